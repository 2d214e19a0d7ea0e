import { createSmtpMailer } from '../../reference/node/smtp-mailer.js';
import type { Mailer } from '../../reference/ports.js';
import { demoSeller } from '../../reference/sessions/demo-seller.js';

type Variables = Readonly<Record<string, string | undefined>>;

/** The mailer for `SMTP_URL`, with `MAIL_FROM` as sender; null where the environment names none. An error names the variable and never what it holds. */
export function mailerInEnvironment({ SMTP_URL: url, MAIL_FROM: from }: Variables): Mailer | null {
  if (!url) return null;
  const sender = senderIn(from || demoSeller.email);
  try {
    return createSmtpMailer({ url, from: sender });
  } catch (error) {
    throw new Error(`SMTP_URL is not right. ${(error as Error).message}`, { cause: error });
  }
}

/** `orders@example.com`, or `Orders <orders@example.com>`. */
function senderIn(text: string): { name: string; address: string } {
  const [, name = '', address = ''] = /^(?:([^<>]*)<)?([^\s<>@]+@[^\s<>@]+)>?$/.exec(text.trim()) ?? [];
  if (address === '' || text.includes('<') !== text.includes('>')) throw new Error('MAIL_FROM must be an address, or a name with <an address> behind it.');
  return { name: name.trim().replace(/^"|"$/g, '') || demoSeller.name, address };
}
