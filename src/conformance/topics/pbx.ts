import { pbxSchema, type Pbx } from '../../core/model/pbx.js';
import { rule, topic } from '../case.js';
import { ensure, equal, parsed, refused, statusIs, type Reply } from '../check.js';
import { atOnce, backOffice, delivered, licenceOf, orderOf, productOf } from '../steps.js';
import type { World } from '../world.js';

const pathOf = (world: World): string => `/v1/pbx/${world.serialNumber}`;

const deviceOf = (world: World): Promise<Pbx> => world.read(pathOf(world), pbxSchema, { token: null });

const refresh = async (world: World): Promise<Pbx> => parsed(await world.post(`${pathOf(world)}/refresh`, {}, { token: null }), 200, pbxSchema);

const update = (world: World, licenceFile: string, activationCode: string, more: Record<string, unknown> = {}): Promise<Reply> =>
  world.post(`${pathOf(world)}/update`, { licenceFile, activationCode, ...more }, { token: null });

/** A licence that was just issued, and what its update needs. */
async function issued(world: World) {
  const order = await delivered(world);
  const { licenceFile, activationCode, sequence } = await licenceOf(world, order);
  return { order, file: licenceFile.content, code: activationCode, sequence };
}

export const pbx = topic('pbx', {
  refresh: rule('a device that is online takes the newest licence when it is asked to', async (world) => {
    const { order, sequence } = await issued(world);
    const device = await refresh(world);
    equal(device.sequence, sequence, 'the sequence');
    equal(device.entitlements, (await productOf(world)).entitlements, 'what it may do');
    equal((await orderOf(world, order.id)).fulfilment, 'applied', 'the fulfilment');
    ensure((await licenceOf(world, order)).appliedAt !== null, 'the licence does not say when it was applied');
  }, 'backOffice', 'pbx'),
  'refresh-again': rule('asked again, it changes nothing', async (world) => {
    await issued(world);
    const first = await refresh(world);
    equal(await refresh(world), first, 'the device');
  }, 'backOffice', 'pbx'),
  update: rule('a device takes a licence file with its code', async (world) => {
    const { file, code, sequence } = await issued(world);
    equal(parsed(await update(world, file, code), 200, pbxSchema).sequence, sequence, 'the sequence');
  }, 'backOffice', 'pbx'),
  'update-typed': rule('a code may be typed in lower case and without its dashes', async (world) => {
    const { file, code, sequence } = await issued(world);
    equal(parsed(await update(world, file, code.toLowerCase().replaceAll('-', ' ')), 200, pbxSchema).sequence, sequence, 'the sequence');
  }, 'backOffice', 'pbx'),
  'update-again': rule('the same file twice changes nothing', async (world) => {
    const { file, code } = await issued(world);
    const first = parsed(await update(world, file, code), 200, pbxSchema);
    const replies = await atOnce(3, () => update(world, file, code));
    for (const reply of replies) equal(parsed(reply, 200, pbxSchema), first, 'the device', reply);
  }, 'backOffice', 'pbx'),
  older: rule('an older file is refused', async (world) => {
    const old = await issued(world);
    const { sequence } = await issued(world);
    await refresh(world);
    refused(await update(world, old.file, old.code), 409);
    equal((await deviceOf(world)).sequence, sequence, 'the sequence in force');
  }, 'backOffice', 'pbx'),
  'wrong-code': rule('the code of another licence is refused', async (world) => {
    const other = await issued(world);
    const { file } = await issued(world);
    refused(await update(world, file, other.code), 422, 'validation_failed', '/activationCode');
  }, 'backOffice', 'pbx'),
  mistyped: rule('a code with one wrong character is refused', async (world) => {
    const { file, code } = await issued(world);
    refused(await update(world, file, `${code[0] === '7' ? '8' : '7'}${code.slice(1)}`), 422, 'validation_failed', '/activationCode');
  }, 'backOffice', 'pbx'),
  altered: rule('a file whose content was changed is refused', async (world) => {
    const { file, code } = await issued(world);
    const middle = Math.floor(file.length / 2);
    refused(await update(world, `${file.slice(0, middle)}${file[middle] === 'A' ? 'B' : 'A'}${file.slice(middle + 1)}`, code), 422, 'validation_failed', '/licenceFile');
  }, 'backOffice', 'pbx'),
  unsigned: rule('a file that says it needs no signature is refused', async (world) => {
    const { file, code } = await issued(world);
    const header = btoa('{"alg":"none"}').replaceAll('=', '');
    refused(await update(world, `${header}.${file.split('.')[1] ?? ''}.`, code), 422, 'validation_failed', '/licenceFile');
  }, 'backOffice', 'pbx'),
  'unknown-field': rule('an unknown field beside file and code is refused', async (world) => {
    const { file, code } = await issued(world);
    refused(await update(world, file, code, { sequence: 1_000_000 }), 422, 'validation_failed', '/sequence');
  }, 'backOffice', 'pbx'),
  unknown: rule('an unknown device is not found', async (world) => void refused(await world.get('/v1/pbx/NO-SUCH-DEVICE', { token: null }), 404, 'not_found'), 'pbx'),
  lowered: rule('after a whole refund the device is given what is left', async (world) => {
    const before = (await productOf(world)).entitlements;
    const { order } = await issued(world);
    await refresh(world);
    statusIs(await backOffice(world, `${order.id}/refunds`, { amount: order.total, reason: 'Not wanted.' }), 200, 202);
    for (let looks = 0; looks < 40; looks += 1) {
      if (JSON.stringify((await refresh(world)).entitlements) === JSON.stringify(before)) return;
      await world.pause(looks < 10 ? 20 : 250);
    }
    equal((await refresh(world)).entitlements, before, 'what it may do');
  }, 'backOffice', 'pbx'),
  'lowered-old-file': rule('the file of an order that was given back is refused', async (world) => {
    const { order, file, code } = await issued(world);
    statusIs(await backOffice(world, `${order.id}/refunds`, { amount: order.total, reason: 'Not wanted.' }), 200, 202);
    await issued(world);
    await refresh(world);
    refused(await update(world, file, code), 409);
  }, 'backOffice', 'pbx'),
});
