import { Refusal } from '../refusal.js';

/** The most that a body may hold, in bytes. */
export const bodyLimit = 1_000_000;

/** A body; one that is too long is refused before it is held in memory. */
export async function readBytes(request: Request, limit = bodyLimit): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A request in Firefox has no stream of its own.
  const reader = (request.body ?? (await request.blob()).stream()).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    size += read.value.byteLength;
    if (size <= limit) continue;
    await reader.cancel();
    throw tooLarge();
  }
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, end);
    end += chunk.byteLength;
  }
  return bytes;
}

/** A body in JSON, as it was sent and as what it means. An empty body means an empty object. */
export async function readJson(request: Request): Promise<{ text: string; value: unknown }> {
  const bytes = await readBytes(request);
  if (bytes.byteLength === 0) return { text: '', value: {} };
  if (!isJson(request.headers)) throw new Refusal(415, 'validation_failed', 'The body must be application/json, in UTF-8 and not compressed.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    throw new Refusal(400, 'validation_failed', 'The body is not JSON.');
  }
}

function isJson(headers: Headers): boolean {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';').map((part) => part.trim());
  const isUtf8 = parameters.every((parameter) => !parameter.startsWith('charset=') || /^charset="?utf-?8"?$/.test(parameter));
  return type === 'application/json' && isUtf8 && ['', 'identity'].includes(headers.get('content-encoding')?.trim().toLowerCase() ?? '');
}

const tooLarge = (): Refusal => new Refusal(413, 'payload_too_large', 'The body is larger than 1 MB.');
