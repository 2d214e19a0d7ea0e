import { html } from '../documents/html.js';
import type { Mail } from '../ports.js';
import { blockHtml, blockText, type Block } from './blocks.js';

/** Somebody with a mail address. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface MailDraft {
  /** What kind of mail, and about which thing: together they make the Message-ID, the same each time. */
  readonly kind: string;
  readonly id: string;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly subject: string;
  readonly greeting: string;
  readonly blocks: readonly Block[];
  readonly attachments?: Mail['attachments'];
}

/** Renders a draft as HTML and as plain text. */
export function renderMail(draft: MailDraft): Mail {
  return {
    messageId: messageId(draft),
    to: draft.to,
    subject: singleLine(draft.subject),
    html: asHtml(draft),
    text: [draft.greeting, ...draft.blocks.map(blockText), `${draft.from.name}\n${draft.from.address}`].join('\n\n') + '\n',
    attachments: draft.attachments ?? [],
  };
}

function messageId({ kind, id, from }: MailDraft): string {
  const host = from.address.slice(from.address.lastIndexOf('@') + 1).replace(/[^a-z0-9.-]/gi, '');
  return `<${kind}.${id.replace(/[^\w.-]/g, '_')}@${host}>`;
}

/** Line breaks in a header would begin another header. */
const singleLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

function asHtml({ subject, greeting, blocks, from }: MailDraft): string {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${singleLine(subject)}</title></head>
<body style="margin:0;padding:0;background:#eef2f7">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#eef2f7">
<tr><td align="center" style="padding:28px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:12px;font:16px/24px 'Segoe UI',Helvetica,Arial,sans-serif;color:#171c26">
<tr><td style="height:5px;background:#14528c;border-radius:12px 12px 0 0;font-size:0;line-height:0">&nbsp;</td></tr>
<tr><td style="padding:24px 32px 0;color:#5a6373;font-size:14px;font-weight:bold">${from.name}</td></tr>
<tr><td style="padding:10px 32px 12px;word-break:break-word">
<h1 style="margin:0 0 18px;font-size:22px;line-height:29px;color:#171c26">${singleLine(subject)}</h1>
<p style="margin:0 0 18px">${greeting}</p>
${blocks.map(blockHtml)}
</td></tr>
<tr><td style="padding:16px 32px 24px;border-top:1px solid #e3e8ef;color:#5a6373;font-size:13px;line-height:19px">${from.name}<br><a href="mailto:${from.address}" style="color:#14528c">${from.address}</a></td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`.text;
}
