import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Mail } from '../../../src/reference/ports.js';
import { createSmtpMailer } from '../../../src/reference/node/smtp-mailer.js';
import { World } from '../support/world.js';

const from = { name: 'Northwind Telephony', address: 'billing@northwind.example' };
const mail: Mail = {
  messageId: '<invoice.lnk_1@northwind.example>', to: { name: 'Zoë Łukasiewicz', address: 'zoe@polnoc.example' }, subject: 'Invoice INV-7 – Łódź',
  text: 'The invoice is ready.\n', html: '<p>The invoice is ready.</p>', attachments: [],
};

/** A mail server of the test's own, and what it was handed. */
class PostOffice {
  readonly letters: string[] = [];
  #server: SMTPServer | undefined;
  port = 0;

  async open(options: SMTPServerOptions = {}, port = 0): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'], logger: false, ...options,
      onData: (stream, _session, done) => {
        let text = '';
        stream.setEncoding('utf8').on('data', (chunk: string) => void (text += chunk)).on('end', () => {
          this.letters.push(text);
          done();
        });
      },
    });
    // What a client breaks off is the client's affair.
    server.on('error', () => undefined);
    this.#server = server;
    server.listen(port, '127.0.0.1');
    await once(server.server, 'listening');
    this.port = (server.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => { server.close(() => resolve()); });
  }
}

const decoded = (letter: string): string => letter.replaceAll(/((?:[A-Za-z0-9+/=]{4,76}\r\n)+)/g, (block) => Buffer.from(block, 'base64').toString());

describe('mail over SMTP', () => {
  const office = new PostOffice();
  const mailer = (login = '') => createSmtpMailer({ url: `smtp://${login}127.0.0.1:${office.port}`, from });
  afterEach(async () => {
    await office.close();
    office.letters.length = 0;
  });

  it('brings both parts under the Message-ID that it has, marked as made by a machine', async () => {
    await office.open();
    await mailer().send(mail);
    const [letter = ''] = office.letters;
    assert.match(letter, /^Message-ID: <invoice\.lnk_1@northwind\.example>\r$/m);
    assert.match(letter, /^From: Northwind Telephony <billing@northwind\.example>\r$/m);
    assert.match(letter, /^To: =\?UTF-8\?.*<zoe@polnoc\.example>\r$/m);
    assert.match(letter, /^Auto-Submitted: auto-generated\r$/m);
    assert.match(letter, /Content-Type: multipart\/alternative/);
    assert.match(letter, /text\/plain[\s\S]*The invoice is ready\.[\s\S]*text\/html[\s\S]*<p>The invoice is ready\.<\/p>/);
  });

  it('brings attachments, texts and bytes', async () => {
    await office.open();
    const attachments = [
      { name: '3631A2E40021-3.lic', type: 'application/jose', content: 'header.payload.signature' },
      { name: 'note.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7 bytes').toString('base64'), encoding: 'base64' as const },
    ];
    await mailer().send({ ...mail, attachments });
    const letter = decoded(office.letters[0] ?? '');
    assert.match(letter, /application\/jose; name=3631A2E40021-3\.lic[\s\S]*header\.payload\.signature/);
    assert.match(letter, /application\/pdf; name=note\.pdf[\s\S]*%PDF-1\.7 bytes/);
  });

  it('lets no text become a header of its own', async () => {
    await office.open();
    await mailer().send({ ...mail, subject: 'Invoice\r\nBcc: somebody@else.example', to: { name: 'Zoë\r\nBcc: x@y.example', address: mail.to.address } });
    assert.doesNotMatch(office.letters[0] ?? '', /^Bcc:/m);
  });

  it('tells what the server answered when it refuses the recipient', async () => {
    await office.open({ onRcptTo: (_address, _session, done) => done(Object.assign(new Error('No such mailbox'), { responseCode: 550 })) });
    await assert.rejects(mailer().send(mail), { name: 'MailNotSent', responseCode: 550, message: /No such mailbox/ });
  });

  it('takes for a refusal only what the server says for good, and of the mail', async () => {
    const refused = async (options: SMTPServerOptions, login = ''): Promise<unknown> => {
      await office.close();
      await office.open(options);
      return mailer(login).send(mail).then(() => null, (error: unknown) => (error as { refused: boolean }).refused);
    };
    const answering = (responseCode: number): SMTPServerOptions => ({ onRcptTo: (_address, _session, done) => done(Object.assign(new Error('No'), { responseCode })) });
    assert.deepEqual([await refused(answering(550)), await refused(answering(451)), await refused(answering(530))], [true, false, false]);
    const wrongPassword: SMTPServerOptions = { disabledCommands: ['STARTTLS'], allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(new Error('Not you')) };
    assert.equal(await refused(wrongPassword, 'clerk:wrong@'), false);
    await office.close();
    assert.equal(await mailer().send(mail).catch((error: unknown) => (error as { refused: boolean }).refused), false);
  });

  it('keeps name and password to itself when they are refused, in whatever form the server repeats them', async () => {
    const echo = `clerk s3cret! ${Buffer.from('\0clerk\0s3cret!').toString('base64')} ${Buffer.from('s3cret!').toString('base64')}`;
    await office.open({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(new Error(`Not you: ${echo}`)) });
    const error = await mailer('clerk:s3cret!@').send(mail).then(() => null, (thrown: unknown) => thrown);
    assert.ok(error instanceof Error);
    const told = `${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
    for (const secret of [...echo.split(' ')]) assert.ok(!told.includes(secret), secret);
  });

  it('signs in with what the address has, percent-encoded', async () => {
    let seen: unknown;
    await office.open({
      disabledCommands: ['STARTTLS'], allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => { seen = [username, password]; done(null, { user: username }); },
    });
    await mailer('clerk%40northwind.example:p%3Ass@').send(mail);
    assert.deepEqual(seen, ['clerk@northwind.example', 'p:ss']);
  });
});

describe('an order whose mail goes over SMTP', () => {
  const office = new PostOffice();
  const minute = 60_000;
  let world: World;
  beforeEach(async () => {
    await office.open();
    world = await World.create({ mailer: createSmtpMailer({ url: `smtp://127.0.0.1:${office.port}`, from }) });
  });
  afterEach(async () => {
    await office.close();
    office.letters.length = 0;
  });

  it('is reported as not delivered while the server is down, tried again later each time, and delivered when it is back', async () => {
    const { port } = office;
    await office.close();
    await world.paidOrder();
    await world.reference.runDue();
    const failures = world.reports.length;
    assert.match(String(world.reports[0]), /^MailNotSent: 127\.0\.0\.1:\d+ did not take a mail/);
    await world.reference.runDue();
    assert.equal(world.reports.length, failures, 'not again at once');

    await office.open({}, port);
    world.now += minute;
    await world.reference.runDue();
    assert.deepEqual(office.letters.map((letter) => /^Message-ID: <(\w+)/m.exec(letter)?.[1]).sort(), ['invoice', 'subscription']);
    assert.match(decoded(office.letters.join('')), /application\/jose; name=3631A2E40021-\d+\.lic/);
  });

  it('is delivered though its recipients are refused at first, and reported until then', async () => {
    const { port } = office;
    await office.close();
    let refusals = 2;
    await office.open({ onRcptTo: (_address, _session, done) => done((refusals -= 1) >= 0 ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null) }, port);
    await world.paidOrder();
    assert.deepEqual(world.reports.map((report) => (report as { responseCode?: number }).responseCode), [550, 550]);
    world.now += minute;
    await world.reference.runDue();
    assert.equal(office.letters.length, 2);
    assert.equal(world.reports.length, 2);
  });
});
