import { make, makeFrame, schemeOf } from './dom.js';
import { sandboxDirection } from './words.js';

/** What stands in a frame, and in which language. */
export interface FrameSubject {
  readonly title: string;
  readonly language: string;
}

/** A frame over the whole page, in the top layer; Escape calls `onDismiss`. The returned function takes it away. */
export function openModalFrame({ title, language }: FrameSubject, build: (document: Document) => void, onDismiss: () => void): () => void {
  const dialog = make(document, 'dialog', { 'aria-label': title });
  const scheme = schemeOf(document.body);
  const frame = makeFrame(title, (inner) => {
    inner.documentElement.lang = language;
    inner.documentElement.dir = sandboxDirection(language);
    inner.documentElement.style.setProperty('color-scheme', scheme);
    inner.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') onDismiss();
    });
    build(inner);
  });
  const look: Readonly<Record<string, string>> = {
    display: 'block', position: 'fixed', inset: '0', width: '100%', height: '100%', 'max-width': 'none', 'max-height': 'none',
    margin: '0', padding: '0', border: '0', background: 'transparent', overflow: 'hidden',
  };
  for (const [property, value] of Object.entries(look)) dialog.style.setProperty(property, value, 'important');
  for (const [property, value] of Object.entries({ width: '100%', height: '100%', display: 'block', 'color-scheme': scheme })) {
    frame.style.setProperty(property, value, 'important');
  }
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    onDismiss();
  });
  document.body.append(dialog);
  dialog.showModal();
  // Last, so that what the frame puts the focus on keeps it.
  dialog.append(frame);
  return () => {
    // Closing gives the focus back to where it was, however deep in shadow trees.
    dialog.close();
    dialog.remove();
  };
}
