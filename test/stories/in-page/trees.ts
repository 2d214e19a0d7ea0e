const isOurs = ({ localName }: Element) => localName.startsWith('annex-');

/** Every element below a node, through shadow roots, in the order of the document. */
export function elementsOf(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? [element, ...elementsOf(element.shadowRoot)] : [element]));
}

/** The shadow roots of our elements: what is in them was rendered by us, what is around them by the page. */
export function ourRoots(): ShadowRoot[] {
  return elementsOf(document).filter(isOurs).flatMap(({ shadowRoot }) => shadowRoot ?? []);
}

/** The language around an element, through shadow roots. */
export function languageOf(element: Element): string {
  const root = element.getRootNode();
  return element.closest('[lang]')?.getAttribute('lang') ?? (root instanceof ShadowRoot ? languageOf(root.host) : '');
}

/** Where an element stands, as a reader of the templates would look for it. */
export function placeOf(element: Element): string {
  const root = element.getRootNode();
  const part = element.getAttribute('part') ?? element.closest('[part]')?.getAttribute('part');
  return [
    root instanceof ShadowRoot ? `<${root.host.localName}>` : '',
    part ? `[part~=${part.split(' ')[0]}]` : '',
    element.localName + (element.id ? `#${element.id}` : [...element.classList].map((name) => `.${name}`).join('')),
  ].filter((step) => step !== '').join(' ');
}
