import { drawn } from './page.js';

/** What a screen reader takes for a live region. */
const regions = '[role=status], [role=alert], [role=log], [aria-live]';

export interface ScreenReader {
  /** What was spoken since this was asked last: `polite: …` waits for its turn, `assertive: …` interrupts. */
  heard(): Promise<string[]>;
  stop(): void;
}

/**
 * Listens to a page as a screen reader does. A live region is spoken when its text changes from one frame to the next, as
 * a whole. A region that comes into the page, or out of hiding, with its text already in it is not heard; within something
 * that says it is busy, only what stands there when it is not any more.
 */
export function listen(): ScreenReader {
  const spoken: string[] = [];
  let known: ReadonlyMap<Element, string> = new Map();
  let frame = requestAnimationFrame(look);

  function look(): void {
    const now = new Map<Element, string>();
    for (const region of regionsIn(document).filter(isThere)) {
      const before = known.get(region);
      const text = isBusy(region) ? (before ?? '') : spokenText(region).replace(/\s+/g, ' ').trim();
      if (before !== undefined && before !== text && text !== '') spoken.push(`${politenessOf(region)}: ${text}`);
      now.set(region, text);
    }
    known = now;
    frame = requestAnimationFrame(look);
  }

  return {
    async heard() {
      await drawn();
      await nextFrame();
      await nextFrame();
      return spoken.splice(0);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

function isThere(region: Element): boolean {
  return politenessOf(region) !== 'off' && region.checkVisibility({ visibilityProperty: true });
}

function regionsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(regions) ? [element] : []),
    ...(element.shadowRoot ? regionsIn(element.shadowRoot) : []),
  ]);
}

function politenessOf(region: Element): string {
  return region.getAttribute('aria-live') ?? (region.getAttribute('role') === 'alert' ? 'assertive' : 'polite');
}

function isBusy(element: Element): boolean {
  const busy = element.closest('[aria-busy=true]');
  if (busy) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isBusy(root.host);
}

function spokenText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && (node.getAttribute('aria-hidden') === 'true' || !node.checkVisibility())) return '';
  const text = [...node.childNodes].map(spokenText).join('');
  return node instanceof Element && getComputedStyle(node).display !== 'inline' ? ` ${text} ` : text;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
