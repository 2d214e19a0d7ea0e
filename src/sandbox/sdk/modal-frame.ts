import { make, makeFrame } from './dom.js';

/** A frame over the whole page, in the top layer; Escape calls `onDismiss`. The returned function takes it away. */
export function openModalFrame(title: string, build: (document: Document) => void, onDismiss: () => void): () => void {
  const dialog = make(document, 'dialog', { 'aria-label': title });
  const frame = makeFrame(title, (inner) => {
    inner.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') onDismiss();
    });
    build(inner);
  });
  const look: Readonly<Record<string, string>> = {
    position: 'fixed', inset: '0', width: '100%', height: '100%', 'max-width': 'none', 'max-height': 'none',
    margin: '0', padding: '0', border: '0', background: 'transparent', overflow: 'hidden',
  };
  for (const [property, value] of Object.entries(look)) dialog.style.setProperty(property, value);
  for (const [property, value] of Object.entries({ width: '100%', height: '100%', display: 'block', 'color-scheme': 'light' })) {
    frame.style.setProperty(property, value);
  }
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    onDismiss();
  });
  const focused = document.activeElement;
  dialog.append(frame);
  document.body.append(dialog);
  dialog.showModal();
  return () => {
    dialog.remove();
    if (focused instanceof HTMLElement) focused.focus();
  };
}
