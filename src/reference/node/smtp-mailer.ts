import { Buffer } from 'node:buffer';
import { createTransport } from 'nodemailer';
import type { Mailer } from '../ports.js';
import { smtpAccount, type SmtpAccount } from './smtp-account.js';

export interface SmtpMailerOptions {
  /** `smtps://user:password@host` or `smtp://…`; see `smtpAccount`. */
  readonly url: string;
  /** Who mails come from. */
  readonly from: { readonly name: string; readonly address: string };
}

/** A mail that the mail server did not take (yet). */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
  /** What the server answered, for instance 550; undefined when it did not come to that. */
  constructor(message: string, readonly responseCode?: number) {
    super(message);
  }
}

/** Milliseconds, together less than half a minute: by then whoever sends has been given up on. */
const patience = { dnsTimeout: 5_000, connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 15_000 };

/** Sends mail over SMTP, each under its own Message-ID. Throws `MailNotSent`, which tells why, and neither name nor password. */
export function createSmtpMailer({ url, from }: SmtpMailerOptions): Mailer {
  const account = smtpAccount(url);
  const { host, port, security, auth } = account;
  const transport = createTransport({
    host, port, ...patience, ...(auth && { auth }),
    secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none',
    tls: { minVersion: 'TLSv1.2' }, disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    async send({ messageId, to, subject, text, html, attachments }) {
      try {
        await transport.sendMail({
          messageId, from, to, subject, text, html,
          headers: { 'Auto-Submitted': 'auto-generated' },
          attachments: attachments.map(({ name, type, content, encoding }) => ({ filename: name, contentType: type, content: Buffer.from(content, encoding ?? 'utf8') })),
        });
      } catch (error) {
        throw notSent(error, account);
      }
    },
  };
}

function notSent(error: unknown, { host, port, auth }: SmtpAccount): MailNotSent {
  const { message, responseCode } = error as { message?: string; responseCode?: number };
  const hidden = auth ? [auth.pass, auth.user, `\0${auth.user}\0${auth.pass}`].flatMap((secret) => [secret, Buffer.from(secret).toString('base64')]) : [];
  const told = hidden.filter((secret) => secret !== '').reduce((text, secret) => text.replaceAll(secret, '…'), String(message));
  return new MailNotSent(`${host}:${port} did not take a mail: ${told}`, responseCode);
}
