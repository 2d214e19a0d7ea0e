import { eventually } from './sandbox-world.js';

/** The field with this label. */
export function fieldIn(document: Document, label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label));
  const field = found && document.getElementById(found.htmlFor);
  if (!field || !(field instanceof (document.defaultView ?? window).HTMLInputElement)) throw new Error(`no field ${label}`);
  return field;
}

/** The button with this text. */
export function buttonIn(document: Document, name: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
}

/** Types into a field of the card form, as its input handlers see it. */
export function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.setSelectionRange(text.length, text.length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

export function cardDocument(container: HTMLElement): Document {
  const inner = container.querySelector('iframe')?.contentDocument;
  if (!inner) throw new Error('there is no card form');
  return inner;
}

/** Fills the card form as a buyer does, in whatever language it is. */
export function typeCard(container: HTMLElement, number: string): void {
  const inner = cardDocument(container);
  for (const [id, text] of Object.entries({ number, expiry: '1234', cvc: '123' })) type(inner.querySelector<HTMLInputElement>(`#${id}`)!, text);
}

/** The document of the frame that stands over the page, once it holds the button. */
export async function modalWith(name: string): Promise<HTMLButtonElement> {
  return eventually(() => {
    const inner = document.querySelector<HTMLIFrameElement>('dialog iframe')?.contentDocument;
    return inner && buttonIn(inner, name);
  });
}
