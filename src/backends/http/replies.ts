import type * as z from 'zod/mini';
import { CheckoutError } from '../../core/errors.js';
import { problemSchema } from '../../core/model/problem.js';

/** The error that a refusal stands for: the backend's own words where they are of the contract. */
export async function refusalOf(response: Response, path: string): Promise<CheckoutError> {
  const text = await response.text().catch(() => '');
  const problem = problemSchema.safeParse(parse(text));
  if (problem.success) return CheckoutError.fromProblem({ ...problem.data, status: response.status });
  const code = response.status === 401 ? 'unauthorized' : response.status === 429 ? 'rate_limited' : response.status >= 500 ? 'server' : 'bad_reply';
  return new CheckoutError(code, `${path} answered ${response.status} without a readable reason.`, { status: response.status });
}

/** A JSON reply as its schema describes it; anything else is `bad_reply` and names the path that failed. */
export async function readJson<Schema extends z.ZodMiniType>(response: Response, schema: Schema, path: string): Promise<z.infer<Schema>> {
  const text = await body(() => response.text(), path);
  const parsed = schema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new CheckoutError('bad_reply', `The reply of ${path} is not of the contract${at === '' ? '' : ` at ${at}`}.`);
}

/** A file of the expected type, with the name that the backend gave it. */
export async function readBytes(response: Response, type: string, path: string): Promise<{ name: string; content: Uint8Array<ArrayBuffer> }> {
  const given = response.headers.get('content-type')?.split(';')[0]?.trim();
  if (given !== type) throw new CheckoutError('bad_reply', `The reply of ${path} is ${given ?? 'of no type'}, not ${type}.`);
  const content = new Uint8Array(await body(() => response.arrayBuffer(), path));
  const name = /filename="([^"\\/]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'document';
  return { name, content };
}

async function body<T>(read: () => Promise<T>, path: string): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new CheckoutError('network', `The reply of ${path} broke off.`, { cause: error });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
