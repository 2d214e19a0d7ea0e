import { html, type Markup } from '../documents/html.js';

/** What mails are made of. Each block has one form as HTML and one as plain text. */
export type Block =
  | { readonly kind: 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'amounts'; readonly rows: readonly AmountRow[]; readonly total: AmountRow }
  | { readonly kind: 'code'; readonly label: string; readonly code: string }
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  | { readonly kind: 'steps'; readonly steps: readonly string[] };

export interface AmountRow {
  readonly label: string;
  readonly detail?: string;
  readonly amount: string;
}

const quiet = 'color:#5a6373;font-size:13px;line-height:19px';
const cell = 'padding:10px 0;border-bottom:1px solid #e3e8ef;vertical-align:top';
const total = 'padding:14px 0;font-weight:bold;font-size:17px;color:#14528c';

/**
 * A block as HTML for mail programs: tables and inline styles, for they know little else. The classes are for those that know
 * more, and follow the reader's dark mode.
 */
export function blockHtml(block: Block): Markup {
  switch (block.kind) {
    case 'paragraph':
      return html`<p style="margin:0 0 18px">${block.text}</p>`;
    case 'note':
      return html`<p class="quiet" style="margin:0 0 18px;${quiet}">${block.text}</p>`;
    case 'facts':
      return table(block.rows.map(([label, value]) =>
        html`<tr><td class="quiet" width="32%" style="padding:6px 12px 4px 0;vertical-align:top;${quiet}">${label}</td><td style="padding:4px 0;vertical-align:top;font-size:15px;line-height:23px">${value}</td></tr>`));
    case 'amounts':
      return table([...block.rows.map((row) => amountHtml(row, 'line', cell)), amountHtml(block.total, 'accent', total)]);
    case 'code':
      return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 22px"><tr><td class="panel" align="center" style="padding:18px 12px;background:#f1f6fb;border:1px solid #cfe0f0;border-radius:8px"><div class="quiet" style="margin:0 0 6px;${quiet}">${block.label}</div><div class="accent code" style="font:bold 20px/28px Consolas,Menlo,monospace;letter-spacing:1px;color:#14528c">${block.code}</div></td></tr></table>`;
    case 'button':
      return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 22px"><tr><td class="action" style="background:#14528c;border-radius:8px"><a href="${block.href}" style="display:inline-block;padding:13px 26px;color:#ffffff;font-weight:bold;text-decoration:none">${block.label}</a></td></tr></table>`;
    case 'steps':
      return html`<ol style="margin:0 0 18px;padding:0 0 0 22px">${block.steps.map((step) => html`<li style="margin:0 0 6px">${step}</li>`)}</ol>`;
  }
}

/** The same block for people and programs that read plain text. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return block.text;
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'amounts':
      return [...block.rows, block.total].map(({ label, detail, amount }) => `${label}: ${amount}${detail ? ` (${detail})` : ''}`).join('\n');
    case 'code':
      return `${block.label}:\n\n    ${block.code}`;
    case 'button':
      return `${block.label}:\n${block.href}`;
    case 'steps':
      return block.steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
  }
}

function table(rows: readonly Markup[]): Markup {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 22px">${rows}</table>`;
}

function amountHtml({ label, detail, amount }: AmountRow, name: string, style: string): Markup {
  const below = detail ? html`<br><span class="quiet" style="${quiet};font-weight:normal">${detail}</span>` : html``;
  return html`<tr><td class="${name}" style="${style}">${label}${below}</td><td class="${name}" align="right" style="${style};padding-left:12px;white-space:nowrap">${amount}</td></tr>`;
}
