const encoder = new TextEncoder();
const toleranceMs = 300_000;

const keyOf = (secret: string) =>
  crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);

/** A webhook's signature in Stripe's scheme: `t=<seconds>,v1=<HMAC-SHA256 of "t.body" in hex>`. */
export async function sign(secret: string, body: string, now: number): Promise<string> {
  const seconds = Math.floor(now / 1000);
  const signature = await crypto.subtle.sign('HMAC', await keyOf(secret), encoder.encode(`${seconds}.${body}`));
  return `t=${seconds},v1=${toHex(new Uint8Array(signature))}`;
}

/** Whether `header` signs `body`, not longer than five minutes ago nor ahead. */
export async function isSigned(secret: string, body: string, header: string | null, now: number): Promise<boolean> {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '');
  if (!match) return false;
  const [, seconds = '', signature = ''] = match;
  if (Math.abs(now - Number(seconds) * 1000) > toleranceMs) return false;
  return crypto.subtle.verify('HMAC', await keyOf(secret), fromHex(signature), encoder.encode(`${seconds}.${body}`));
}

/** Bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
