import type { Clock, Mail, Mailer, Store } from '../reference/ports.js';
import { json, problem } from './json-reply.js';

interface KeptMail extends Mail {
  readonly sentAt: string;
}

const collection = 'mails';
const root = '/mailbox/api/mails';

/** A mail may bring its own inline styles, and nothing else: no script, no picture, no form. */
const mailPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/**
 * The recipients' side of all mail: keeps what was sent, outside the backend's own store, and shows it.
 * A mail that is sent again is known by its Message-ID and kept once.
 */
export function createMailbox({ store, clock }: { store: Store; clock: Clock }): Mailer & { fetch(request: Request): Promise<Response> } {
  return {
    send(mail) {
      const sentAt = new Date(clock.now()).toISOString();
      return store.transact({
        read: (reader) => reader.get(collection, mail.messageId),
        decide: (known) => ({
          writes: known ? [] : [{ kind: 'put', collection, id: mail.messageId, expect: 0, sortKey: `${sentAt} ${mail.messageId}`, body: { ...mail, sentAt } satisfies KeptMail }],
          result: undefined,
        }),
      });
    },
    async fetch(request) {
      const url = new URL(request.url);
      if (request.method !== 'GET' && request.method !== 'HEAD') return problem(405, 'method_not_allowed', 'Mails can only be read.');
      if (url.pathname === root) return listOf(store, url.searchParams.get('cursor'));
      const id = new RegExp(`^${root}/([^/]+)/html$`).exec(url.pathname)?.[1];
      const mail = id === undefined ? null : await store.get<KeptMail>(collection, decoded(id));
      return mail ? htmlOf(mail.body) : problem(404, 'not_found', 'There is no such mail.');
    },
  };
}

async function listOf(store: Store, cursor: string | null): Promise<Response> {
  const limit = 100;
  const found = await store.list<KeptMail>(collection, { newestFirst: true, limit, ...(cursor !== null && { after: cursor }) });
  const items = found.map(({ id, body: { sentAt, to, subject, text, attachments } }) => ({ id, sentAt, to, subject, text, attachments }));
  const last = items.at(-1);
  return json({ items, nextCursor: items.length === limit && last ? `${last.sentAt} ${last.id}` : null });
}

function htmlOf(mail: KeptMail): Response {
  // Links open outside the frame that shows the mail.
  const html = mail.html.replace('<head>', '<head><base target="_blank">');
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8', 'content-security-policy': mailPolicy,
      'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff',
    },
  });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
