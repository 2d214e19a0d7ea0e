import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mailerInEnvironment } from '../../../src/hosts/node/mailer-in-environment.js';
import { smtpAccount } from '../../../src/reference/node/smtp-account.js';

describe('the address of a mail server', () => {
  it('has TLS from the start with smtps, and STARTTLS before anything is told with smtp', () => {
    const auth = { user: 'clerk', pass: 'secret' };
    assert.deepEqual(smtpAccount('smtps://clerk:secret@mail.example'), { host: 'mail.example', port: 465, security: 'tls', auth });
    assert.deepEqual(smtpAccount('smtp://clerk:secret@mail.example'), { host: 'mail.example', port: 587, security: 'starttls', auth });
  });

  it('goes without TLS only on this machine, or where that is asked for', () => {
    const securityOf = (url: string) => smtpAccount(url).security;
    assert.deepEqual(['smtp://localhost:1025', 'smtp://127.0.0.1', 'smtp://[::1]:25'].map(securityOf), ['none', 'none', 'none']);
    assert.equal(securityOf('smtp://mailcatcher:1025?tls=none'), 'none');
    assert.equal(securityOf('smtp://localhost.example:25'), 'starttls');
  });

  it('is refused when it is not one, without a word of what it says', () => {
    const wrong = [
      'geheim', 'https://clerk:geheim@mail.example', 'smtp://', 'smtp://clerk:geheim@', 'smtp://geheim@mail.example', 'smtp://clerk:geheim@mail.example/path',
      'smtp://clerk:geheim@mail.example?tls=geheim', 'smtp://clerk:geheim@mail.example:port', 'smtp://clerk:geheim%zz@mail.example',
    ];
    for (const SMTP_URL of wrong) {
      assert.throws(() => mailerInEnvironment({ SMTP_URL }), (error: Error) => error.message.startsWith('SMTP_URL is not right.') && !/geheim|clerk/.test(String(error.stack) + String(error.cause)), SMTP_URL);
    }
  });
});

describe('the mailer of the environment', () => {
  it('is none without an address', () => assert.equal(mailerInEnvironment({ MAIL_FROM: 'orders@shop.example' }), null));

  it('takes a sender with or without a name, and refuses what is no address', () => {
    const SMTP_URL = 'smtps://mail.example';
    for (const MAIL_FROM of ['orders@shop.example', 'Orders <orders@shop.example>', '"Orders, Ltd." <orders@shop.example>', '']) assert.ok(mailerInEnvironment({ SMTP_URL, MAIL_FROM }));
    for (const MAIL_FROM of ['orders', 'Orders <orders@shop.example', 'a@b, c@d']) assert.throws(() => mailerInEnvironment({ SMTP_URL, MAIL_FROM }), /^Error: MAIL_FROM/);
  });
});
