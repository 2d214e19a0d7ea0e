import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ContactDraft } from '../../core/contacts.js';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Takes the focus along when the contact form opens and closes, and to the first field that was refused. A form that is
 * there from before, after a reload, does not take it.
 */
export class ContactFormFocus implements ReactiveController {
  readonly #host: Host;
  readonly #draft: () => ContactDraft | null;
  #before: ContactDraft | null = null;
  #focused = false;

  constructor(host: Host, draft: () => ContactDraft | null) {
    this.#host = host;
    this.#draft = draft;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#find(':focus') !== null;
  }

  hostUpdated(): void {
    const draft = this.#draft();
    const opened = draft !== null && this.#before === null;
    const closed = draft === null && this.#before !== null;
    const refused = draft !== null && problemCount(draft) > problemCount(this.#before);
    this.#before = draft;
    if (refused) this.#find('[aria-invalid="true"]')?.focus();
    else if (this.#focused && opened) this.#find('#form-title')?.focus();
    else if (this.#focused && closed) this.#find('#title')?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}

function problemCount(draft: ContactDraft | null): number {
  return Object.keys(draft?.problems ?? {}).length;
}
