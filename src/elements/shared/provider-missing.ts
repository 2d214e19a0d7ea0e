import { html, type TemplateResult } from 'lit';

/** What a developer sees when an element has no checkout to show. */
export function providerMissing(host: Element): TemplateResult {
  const prefix = host.localName.split('-')[0];
  return html`<p class="base developer-note" role="note" dir="ltr" lang="en" translate="no">
    Put &lt;${host.localName}&gt; inside &lt;${prefix}-session backend-url="…" session-url="…"&gt;, or set its "checkout" property.
  </p>`;
}
