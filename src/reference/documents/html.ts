const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Markup that was put together with `html`, so that every text in it is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

/** Any text as text in HTML, also between quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** A template for HTML: what is put in is escaped, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...values: readonly (string | number | Markup | readonly Markup[])[]): Markup {
  return new Markup(strings.reduce((text, part, index) => text + asHtml(values[index - 1] ?? '') + part));
}

function asHtml(value: string | number | Markup | readonly Markup[]): string {
  if (value instanceof Markup) return value.text;
  return typeof value === 'object' ? value.map(({ text }) => text).join('') : escapeHtml(String(value));
}
