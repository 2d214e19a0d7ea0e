import { testCards } from '../test-cards.js';
import { cardFormats, cardProblems, digitsOf, testCardOf, type CardField, type CardInput } from './card-format.js';
import { cardStyles } from './card-styles.js';
import { adoptStyles, make } from './dom.js';

/** The card form in its frame. Nothing typed leaves it but the test card's token. */
export interface CardForm {
  /** Says beside the fields what is wrong; the first wrong one takes the focus. True when nothing is. */
  validate(): boolean;
  /** The token that stands for the card, or null when there is none. */
  token(): string | null;
}

const fields: Readonly<Record<CardField, { label: string; autocomplete: string; placeholder: string }>> = {
  number: { label: 'Card number', autocomplete: 'cc-number', placeholder: '1234 1234 1234 1234' },
  expiry: { label: 'Expiry', autocomplete: 'cc-exp', placeholder: 'MM / YY' },
  cvc: { label: 'CVC', autocomplete: 'cc-csc', placeholder: 'CVC' },
};
const fieldNames = ['number', 'expiry', 'cvc'] as const;

/** Builds the card form in a frame's own document. */
export function buildCardForm(document: Document, options: { name: string; now: () => Date }): CardForm {
  adoptStyles(document, cardStyles);
  const inputs = { number: inputOf('number'), expiry: inputOf('expiry'), cvc: inputOf('cvc') };
  const errors = { number: errorOf('number'), expiry: errorOf('expiry'), cvc: errorOf('cvc') };
  const name = make(document, 'input', { id: 'name', autocomplete: 'cc-name', value: options.name });
  const cards = make(document, 'details', {}, make(document, 'summary', {}, 'Test cards'), make(document, 'ul', {}, ...testCards.map(cardRow)));

  document.body.replaceChildren(
    make(document, 'div', { class: 'form' },
      make(document, 'p', { class: 'mark' }, make(document, 'strong', {}, 'Sandbox'), make(document, 'span', {}, 'No money moves here.')),
      make(document, 'div', { class: 'grid' },
        ...fieldNames.map((field) => fieldOf(field, inputs[field], fields[field].label, errors[field])),
        fieldOf('name', name, 'Name on card (optional)')),
      cards),
  );

  function inputOf(field: CardField): HTMLInputElement {
    const { autocomplete, placeholder } = fields[field];
    const input = make(document, 'input', { id: field, autocomplete, placeholder, inputmode: 'numeric', 'aria-describedby': `${field}-error`, dir: 'ltr' });
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

  function fieldOf(id: string, input: HTMLInputElement, label: string, error?: HTMLElement): HTMLElement {
    return make(document, 'div', { class: `field ${id}` }, make(document, 'label', { for: id }, label), input, ...(error ? [error] : []));
  }

  function cardRow({ number, label }: (typeof testCards)[number]): HTMLElement {
    const button = make(document, 'button', { type: 'button' }, make(document, 'code', { dir: 'ltr' }, cardFormats.number.show(number)), make(document, 'span', {}, label));
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

  function show(field: CardField, problem: string | undefined): void {
    inputs[field].setAttribute('aria-invalid', String(problem !== undefined));
    if (errors[field].textContent !== (problem ?? '')) errors[field].textContent = problem ?? '';
    if (field === 'number' && problem?.includes('test card')) cards.open = true;
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
