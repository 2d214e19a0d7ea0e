import type { ReferenceContext } from '../context.js';
import { renderCreditNotePdf } from '../documents/credit-note-pdf.js';
import { creditNoteMail } from '../mail/credit-note-mail.js';
import { issuingFailedMail } from '../mail/issuing-failed-mail.js';
import { loweredLicenceMail } from '../mail/lowered-licence-mail.js';
import { creditNotes } from '../orders/invoice-records.js';
import { licences } from '../orders/licence-record.js';
import { readOrder } from './mail-workers.js';
import type { Work } from './job.js';

/** To the billing contact: the credit note. */
export async function mailCreditNote(context: ReferenceContext, { orderId, creditNote }: Extract<Work, { kind: 'mailCreditNote' }>): Promise<void> {
  const { record, order, from } = await readOrder(context, orderId);
  const note = (await creditNotes.get(context.store, creditNote))?.body;
  if (!note) throw new RangeError(`There is no credit note ${creditNote}.`);
  const to = { name: `${record.billTo.firstName} ${record.billTo.lastName}`, address: record.billTo.email };
  const content = toBase64(await renderCreditNotePdf(note, context.fonts));
  await context.mailer.send(creditNoteMail({ from, to, order, note, pdf: { name: `${note.number}.pdf`, type: 'application/pdf', content, encoding: 'base64' } }));
}

/** To the buyer: what is left after a refund. */
export async function mailLoweredLicence(context: ReferenceContext, { orderId, refundId }: Extract<Work, { kind: 'mailLoweredLicence' }>): Promise<void> {
  const { order, from, buyer } = await readOrder(context, orderId);
  const licence = (await licences.get(context.store, refundId))?.body;
  if (licence) await context.mailer.send(loweredLicenceMail({ from, to: buyer, order, licence }));
}

/** To the account manager: a licence cannot be issued. */
export async function mailIssuingFailed(context: ReferenceContext, { orderId }: { readonly orderId: string }): Promise<void> {
  const { order, from, buyer, partner } = await readOrder(context, orderId);
  if (!partner) return;
  const { name, email } = partner.accountManager;
  await context.mailer.send(issuingFailedMail({ from, to: { name, address: email }, order, partnerName: partner.name, buyer }));
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
