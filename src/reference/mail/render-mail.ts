import { html, Markup } from '../documents/html.js';
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
  /** What lists of mails show beside the subject; the first paragraph when left out. */
  readonly preheader?: string;
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

/** For mail programs that know style sheets: less room at the sides of a phone, and the reader's dark mode. */
const style = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.inset{padding-left:20px!important;padding-right:20px!important}.code{font-size:17px!important;letter-spacing:0!important}}
@media (prefers-color-scheme:dark){.ground{background:#10141b!important}.paper{background:#1b212c!important}.paper,.ink{color:#edf1f7!important}.quiet{color:#a9b3c3!important}
.accent{color:#8cc3f5!important}.line{border-color:#343c4a!important}.panel{background:#222b38!important;border-color:#3a4a5e!important}.band,.action{background:#8cc3f5!important}.action a{color:#0b2036!important}}
`;

function messageId({ kind, id, from }: MailDraft): string {
  const host = from.address.slice(from.address.lastIndexOf('@') + 1).replace(/[^a-z0-9.-]/gi, '');
  return `<${kind}.${id.replace(/[^\w.-]/g, '_')}@${host}>`;
}

/** Line breaks in a header would begin another header. */
const singleLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

function asHtml({ subject, greeting, preheader, blocks, from }: MailDraft): string {
  const [first = ''] = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${singleLine(subject)}</title><style>${new Markup(style)}</style></head>
<body class="ground" style="margin:0;padding:0;background:#eef2f7">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${singleLine(preheader ?? first)}</div>
<table class="ground" role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#eef2f7">
<tr><td align="center" style="padding:28px 12px">
<table class="paper" role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:12px;font:16px/24px 'Segoe UI',Helvetica,Arial,sans-serif;color:#171c26">
<tr><td class="band" style="height:5px;background:#14528c;border-radius:12px 12px 0 0;font-size:0;line-height:0">&nbsp;</td></tr>
<tr><td class="inset quiet" style="padding:24px 32px 0;color:#5a6373;font-size:14px;font-weight:bold">${from.name}</td></tr>
<tr><td class="inset" style="padding:10px 32px 12px;word-break:break-word">
<h1 class="ink" style="margin:0 0 18px;font-size:22px;line-height:29px;color:#171c26">${singleLine(subject)}</h1>
<p style="margin:0 0 18px">${greeting}</p>
${blocks.map(blockHtml)}
</td></tr>
<tr><td class="inset quiet line" style="padding:16px 32px 24px;border-top:1px solid #e3e8ef;color:#5a6373;font-size:13px;line-height:19px">${from.name}<br><a class="accent" href="mailto:${from.address}" style="color:#14528c">${from.address}</a></td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`.text;
}
