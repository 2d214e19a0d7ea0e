import { toCheckoutError } from '../../src/core/errors.js';
import type { Pbx, PbxUpdate } from '../../src/core/model/pbx.js';
import { find } from '../shared/element.js';
import { setFieldError, showRefusals } from '../shared/field.js';

const dialog = find('#update-dialog', HTMLDialogElement);
const form = find('#update-form', HTMLFormElement);
const file = find('#file', HTMLInputElement);
const content = find('#content', HTMLTextAreaElement);
const code = find('#code', HTMLInputElement);
const failure = find('#update-failure', HTMLElement);
const save = find('#save', HTMLButtonElement);

/** Opens the form of *Update*; `send` is called with what was entered, until it succeeds or the form is left. */
export function openUpdate(send: (update: PbxUpdate) => Promise<Pbx>, done: (device: Pbx) => void): void {
  form.reset();
  clearErrors();
  form.onsubmit = (event) => {
    event.preventDefault();
    if (save.getAttribute('aria-disabled') !== 'true') void submit(send, done);
  };
  dialog.showModal();
}

file.addEventListener('change', () => void readFile());
find('#cancel', HTMLButtonElement).addEventListener('click', () => dialog.close());

async function readFile(): Promise<void> {
  const chosen = file.files?.[0];
  if (!chosen) return;
  content.value = (await chosen.text()).trim();
  setFieldError(content, null);
}

async function submit(send: (update: PbxUpdate) => Promise<Pbx>, done: (device: Pbx) => void): Promise<void> {
  clearErrors();
  if (!complete()) return;
  save.setAttribute('aria-disabled', 'true');
  try {
    const device = await send({ licenceFile: content.value.trim(), activationCode: code.value.trim() });
    dialog.close();
    done(device);
  } catch (cause) {
    failure.textContent = showRefusals(toCheckoutError(cause), { '/licenceFile': content, '/activationCode': code });
  } finally {
    save.removeAttribute('aria-disabled');
  }
}

function complete(): boolean {
  if (content.value.trim() === '') setFieldError(content, 'Choose the licence file, or paste what it says.');
  if (code.value.trim() === '') setFieldError(code, 'Enter the activation code.');
  const missing = [content, code].find((field) => field.getAttribute('aria-invalid') === 'true');
  missing?.focus();
  return missing === undefined;
}

function clearErrors(): void {
  setFieldError(content, null);
  setFieldError(code, null);
  failure.textContent = '';
}
