import * as z from 'zod/mini';

/** A request that the sandbox does not carry out. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly status: number, message: string) {
    super(message);
  }
}

export function refusal({ status, message }: Refused): Response {
  return Response.json({ message }, { status, headers: { 'cache-control': 'no-store' } });
}

export function json(body: unknown): Response {
  return Response.json(body, { headers: { 'cache-control': 'no-store' } });
}

/** The stand-ins run in pages of every origin and send no cookies, so every origin may read the answer. */
export function fromAnywhere(response: Response): Response {
  response.headers.set('access-control-allow-origin', '*');
  response.headers.set('access-control-allow-methods', 'GET, POST');
  response.headers.set('access-control-allow-headers', 'authorization, content-type');
  response.headers.set('access-control-max-age', '600');
  return response;
}

const mostBytes = 10_000;

/** The request's body, as the schema has it. */
export async function bodyOf<Schema extends z.core.$ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  const text = await request.text();
  if (text.length > mostBytes) throw new Refused(413, 'the request is too large');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refused(400, 'the request is not JSON');
  }
  const parsed = z.safeParse(schema, value);
  if (!parsed.success) throw new Refused(422, `the request is not valid at “${parsed.error.issues[0]?.path.join('.') ?? ''}”`);
  return parsed.data;
}

/** Whether two secrets are the same, in a time that does not tell where they differ. */
export function sameSecret(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < b.length; index += 1) difference |= a.charCodeAt(index % (a.length || 1)) ^ b.charCodeAt(index);
  return difference === 0;
}
