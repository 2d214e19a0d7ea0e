import { Buffer } from 'node:buffer';
import { createTransport } from 'nodemailer';
import { MailNotSent } from '../mail/mail-not-sent.js';
import type { Mailer } from '../ports.js';
import { smtpAccount, type SmtpAccount } from './smtp-account.js';

export interface SmtpMailerOptions {
  /** `smtps://user:password@host` or `smtp://…`; see `smtpAccount`. */
  readonly url: string;
  /** Who mails come from. */
  readonly from: { readonly name: string; readonly address: string };
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

/** What a server says of sender, recipient and text, and not of the connection or the account. */
const aboutMail: readonly string[] = ['EENVELOPE', 'EMESSAGE'];

/** 530 asks for an account, which can be mended without the mail. */
const isRefusal = (responseCode = 0): boolean => responseCode >= 500 && responseCode !== 530;

function notSent(error: unknown, { host, port, auth }: SmtpAccount): MailNotSent {
  const { message, responseCode, code = '' } = error as { message?: string; responseCode?: number; code?: string };
  const hidden = auth ? [auth.pass, auth.user, `\0${auth.user}\0${auth.pass}`].flatMap((secret) => [secret, Buffer.from(secret).toString('base64')]) : [];
  const told = hidden.filter((secret) => secret !== '').reduce((text, secret) => text.replaceAll(secret, '…'), String(message));
  return new MailNotSent(`${host}:${port} did not take a mail: ${told}`, responseCode, aboutMail.includes(code) && isRefusal(responseCode));
}
