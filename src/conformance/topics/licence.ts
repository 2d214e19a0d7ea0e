import type { Licence } from '../../core/model/licence.js';
import { rule, topic } from '../case.js';
import { ensure, equal } from '../check.js';
import { delivered, licenceOf } from '../steps.js';
import type { World } from '../world.js';

const algorithm = 'Ed25519';

/** A part of a compact JWS as bytes. */
const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.trim().replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

function jwsPart(content: string, position: number): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(bytesOf(content.trim().split('.')[position] ?? ''))) as Record<string, unknown>;
}

async function isGenuine(content: string, publicKey: string): Promise<boolean> {
  const [header = '', payload = '', signature = ''] = content.trim().split('.');
  const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), algorithm, false, ['verify']);
  return crypto.subtle.verify(algorithm, key, bytesOf(signature), new TextEncoder().encode(`${header}.${payload}`));
}

/** Every number of a value, wherever in it. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];

const issued = async (world: World): Promise<Licence> => licenceOf(world, await delivered(world));

export const licence = topic('licence', {
  'code-form': rule('an activation code is long enough not to be guessed, and easy to type', async (world) => {
    const { activationCode } = await issued(world);
    const characters = activationCode.replaceAll(/[\s-]/g, '').toUpperCase();
    ensure(characters.length >= 21, `${characters.length} characters are not enough`);
    ensure(/^[0-9A-HJKMNP-TV-Z*~$=U]+$/.test(characters), 'it has characters that are mistaken for others');
  }, 'backOffice'),
  signed: rule('a licence file is signed with EdDSA, names its key, and is bound to the product', async (world) => {
    const { licenceFile, serialNumber, sequence } = await issued(world);
    const header = jwsPart(licenceFile.content, 0);
    equal(header['alg'], 'EdDSA', 'the algorithm');
    ensure(typeof header['kid'] === 'string' && header['kid'] !== '', 'the key is not named');
    const payload = JSON.stringify(jwsPart(licenceFile.content, 1));
    ensure(payload.includes(JSON.stringify(serialNumber)), 'the serial number is missing');
    ensure(payload.includes(`:${sequence}`), 'the sequence is missing');
  }, 'backOffice'),
  'absolute-numbers': rule('a licence file says what the product may do in absolute numbers', async (world) => {
    const { licenceFile, entitlements } = await issued(world);
    const said = numbersIn(jwsPart(licenceFile.content, 1));
    for (const { id, quantity } of entitlements) ensure(quantity < 2 || said.includes(quantity), `the number of ${id} is missing`);
  }, 'backOffice'),
  'hidden-code': rule('a licence file does not give its activation code away', async (world) => {
    const { licenceFile, activationCode } = await issued(world);
    const said = new TextDecoder().decode(bytesOf(licenceFile.content.split('.')[1] ?? '')).toUpperCase();
    for (const code of [activationCode, activationCode.replaceAll('-', '')]) ensure(!said.includes(code.toUpperCase()), 'it does');
  }, 'backOffice'),
  genuine: rule('a licence file is checked with nothing but the public key', async (world) => {
    const { licenceFile } = await issued(world);
    ensure(await isGenuine(licenceFile.content, world.options.licencePublicKey ?? ''), 'the signature is not of this key');
  }, 'backOffice', 'licencePublicKey'),
  'file-name': rule('a licence file has a name under which it can be saved', async (world) => {
    const { licenceFile } = await issued(world);
    ensure(/^[^/\\:*?"<>|]{1,120}$/.test(licenceFile.name), 'it has not');
  }, 'backOffice'),
});
