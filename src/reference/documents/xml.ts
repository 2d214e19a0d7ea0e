/** An element with what is in it: text, or elements in their order. */
export interface XmlElement {
  readonly name: string;
  readonly content: string | readonly XmlElement[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** An element. Parts that are null are left out, so that what may be missing can stand where it belongs. */
export function xml(name: string, content: string | readonly (XmlElement | null)[], attributes: XmlElement['attributes'] = {}): XmlElement {
  return { name, content: typeof content === 'string' ? content : content.filter((part) => part !== null), attributes };
}

/** An element with a text, or null without one. */
export const xmlText = (name: string, text: string | undefined, attributes: XmlElement['attributes'] = {}): XmlElement | null =>
  (text === undefined || text.trim() === '' ? null : xml(name, text.trim(), attributes));

/** The whole document, in UTF-8. */
export const xmlDocument = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`;

function written({ name, content, attributes }: XmlElement, indent: string): string {
  const start = `${indent}<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}>`;
  if (typeof content === 'string') return `${start}${escaped(content)}</${name}>`;
  return [start, ...content.map((child) => written(child, `${indent}  `)), `${indent}</${name}>`].join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0; what it cannot hold at all (controls, halves of characters) becomes a blank. */
const escaped = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ').replace(/[&<>"]/g, (character) => entities[character] ?? character);
