import { expect } from 'chai';
import { base64url, CompactSign, UnsecuredJWT } from 'jose';
import { hashActivationCode } from '../../../src/reference/licences/activation-code-hash.js';
import { createActivationCode } from '../../../src/reference/licences/activation-code.js';
import { matchesActivationCode, signLicenceFile, verifyLicenceFile, type LicencePayload } from '../../../src/reference/licences/licence-file.js';
import { createLicenceKeys, verifyKeyOf } from '../../../src/reference/licences/licence-keys.js';

const code = createActivationCode(new Uint8Array(16).fill(3));
const otherCode = createActivationCode(new Uint8Array(16).fill(4));
const keys = await createLicenceKeys(new Uint8Array(32).fill(1));
const otherKeys = await createLicenceKeys(new Uint8Array(32).fill(2));
const payload: LicencePayload = {
  serialNumber: '3631A2E40021',
  orderId: 'ord_1',
  sequence: 3,
  issuedAt: '2026-03-01T09:30:00Z',
  activationCode: await hashActivationCode(code),
  entitlements: [{ id: 'extensions', name: 'Extensions', unit: { one: 'extension', other: 'extensions' }, quantity: 70 }],
};
const decoded = (part: string | undefined) => JSON.parse(new TextDecoder().decode(base64url.decode(part ?? ''))) as Record<string, unknown>;

describe('the licence file', () => {
  it('is verified with the public key alone', async () => {
    expect(keys.verify.publicKey).not.to.have.property('d');
    expect(await verifyLicenceFile(await signLicenceFile(payload, keys.signing), keys.verify)).to.deep.equal(payload);
  });

  it('names its algorithm and key', async () => {
    const [header] = (await signLicenceFile(payload, keys.signing)).split('.');
    expect(decoded(header)).to.deep.equal({ alg: 'EdDSA', kid: keys.verify.keyId, typ: 'annex-licence+jws' });
  });

  it('does not reveal the activation code, and still tells whether a typed one is right', async () => {
    const file = await signLicenceFile(payload, keys.signing);
    expect(JSON.stringify(decoded(file.split('.')[1]))).not.to.contain(code);
    expect(await matchesActivationCode(payload, code.toLowerCase())).to.equal(true);
    expect(await matchesActivationCode(payload, otherCode)).to.equal(false);
    expect(await matchesActivationCode(payload, 'no code')).to.equal(false);
  });

  it('is never signed with the code in plain', async () => {
    const error: unknown = await signLicenceFile({ ...payload, activationCode: code }, keys.signing).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(Error);
  });

  it('is refused when a single character was changed', async () => {
    const file = await signLicenceFile(payload, keys.signing);
    const [header = '', body = '', signature = ''] = file.split('.');
    const more = base64url.encode(JSON.stringify({ ...payload, sequence: 4 }));
    for (const changed of [`${header}.${more}.${signature}`, `${header}.${body}.${signature.replace(/^./, (first) => first === 'A' ? 'B' : 'A')}`, file.slice(0, -4), '', 'a.b.c', '{}']) {
      expect(await verifyLicenceFile(changed, keys.verify)).to.equal(null);
    }
  });

  it('is refused when another key signed it, also under a borrowed key id', async () => {
    expect(await verifyLicenceFile(await signLicenceFile(payload, otherKeys.signing), keys.verify)).to.equal(null);
    const borrowed = { ...otherKeys.signing, keyId: keys.verify.keyId };
    expect(await verifyLicenceFile(await signLicenceFile(payload, borrowed), keys.verify)).to.equal(null);
    const renamed = { ...keys.signing, keyId: 'other' };
    expect(await verifyLicenceFile(await signLicenceFile(payload, renamed), keys.verify)).to.equal(null);
  });

  it('is refused under any other algorithm', async () => {
    const unsigned = new UnsecuredJWT({ ...payload }).encode();
    const symmetric = await new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'HS256', kid: keys.verify.keyId, typ: 'annex-licence+jws' })
      .sign(base64url.decode(keys.verify.publicKey.x ?? ''));
    expect(await verifyLicenceFile(unsigned, keys.verify)).to.equal(null);
    expect(await verifyLicenceFile(symmetric, keys.verify)).to.equal(null);
  });
});

describe('the licence keys', () => {
  it('are the ones of RFC 8032 for its first secret', async () => {
    const hex = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
    const { verify } = await createLicenceKeys(Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
    expect(verify.publicKey.x).to.equal('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo');
  });

  it('differ for different random bytes, and the public one is found from the private one', () => {
    expect(keys.verify.keyId).not.to.equal(otherKeys.verify.keyId);
    expect(verifyKeyOf(keys.signing)).to.deep.equal(keys.verify);
  });
});
