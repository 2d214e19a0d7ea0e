import { adoptStyles, make } from './dom.js';
import { modalStyles } from './modal-styles.js';
import { openModalFrame } from './modal-frame.js';
import { sandboxLanguage, sandboxWords, type SandboxWords } from './words.js';

/** The bank's question of 3-D Secure, in a window over the page. Resolves to whether the buyer passed; leaving is failing. */
export function askBank(locale: string): Promise<boolean> {
  const words = sandboxWords(locale);
  return new Promise((resolve) => {
    const answer = (passed: boolean) => {
      close();
      resolve(passed);
    };
    const close = openModalFrame({ title: words.bank.title, language: sandboxLanguage(locale) }, (document) => build(document, words, answer), () => answer(false));
  });
}

function build(document: Document, { sandbox, noMoney, bank }: SandboxWords, answer: (passed: boolean) => void): void {
  adoptStyles(document, modalStyles);
  const complete = make(document, 'button', { type: 'button' }, bank.complete);
  const fail = make(document, 'button', { type: 'button', class: 'plain' }, bank.fail);
  complete.addEventListener('click', () => answer(true));
  fail.addEventListener('click', () => answer(false));
  const heading = make(document, 'h1', { tabindex: '-1' }, '3-D Secure');
  document.body.replaceChildren(
    make(document, 'main', {},
      make(document, 'p', { class: 'mark' }, `${sandbox} · ${noMoney}`),
      heading,
      make(document, 'p', {}, bank.question),
      make(document, 'div', { class: 'actions' }, complete, fail)),
  );
  heading.focus();
}
