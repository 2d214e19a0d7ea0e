import { testCards } from '../test-cards.js';
import { cardFormats, cardProblems, digitsOf, testCardOf, type CardField, type CardInput, type CardProblem } from './card-format.js';
import { cardStyles } from './card-styles.js';
import { adoptStyles, make } from './dom.js';
import type { SandboxWords } from './words.js';

/** The card form in its frame. Nothing typed leaves it but the test card's token. */
export interface CardForm {
  /** Says beside the fields what is wrong; the first wrong one takes the focus. True when nothing is. */
  validate(): boolean;
  /** The token that stands for the card, or null when there is none. */
  token(): string | null;
  /** Goes on in another language; what is typed stays. */
  speak(words: SandboxWords): void;
}

const autocomplete: Readonly<Record<CardField, string>> = { number: 'cc-number', expiry: 'cc-exp', cvc: 'cc-csc' };
const fieldNames = ['number', 'expiry', 'cvc'] as const;

/** Builds the card form in a frame's own document. */
export function buildCardForm(document: Document, options: { name: string; now: () => Date; words: SandboxWords }): CardForm {
  let { words } = options;
  const said: (() => void)[] = [];
  const problemsShown = new Map<CardField, CardProblem | undefined>();
  adoptStyles(document, cardStyles);
  const inputs = { number: inputOf('number'), expiry: inputOf('expiry'), cvc: inputOf('cvc') };
  const errors = { number: errorOf('number'), expiry: errorOf('expiry'), cvc: errorOf('cvc') };
  const name = make(document, 'input', { id: 'name', autocomplete: 'cc-name', value: options.name });
  const cards = make(document, 'details', {}, text('summary', () => words.testCards), make(document, 'ul', {}, ...testCards.map(cardRow)));

  document.body.replaceChildren(
    make(document, 'div', { class: 'form' },
      make(document, 'p', { class: 'mark' }, text('strong', () => words.sandbox), text('span', () => words.noMoney)),
      make(document, 'div', { class: 'grid' },
        ...fieldNames.map((field) => fieldOf(field, inputs[field], errors[field])),
        fieldOf('name', name)),
      cards),
  );

  /** An element whose text follows the language. */
  function text<Tag extends 'label' | 'span' | 'strong' | 'summary'>(tag: Tag, say: () => string, attributes: Readonly<Record<string, string>> = {}): HTMLElementTagNameMap[Tag] {
    const element = make(document, tag, attributes, say());
    said.push(() => element.replaceChildren(say()));
    return element;
  }

  function inputOf(field: CardField): HTMLInputElement {
    const input = make(document, 'input', { id: field, autocomplete: autocomplete[field], inputmode: 'numeric', 'aria-describedby': `${field}-error`, 'aria-required': 'true', dir: 'ltr' });
    const hint = () => (input.placeholder = { number: '1234 1234 1234 1234', expiry: words.expiryShape, cvc: words.fields.cvc }[field]);
    hint();
    said.push(hint);
    input.addEventListener('input', () => {
      reformat(field, input);
      if (!problems()[field]) show(field, undefined);
    });
    input.addEventListener('blur', () => {
      if (input.value !== '') show(field, problems()[field]);
    });
    return input;
  }

  function errorOf(field: CardField): HTMLElement {
    return make(document, 'p', { id: `${field}-error`, class: 'error', 'aria-live': 'polite' });
  }

  function fieldOf(id: CardField | 'name', input: HTMLInputElement, error?: HTMLElement): HTMLElement {
    return make(document, 'div', { class: `field ${id}` }, text('label', () => words.fields[id], { for: id }), input, ...(error ? [error] : []));
  }

  function cardRow({ number, token, label }: (typeof testCards)[number]): HTMLElement {
    const button = make(document, 'button', { type: 'button' }, make(document, 'code', { dir: 'ltr' }, cardFormats.number.show(number)), text('span', () => words.cards[token] ?? label));
    button.addEventListener('click', () => {
      inputs.number.value = cardFormats.number.show(number);
      inputs.expiry.value ||= cardFormats.expiry.show(`12${String((options.now().getFullYear() + 3) % 100).padStart(2, '0')}`);
      inputs.cvc.value ||= '123';
      for (const field of fieldNames) show(field, problems()[field]);
    });
    return make(document, 'li', {}, button);
  }

  const input = (): CardInput => ({
    number: digitsOf('number', inputs.number.value),
    expiry: digitsOf('expiry', inputs.expiry.value),
    cvc: digitsOf('cvc', inputs.cvc.value),
  });
  const problems = () => cardProblems(input(), options.now());

  function show(field: CardField, problem: CardProblem | undefined): void {
    const told = problem === undefined ? '' : words.problems[problem];
    problemsShown.set(field, problem);
    inputs[field].setAttribute('aria-invalid', String(problem !== undefined));
    if (errors[field].textContent !== told) errors[field].textContent = told;
    if (problem === 'notATestCard') cards.open = true;
  }

  return {
    validate() {
      const found = problems();
      for (const field of fieldNames) show(field, found[field]);
      const first = fieldNames.find((field) => found[field]);
      if (first) inputs[first].focus();
      return first === undefined;
    },
    token: () => testCardOf(input().number)?.token ?? null,
    speak(next) {
      words = next;
      for (const say of said) say();
      for (const field of fieldNames) show(field, problemsShown.get(field));
    },
  };
}

/** Groups the digits and keeps the caret behind the same digit. */
function reformat(field: CardField, input: HTMLInputElement): void {
  const { show } = cardFormats[field];
  const atEnd = input.selectionStart === input.value.length;
  const before = digitsOf(field, input.value.slice(0, input.selectionStart ?? input.value.length)).length;
  const shown = show(digitsOf(field, input.value));
  if (shown === input.value || (field === 'expiry' && shown.trimEnd() === `${input.value} /`)) return;
  input.value = shown;
  const caret = atEnd ? shown.length : show(digitsOf(field, shown).slice(0, before)).length;
  input.setSelectionRange(caret, caret);
}
