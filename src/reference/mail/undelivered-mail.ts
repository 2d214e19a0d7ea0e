import type { Mail } from '../ports.js';
import { renderMail, type Mailbox } from './render-mail.js';

export interface UndeliveredMailData {
  readonly from: Mailbox;
  /** The account manager. */
  readonly to: Mailbox;
  readonly partnerName: string;
  /** The number of the order, or of the product, that the mail was about. */
  readonly about: string;
  readonly recipient: Mailbox;
  readonly subject: string;
  /** Whether it was refused; otherwise nobody took it for as long as it was tried. */
  readonly refused: boolean;
  /** The same for the same undelivered mail. */
  readonly id: string;
}

/** To the account manager: a mail was given up. */
export function undeliveredMail({ from, to, partnerName, about, recipient, subject, refused, id }: UndeliveredMailData): Mail {
  const reason = refused ? 'The mail server refused it each time.' : 'No mail server took it, however often it was tried.';
  return renderMail({
    kind: 'undelivered', id, from, to,
    subject: `A mail about ${about} could not be delivered`,
    greeting: `Hello ${to.name},`,
    blocks: [
      { kind: 'paragraph', text: `A mail to somebody at or for ${partnerName} could not be delivered. ${reason} It is not tried again. Please find out how the recipient can be reached, and tell them what it was about.` },
      { kind: 'facts', rows: [['Recipient', `${recipient.name}, ${recipient.address}`], ['Subject', subject], ['About', about]] },
    ],
  });
}
