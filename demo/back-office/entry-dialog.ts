import { toCheckoutError } from '../../src/core/errors.js';
import type { Money } from '../../src/core/money.js';
import { amountText, readAmount } from '../shared/amount.js';
import { find } from '../shared/element.js';
import { setFieldError, showRefusals } from '../shared/field.js';

/** What is asked of the account manager, and what is done with the answer. */
export interface Entry {
  heading: string;
  intro: string;
  amount: Money;
  noteLabel: string;
  /** What to say when the note is missing; null where it may be. */
  noteMissing: string | null;
  confirm: string;
  /** `key` stays the same while the same words are sent again. */
  send: (amount: Money, note: string, key: string) => Promise<void>;
}

const dialog = find('#entry', HTMLDialogElement);
const form = find('#entry-form', HTMLFormElement);
const amount = find('#amount', HTMLInputElement);
const note = find('#note', HTMLInputElement);
const failure = find('#entry-failure', HTMLElement);
const confirm = find('#confirm', HTMLButtonElement);

/** Opens the form with the amount filled in. */
export function openEntry(entry: Entry): void {
  find('#entry-heading', HTMLElement).textContent = entry.heading;
  find('#entry-intro', HTMLElement).textContent = entry.intro;
  find('#currency', HTMLElement).textContent = `in ${entry.amount.currency}`;
  find('#note-label', HTMLElement).textContent = entry.noteLabel;
  confirm.textContent = entry.confirm;
  form.reset();
  amount.value = amountText(entry.amount);
  clearErrors();
  const sender = keyed(entry.send);
  form.onsubmit = (event) => {
    event.preventDefault();
    if (confirm.getAttribute('aria-disabled') !== 'true') void submit(entry, sender);
  };
  dialog.showModal();
  note.focus();
}

find('#cancel', HTMLButtonElement).addEventListener('click', () => dialog.close());

/** Sends the same words under the same key, so that a second try after a lost answer books nothing twice. */
function keyed(send: Entry['send']): (amount: Money, note: string) => Promise<void> {
  let last = { words: '', key: '' };
  return (money, text) => {
    const words = JSON.stringify([money, text]);
    if (words !== last.words) last = { words, key: crypto.randomUUID() };
    return send(money, text, last.key);
  };
}

async function submit(entry: Entry, send: (amount: Money, note: string) => Promise<void>): Promise<void> {
  clearErrors();
  const money = readAmount(amount.value, entry.amount);
  const text = note.value.trim();
  if (money === null) setFieldError(amount, `Enter an amount like ${amountText(entry.amount)}, with a point and no other separators.`);
  if (text === '' && entry.noteMissing !== null) setFieldError(note, entry.noteMissing);
  const wrong = [amount, note].find((field) => field.getAttribute('aria-invalid') === 'true');
  wrong?.focus();
  if (wrong || money === null) return;
  confirm.setAttribute('aria-disabled', 'true');
  try {
    await send(money, text);
    dialog.close();
  } catch (cause) {
    failure.textContent = showRefusals(toCheckoutError(cause), { '/amount': amount, '/reference': note, '/reason': note });
  } finally {
    confirm.removeAttribute('aria-disabled');
  }
}

function clearErrors(): void {
  setFieldError(amount, null);
  setFieldError(note, null);
  failure.textContent = '';
}
