type Attributes = Readonly<Record<string, string | boolean>>;

/** Makes an element within `document`, with attributes (false leaves one out) and children; text stays text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** Whether an element shows light or dark: by its own say, its page's, or the reader's. */
export function schemeOf(element: Element): 'light' | 'dark' {
  const probe = make(document, 'span');
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.setProperty('color', 'light-dark(white, black)');
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color === 'rgb(255, 255, 255)' ? 'light' : 'dark';
}

/** Gives a frame's or window's own document a style sheet; one that is made by its own window passes every CSP. */
export function adoptStyles(document: Document, css: string): void {
  const window = document.defaultView;
  if (!window) return;
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

/**
 * An empty frame of the page's own origin. `build` fills its document, again each time the browser has loaded it anew
 * (which it does whenever the frame is moved).
 */
export function makeFrame(title: string, build: (document: Document) => void): HTMLIFrameElement {
  const frame = make(document, 'iframe', { title });
  frame.style.setProperty('border', '0', 'important');
  frame.addEventListener('load', () => {
    if (!frame.contentDocument) return;
    frame.contentDocument.title = title;
    frame.contentDocument.documentElement.lang = 'en';
    build(frame.contentDocument);
  });
  return frame;
}
