import type { Page } from 'playwright';

/** The text spacing that a reader may set and lose nothing by (WCAG 1.4.12). */
export const spacedText = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }';
/** Text at twice its size, as set in the browser. */
export const doubledText = ':root { font-size: 200% !important; }';

/** Looks at the page in another width, and with styles of the reader's own everywhere, shadow trees and frames included. */
export async function looking<T>(page: Page, { width, styles = '' }: { width: number; styles?: string }, look: () => Promise<T>): Promise<T> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(dress, styles);
  // What follows the size of what is in it takes a frame to do so.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const seen = await look();
  await page.evaluate(dress, '');
  return seen;
}

/** Everything that can be pressed and is too small for it, with its size (WCAG 2.5.8); primary actions are held to 44 pixels. */
export const smallTargets = (page: Page): Promise<string[]> => page.evaluate(measureTargets);

/** What does not fit: the page scrolls sideways, or text is cut off. */
export const misfits = (page: Page): Promise<string[]> => page.evaluate(measureFit);

/** Runs in the page. */
function dress(styles: string): void {
  const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap((each) => {
      const inner = each.shadowRoot ?? (each as HTMLIFrameElement).contentDocument;
      return inner ? rootsIn(inner) : [];
    }),
  ];
  for (const root of rootsIn(document)) {
    const view = (root instanceof ShadowRoot ? root.ownerDocument : root).defaultView!;
    const own = root.adoptedStyleSheets.filter((sheet) => !('reader' in sheet));
    const sheet: CSSStyleSheet = Object.assign(new view.CSSStyleSheet(), { reader: true });
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = styles === '' ? own : [...own, sheet];
  }
}

/** Runs in the page. */
function measureTargets(): string[] {
  const pressable = 'button, a[href], input, select, textarea, summary, [role=menuitem], [role=option], [role=button]';
  const targets = [...targetsIn(document, 0, 0)];
  const small = targets.filter(({ width, height }) => width < 23.5 || height < 23.5);
  return [
    ...small.filter((one) => !standsAlone(one)).map(({ name, width, height }) => `${name} is ${Math.round(width)} × ${Math.round(height)}`),
    ...targets.filter(({ primary, height }) => primary && height < 43.5).map(({ name, height }) => `${name} is ${Math.round(height)} high`),
  ];

  interface Target { name: string; left: number; top: number; width: number; height: number; primary: boolean }

  function* targetsIn(root: ParentNode, x: number, y: number): Iterable<Target> {
    for (const each of root.querySelectorAll('*')) {
      if (each.shadowRoot) yield* targetsIn(each.shadowRoot, x, y);
      if (each.localName === 'iframe') {
        const { left, top } = each.getBoundingClientRect();
        yield* targetsIn((each as HTMLIFrameElement).contentDocument!, x + left, y + top);
      }
      if (!each.matches(pressable) || each.matches(':disabled') || isInSentence(each)) continue;
      // A label is part of the target of its control.
      const boxes = [each, ...((each as HTMLInputElement).type === 'radio' || (each as HTMLInputElement).type === 'checkbox' ? ((each as HTMLInputElement).labels ?? []) : [])]
        .map((part) => part.getBoundingClientRect());
      const box = boxes.reduce((largest, other) => (other.width * other.height > largest.width * largest.height ? other : largest));
      if (!each.checkVisibility({ visibilityProperty: true }) || box.width < 2) continue;
      const name = `${each.localName} "${(each.getAttribute('aria-label') ?? (each.textContent || each.id)).replace(/\s+/g, ' ').trim().slice(0, 40)}"`;
      const primary = each.matches('.primary, [part~=primary-button], [part~=checkout]');
      yield { name, left: box.left + x, top: box.top + y, width: box.width, height: box.height, primary };
    }
  }

  /** A link within a line of text is as high as the line. */
  function isInSentence(link: Element): boolean {
    if (!link.matches('a, button.link') || !getComputedStyle(link).display.startsWith('inline')) return false;
    return [...(link.parentElement?.childNodes ?? [])].some((node) => node !== link && (node.textContent ?? '').trim() !== '');
  }

  /** A circle of 24 pixels around its middle touches no other target, nor the circle of another small one. */
  function standsAlone(one: Target): boolean {
    const [x, y] = [one.left + one.width / 2, one.top + one.height / 2];
    return targets.every((other) => {
      if (other === one) return true;
      const across = Math.max(other.left - x, 0, x - other.left - other.width);
      const down = Math.max(other.top - y, 0, y - other.top - other.height);
      const apart = Math.hypot(other.left + other.width / 2 - x, other.top + other.height / 2 - y);
      return Math.hypot(across, down) >= 12 && (!small.includes(other) || apart >= 24);
    });
  }
}

/** Runs in the page. */
function measureFit(): string[] {
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);
  look(document);
  return found;

  function look(root: Document | ShadowRoot): void {
    for (const each of root.querySelectorAll('*')) {
      const inner = each.shadowRoot ?? (each as HTMLIFrameElement).contentDocument;
      if (inner) look(inner);
      if (!each.checkVisibility() || !hasText(each) || isForReadersOnly(each)) continue;
      const view = each.ownerDocument.defaultView!;
      const style = view.getComputedStyle(each);
      const box = each.getBoundingClientRect();
      const cutAcross = style.overflowX !== 'visible' && style.overflowX !== 'auto' && each.scrollWidth > each.clientWidth + 1;
      const cutDown = style.overflowY !== 'visible' && style.overflowY !== 'auto' && each.scrollHeight > each.clientHeight + 1;
      const outside = box.right > view.innerWidth + 1 || box.left < -1;
      const scrolls = ancestors(each).some((one) => ['auto', 'scroll'].includes(view.getComputedStyle(one).overflowX));
      if (cutAcross || cutDown) found.push(`text is cut off: ${describe(each)}`);
      if (outside && !scrolls && box.width > 0) found.push(`text is out of the window: ${describe(each)} (${Math.round(box.left)} to ${Math.round(box.right)} of ${view.innerWidth})`);
    }
  }

  function hasText(element: Element): boolean {
    return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '') && !['STYLE', 'SCRIPT', 'OPTION', 'NOSCRIPT', 'TEMPLATE'].includes(element.tagName);
  }

  function isForReadersOnly(element: Element): boolean {
    return [element, ...ancestors(element)].some((each) => each.matches('.visually-hidden, .skip') || (each.getBoundingClientRect().width <= 1 && getComputedStyle(each).overflow === 'hidden'));
  }

  function ancestors(element: Element): Element[] {
    const root = element.getRootNode();
    const parent = element.assignedSlot ?? element.parentElement ?? (root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (root as ShadowRoot).host : null);
    return parent ? [parent, ...ancestors(parent)] : [];
  }

  function describe(element: Element): string {
    return `${element.localName}.${[...element.classList].join('.')} "${(element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)}"`;
  }
}
