import { adoptStyles, make } from './dom.js';
import { modalStyles } from './modal-styles.js';
import { openModalFrame } from './modal-frame.js';

/** The bank's question of 3-D Secure, in a window over the page. Resolves to whether the buyer passed; leaving is failing. */
export function askBank(): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (passed: boolean) => {
      close();
      resolve(passed);
    };
    const close = openModalFrame('3-D Secure authentication', (document) => build(document, answer), () => answer(false));
  });
}

function build(document: Document, answer: (passed: boolean) => void): void {
  adoptStyles(document, modalStyles);
  const complete = make(document, 'button', { type: 'button' }, 'Complete authentication');
  const fail = make(document, 'button', { type: 'button', class: 'plain' }, 'Fail authentication');
  complete.addEventListener('click', () => answer(true));
  fail.addEventListener('click', () => answer(false));
  const heading = make(document, 'h1', { tabindex: '-1' }, '3-D Secure');
  document.body.replaceChildren(
    make(document, 'main', {},
      make(document, 'p', { class: 'mark' }, 'Sandbox · no money moves'),
      heading,
      make(document, 'p', {}, 'Sandbox Bank asks you, in the place of your own bank, whether this payment is yours.'),
      make(document, 'div', { class: 'actions' }, complete, fail)),
  );
  heading.focus();
}
