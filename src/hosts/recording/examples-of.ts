import type { OperationExamples } from '../../reference/openapi/operation-object.js';
import type { Exchange } from './recorder.js';

/** What to show of an operation: the first request that went well, and the first answer of each status. */
export function examplesOf(exchanges: readonly Exchange[]): Record<string, OperationExamples> {
  const examples: Record<string, { request?: unknown; replies: Record<number, unknown> }> = {};
  for (const { operation, request, status, headers, reply } of exchanges) {
    const here = (examples[operation] ??= { replies: {} });
    if (status < 300 && !operation.startsWith('POST /webhooks/')) here.request ??= request;
    if (headers.get('content-type')?.includes('json')) here.replies[status] ??= reply;
  }
  return examples;
}
