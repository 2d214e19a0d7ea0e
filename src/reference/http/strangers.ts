import type { ReferenceContext } from '../context.js';

/** What somebody without a right pass asks for; each is counted on its own, so that none uses up another's share. */
export type Area = 'token' | 'webhook' | 'link' | 'device';

const name = ({ callerOf }: ReferenceContext, request: Request, area: Area): string => `${area}/${callerOf(request)}`;

/** Counts one request of a stranger; refuses it (429) when there were too many. */
export const countStranger = (context: ReferenceContext, request: Request, area: Area): void =>
  context.limits.strangers.admit(name(context, request, area));

/** Refuses a stranger that has asked too often, before any work is done; counts nothing. */
export const checkStranger = (context: ReferenceContext, request: Request, area: Area): void =>
  context.limits.strangers.check(name(context, request, area));
