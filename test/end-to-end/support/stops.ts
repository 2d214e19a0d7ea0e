import type { Page } from 'playwright';

/** Where the focus is, as it is measured in the page. */
export interface Stop {
  /** What it is, for messages: `button "Pay USD 702.50"`. */
  readonly name: string;
  /** Where it stands in the tree as it is shown, through shadow roots, slots and frames. */
  readonly place: readonly number[];
  /** Where it stands on the page. */
  readonly box: Box;
  readonly rtl: boolean;
  /** Whether it shows over the page, as a link to skip something does. */
  readonly floats: boolean;
  readonly isRadio: boolean;
  /** What is wrong with how it shows that it has the focus. */
  readonly problems: readonly string[];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The stop where the focus is now, or null when it is on nothing. */
export function stopOf(page: Page): Promise<Stop | null> {
  return page.evaluate(measure);
}

/**
 * Why `after` may not follow `before` in the tab order: it comes earlier in the tree, or a reader would have seen it
 * earlier. In a line one reads on; else down, or from the top of the next column.
 */
export function orderProblem(before: Stop, after: Stop): string | null {
  if (comesBefore(after.place, before.place)) return `${after.name} follows ${before.name}, but stands before it in the page`;
  if (before.floats || after.floats) return null;
  const [from, to] = [before.box, after.box];
  const further = after.rtl ? to.right <= from.left + 1 : to.left >= from.right - 1;
  const above = to.bottom <= from.top + 1;
  const beside = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top) > Math.min(from.bottom - from.top, to.bottom - to.top) / 2;
  if ((above || beside) && !further) return `${after.name} follows ${before.name}, but shows before it`;
  return null;
}

function comesBefore(one: readonly number[], other: readonly number[]): boolean {
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) if (one[at] !== other[at]) return one[at]! < other[at]!;
  return one.length < other.length;
}

