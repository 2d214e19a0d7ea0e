import { find } from '../shared/element.js';

const button = find('#menu', HTMLButtonElement);
const side = find('#side', HTMLElement);

/** The side navigation on a phone: opened with its button, closed by a choice, by Escape, or by a press elsewhere. */
export function startMenu(): void {
  button.addEventListener('click', () => setOpen(!isOpen()));
  side.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) setOpen(false);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    setOpen(false);
    button.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (isOpen() && target instanceof Node && !side.contains(target) && !button.contains(target)) setOpen(false);
  });
}

function isOpen(): boolean {
  return button.getAttribute('aria-expanded') === 'true';
}

function setOpen(open: boolean): void {
  button.setAttribute('aria-expanded', String(open));
  side.toggleAttribute('data-open', open);
}
