import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** Tells where requests come from. */
export interface CallerAddresses {
  /** Keeps the address of a request for as long as the request lives. */
  note(request: Request, incoming: Pick<IncomingMessage, 'socket'>): void;
  callerOf(request: Request): string;
}

/**
 * By the address of the connection or, behind a proxy of one's own, by what that proxy puts at the end of `header`. Any
 * other header is what the caller says of itself, and is not looked at.
 */
export function createCallerAddresses(header?: string): CallerAddresses {
  const addresses = new WeakMap<Request, string>();
  return {
    note(request, { socket }) {
      const told = header === undefined ? undefined : request.headers.get(header)?.split(',').at(-1)?.trim();
      addresses.set(request, networkOf(told || (socket.remoteAddress ?? '')));
    },
    callerOf: (request) => addresses.get(request) ?? '',
  };
}

/** What one caller can hardly change: an IPv4 address, or the first 64 bits of an IPv6 address. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const missing = plain.includes('::') ? Math.max(0, 8 - groups(head).length - groups(tail).length) : 0;
  const all = [...groups(head), ...Array.from({ length: missing }, () => '0'), ...groups(tail)];
  return `${all.slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}
