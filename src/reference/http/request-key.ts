import { base64url } from 'jose';
import { Refusal } from '../refusal.js';
import type { RequestKey } from '../idempotency.js';

/** The key of a request (IETF draft `Idempotency-Key`), scoped, with a hash of verb, path and body. */
export async function requestKey(request: Request, scope: string, body: string): Promise<RequestKey> {
  const key = request.headers.get('idempotency-key')?.trim().replace(/^"(.*)"$/, '$1') ?? '';
  if (key === '') throw new Refusal(400, 'idempotency_key_missing', 'This request needs an Idempotency-Key header.');
  if (key.length > 255) throw new Refusal(400, 'idempotency_key_missing', 'The Idempotency-Key is longer than 255 characters.');
  const asked = `${request.method} ${new URL(request.url).pathname}\n${body}`;
  return { id: `${scope}/${key}`, fingerprint: await digest(asked) };
}

/** SHA-256 of a text, in base64url. */
export async function digest(text: string): Promise<string> {
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
