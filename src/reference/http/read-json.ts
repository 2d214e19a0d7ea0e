import { Refusal } from '../refusal.js';

/** The most that a body may hold, in bytes. */
export const bodyLimit = 1_000_000;

/** The text of a body; one that is too long is refused before it is held in memory. */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) throw tooLarge();
  if (!request.body) return '';
  const decoder = new TextDecoder();
  const reader = request.body.getReader();
  let [text, size] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > bodyLimit) {
      await reader.cancel();
      throw tooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** A body in JSON, as it was sent and as what it means. An empty body means an empty object. */
export async function readJson(request: Request): Promise<{ text: string; value: unknown }> {
  const text = await readText(request);
  if (text === '') return { text, value: {} };
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json') throw new Refusal(415, 'validation_failed', 'The body must be application/json.');
  try {
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    throw new Refusal(400, 'validation_failed', 'The body is not JSON.');
  }
}

const tooLarge = (): Refusal => new Refusal(413, 'payload_too_large', 'The body is larger than 1 MB.');