/** Runs in the page. */
function measure(): Stop | null {
  const frames: HTMLIFrameElement[] = [];
  const element = focusedIn(document);
  if (!element) return null;
  const view = element.ownerDocument.defaultView!;
  const style = view.getComputedStyle(element);
  // What has the ring: the field itself, or what stands around it and says so.
  const ringed = [element, ...ancestorsOf(element).slice(0, 3)].find((each) => hasRing(each)) ?? null;
  const problems: string[] = [];
  if (!/^h[1-6]$/.test(element.localName)) checkRing(ringed, problems);
  checkInView(element, problems);
  const box = boxOnPage(element);
  return { name: describe(element), place: placeOf(element), box, rtl: getComputedStyle(document.documentElement).direction === 'rtl', floats: ['absolute', 'fixed'].includes(style.position), isRadio: element.matches('[type=radio]'), problems };

  function focusedIn(root: Document | ShadowRoot): Element | null {
    const active = root.activeElement;
    if (!active || active === active.ownerDocument.body) return null;
    if (active.shadowRoot?.activeElement) return focusedIn(active.shadowRoot);
    if (active instanceof HTMLIFrameElement && active.contentDocument?.activeElement) {
      frames.push(active);
      return focusedIn(active.contentDocument);
    }
    return active;
  }

  /** The parent as it is shown: of what is in a slot, the slot; of a shadow tree, its host; of a frame's document, the frame. */
  function parentOf(node: Node): Element | null {
    const { assignedSlot } = node as Element;
    if (assignedSlot) return assignedSlot;
    const parent = node.parentNode;
    if (parent?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (parent as ShadowRoot).host;
    if (parent?.nodeType === Node.DOCUMENT_NODE) return frames.find((frame) => frame.contentDocument === parent) ?? null;
    return parent as Element | null;
  }

  function ancestorsOf(node: Node): Element[] {
    const parent = parentOf(node);
    return parent ? [parent, ...ancestorsOf(parent)] : [];
  }

  function placeOf(node: Node): number[] {
    const parent = parentOf(node);
    if (!parent) return [];
    const siblings = node.parentNode?.nodeType === Node.DOCUMENT_NODE
      ? [node]
      : parent instanceof HTMLSlotElement ? parent.assignedNodes() : [...(parent.shadowRoot ?? parent).childNodes];
    return [...placeOf(parent), siblings.indexOf(node)];
  }

  /** Frames shift what is in them. */
  function offsetOf(document: Document): { x: number; y: number } {
    const frame = frames.find((each) => each.contentDocument === document);
    if (!frame) return { x: 0, y: 0 };
    const { x, y } = frame.getBoundingClientRect();
    const outer = offsetOf(frame.ownerDocument);
    return { x: x + outer.x, y: y + outer.y };
  }

  function boxOnPage(of: Element): Box {
    const { left, top, right, bottom } = of.getBoundingClientRect();
    const { x, y } = offsetOf(of.ownerDocument);
    return { left: left + x + scrollX, right: right + x + scrollX, top: top + y + scrollY, bottom: bottom + y + scrollY };
  }

  function describe(of: Element): string {
    const label = of.getAttribute('aria-label') ?? ((of as HTMLInputElement).labels?.[0]?.textContent || of.textContent || (of as HTMLInputElement).value || of.id);
    return `${of.getAttribute('role') ?? of.localName} "${label?.replace(/\s+/g, ' ').trim().slice(0, 40)}"`;
  }

  function hasRing(of: Element): boolean {
    const look = view.getComputedStyle(of);
    return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0;
  }

  /** At least two pixels thick, three times as bright or dark as what is around, and cut off nowhere. */
  function checkRing(of: Element | null, found: string[]): void {
    if (!of) {
      found.push('has no focus ring');
      return;
    }
    const look = view.getComputedStyle(of);
    const width = parseFloat(look.outlineWidth);
    const offset = parseFloat(look.outlineOffset);
    if (width < 2) found.push(`has a focus ring of ${width} px`);
    const around = offset + width > 0 ? backgroundOf(parentOf(of)) : backgroundOf(of);
    const ratio = contrast(colorOf(look.outlineColor), around);
    if (ratio < 3) found.push(`has a focus ring with a contrast of ${ratio.toFixed(2)} (${look.outlineColor} on ${around.join(' ')})`);
    const { left, top, right, bottom } = of.getBoundingClientRect();
    const reach = offset + width - 0.5;
    for (const clip of ancestorsOf(of).filter((each) => each.ownerDocument === of.ownerDocument)) {
      const clips = view.getComputedStyle(clip);
      if (clips.position === 'static' && clips.overflow === 'visible') continue;
      if (clips.overflow === 'visible' || clip === clip.ownerDocument.documentElement || clip === clip.ownerDocument.body) continue;
      const edge = clip.getBoundingClientRect();
      if (left - reach < edge.left || right + reach > edge.right || top - reach < edge.top || bottom + reach > edge.bottom) found.push(`has a focus ring that ${describe(clip)} cuts off`);
    }
    if (of.ownerDocument !== document && (left - reach < 0 || top - reach < 0 || right + reach > view.innerWidth || bottom + reach > view.innerHeight)) {
      found.push('has a focus ring that its frame cuts off');
    }
  }

  /** In the window, and nothing lies over it. */
  function checkInView(of: Element, found: string[]): void {
    const box = of.getBoundingClientRect();
    const { x, y } = offsetOf(of.ownerDocument);
    const [left, top, right, bottom] = [box.left + x, box.top + y, box.right + x, box.bottom + y];
    if (left < -1 || right > innerWidth + 1 || (top < -1 && bottom > innerHeight + 1 ? false : top < -1 || bottom > innerHeight + 1)) {
      found.push(`is out of view: ${[left, top, right, bottom].map(Math.round).join(' ')} in ${innerWidth} × ${innerHeight}`);
      return;
    }
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]] as const;
    for (const [across, down] of points) {
      const hit = hitAt(box.left + box.width * across, box.top + box.height * down, of.ownerDocument);
      if (hit && hit !== of && !ancestorsOf(hit).includes(of) && !ancestorsOf(of).includes(hit)) found.push(`is covered by ${describe(hit)}`);
    }
  }

  function hitAt(left: number, top: number, root: Document | ShadowRoot): Element | null {
    const hit = root.elementFromPoint(left, top);
    return hit?.shadowRoot && hit.shadowRoot !== root ? (hitAt(left, top, hit.shadowRoot) ?? hit) : hit;
  }

  function backgroundOf(of: Element | null): number[] {
    const layers: number[][] = [];
    for (let at = of; at; at = parentOf(at)) {
      const look = at.ownerDocument.defaultView!.getComputedStyle(at);
      // Of a gradient, its first colour stands for all.
      const gradient = /gradient\((?:[^(]*?deg, )?((?:rgb|ok|color)[^)]*\))/.exec(look.backgroundImage)?.[1];
      const color = colorOf(gradient ?? look.backgroundColor);
      layers.push(color);
      if (color[3] === 255) break;
    }
    const canvas = colorOf('Canvas');
    return layers.reverse().reduce((below, [r = 0, g = 0, b = 0, a = 0]) => [r, g, b].map((value, at) => (value * a + below[at]! * (255 - a)) / 255), canvas.slice(0, 3));
  }

  /** Any colour as red, green, blue and opacity: painting it converts all ways to write one. */
  function colorOf(color: string): number[] {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  }

  function contrast(one: number[], other: number[]): number {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance(color: number[]): number {
    const [r = 0, g = 0, b = 0] = color.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
}
