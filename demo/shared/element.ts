type Attributes = Readonly<Record<string, string | boolean>>;
type Child = Node | string | null;

/** A new element with attributes (`false` leaves one out) and children (text is text). */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(attribute, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** The one element of the page (or of `root`) that matches; the page is broken without it. */
export function find<Found extends Element>(selector: string, type: new () => Found, root: ParentNode = document): Found {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`This page lacks ${selector}`);
  return found;
}
