import { html, type TemplateResult } from 'lit';

/** What a confirmation says; `confirm` is what happens on yes. */
export interface Confirmation {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly confirm: () => void;
}

/** A native dialog that asks before something is taken away; open it with `showModal()`. The focus starts on the way back. */
export function confirmDialog({ title, text, yes, no, confirm }: Confirmation): TemplateResult {
  const close = ({ currentTarget }: Event) => (currentTarget as HTMLElement).closest('dialog')?.close();
  return html`
    <dialog part="dialog" aria-labelledby="confirm-title" aria-describedby="confirm-text">
      <div class="stack">
        <h4 id="confirm-title">${title}</h4>
        <p id="confirm-text">${text}</p>
        <div class="row">
          <button type="button" autofocus @click=${close}>${no}</button>
          <button type="button" class="danger" @click=${(event: Event) => { close(event); confirm(); }}>${yes}</button>
        </div>
      </div>
    </dialog>
  `;
}
