/** An element as it was read. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ReadElement[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** Reads XML of elements, attributes and text; throws where it is not well-formed. */
export function readXml(document: string): ReadElement {
  const top: ReadElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const [, closing, name = '', attributes = '', text = ''] of document.replace(/^<\?xml [^?]*\?>/, '').matchAll(/(?:<(\/?)([\w:-]+)((?:\s[\w:]+="[^"<]*")*)>|([^<]+))/g)) {
    const parent = open.at(-1) ?? top;
    if (name === '') parent.text += plain(text).trim();
    else if (closing === '/') {
      if (open.pop()?.name !== name) throw new SyntaxError(`</${name}> closes nothing.`);
    } else {
      const element = { name, attributes: Object.fromEntries([...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, plain(value)])), children: [], text: '' };
      parent.children.push(element);
      open.push(element);
    }
  }
  const [root] = top.children;
  if (open.length !== 1 || !root || top.children.length !== 1) throw new SyntaxError('There must be one element, and it must be closed.');
  return root;
}

/** All elements at a path below one, for instance `cac:TaxTotal/cac:TaxSubtotal`. */
export const allAt = (element: ReadElement, path: string): ReadElement[] =>
  path.split('/').reduce<ReadElement[]>((found, step) => found.flatMap(({ children }) => children.filter(({ name }) => name === step)), [element]);

/** The text at a path, or undefined where nothing is. */
export const textAt = (element: ReadElement, path: string): string | undefined => allAt(element, path)[0]?.text;
