import { html, Markup } from './html.js';
import { momentText } from './wording.js';

/** How a one-time link stands; `sent` follows the request for a new one. */
export type LinkState = 'ready' | 'used' | 'expired' | 'unknown' | 'sent';

export interface LinkPageDetails {
  /** Who issues the invoices, and where questions go. */
  readonly sellerName: string;
  readonly contactEmail: string;
  readonly invoiceNumber?: string;
  readonly expiresAt?: string;
  /** Where the page's button posts to: the download when `ready`, the request for a new link when `used` or `expired`. */
  readonly formAction?: string;
}

const style = `
:root{color-scheme:light dark;--ink:#171c26;--quiet:#5a6373;--paper:#fff;--ground:#eef2f7;--accent:#14528c;--on-accent:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#edf1f7;--quiet:#a9b3c3;--paper:#1b212c;--ground:#10141b;--accent:#8cc3f5;--on-accent:#0b2036}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,sans-serif}
main{width:100%;max-width:30rem;padding:36px;border-radius:14px;background:var(--paper);box-shadow:0 1px 2px #0002,0 12px 40px #0001;overflow-wrap:anywhere}
.seller{margin:0 0 20px;color:var(--quiet);font-size:14px}
h1{margin:0 0 12px;font-size:24px;line-height:1.25}
p{margin:0 0 16px}
form{margin:24px 0}
button{min-height:44px;padding:10px 22px;border:0;border-radius:8px;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer}
button:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.quiet{margin:0;color:var(--quiet);font-size:14px}
a{color:var(--accent)}
`;

/** The hash that lets `style`, and no other inline style, through the policy; a test keeps it true. */
const styleHash = 'sha256-/QDms20zRg7TDanJkYE18IGMvUR80mxPiqwx8GEnvvA=';

/** The headers of every link page: no script, no other origin, no cache, no trace of the address. */
export const linkPageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src '${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
};

/** The page behind an invoice link. Only its button changes anything, so that mail scanners may look at it. */
export function linkPage(state: LinkState, details: LinkPageDetails): string {
  const { title, content } = pages[state](details);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${details.sellerName}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<main>
<p class="seller">${details.sellerName}</p>
<h1>${title}</h1>
${content}
<p class="quiet">Questions? Write to <a href="mailto:${details.contactEmail}">${details.contactEmail}</a>.</p>
</main>
</body>
</html>
`.text;
}

interface PageParts {
  readonly title: string;
  readonly content: Markup;
}

const pages: Readonly<Record<LinkState, (details: LinkPageDetails) => PageParts>> = {
  ready: (details) => ({
    title: `Your ${nameOf(details)} is ready`,
    content: html`<p>It can be downloaded with this link once${details.expiresAt ? `, until ${momentText(details.expiresAt)}` : ''}.</p>${button(details, 'Download invoice')}`,
  }),
  used: (details) => ({
    title: 'This link has been used',
    content: html`<p>The ${nameOf(details)} was downloaded with it, and each link works once. ${forNewOne(details)}</p>${button(details, 'Send a new link')}`,
  }),
  expired: (details) => ({
    title: 'This link is no longer valid',
    content: html`<p>The link to the ${nameOf(details)} was valid for 24 hours, or a newer one has taken its place. ${forNewOne(details)}</p>${button(details, 'Send a new link')}`,
  }),
  unknown: () => ({
    title: 'This link does not exist',
    content: html`<p>Please check that the whole address was copied from the mail.</p>`,
  }),
  sent: (details) => ({
    title: 'A new link is on its way',
    content: html`<p>It goes to the address that the ${nameOf(details)} was sent to. Older links no longer work.</p>`,
  }),
};

const nameOf = ({ invoiceNumber }: LinkPageDetails): string => (invoiceNumber ? `invoice ${invoiceNumber}` : 'invoice');

const forNewOne = ({ formAction }: LinkPageDetails): string =>
  formAction ? 'A new one can be sent to the same address.' : 'Please ask for a new one in the portal, or write to us.';

const button = ({ formAction }: LinkPageDetails, label: string): Markup =>
  formAction ? html`<form method="post" action="${formAction}"><button type="submit">${label}</button></form>` : html``;
