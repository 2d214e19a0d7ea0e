import { everything } from './page.js';

/** Pieces of text in the order in which they stand on the screen, from left to right. All must stand on one line. */
export function fromLeft(root: Element, ...pieces: string[]): string[] {
  const boxes = pieces.map((piece) => ({ piece, box: boxOf(root, piece) }));
  const { top, height } = boxes[0]!.box;
  for (const { piece, box } of boxes) if (Math.abs(box.top - top) > height / 2) throw new Error(`"${piece}" stands on another line`);
  return boxes.sort((a, b) => a.box.left - b.box.left).map(({ piece }) => piece);
}

function boxOf(root: Element, piece: string): DOMRect {
  for (const element of everything(root.shadowRoot ?? root)) {
    for (const node of element.childNodes) {
      const start = node instanceof Text && element.checkVisibility({ visibilityProperty: true }) ? node.data.indexOf(piece) : -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + piece.length);
      const [box, ...more] = range.getClientRects();
      if (box && more.length === 0 && box.width > 1) return box;
    }
  }
  throw new Error(`"${piece}" is not to be seen in one piece`);
}
