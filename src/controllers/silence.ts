import { css } from 'lit';

const patience = 3000;

/** Everything keeps its place, unseen and unheard; what says that something is coming stays. */
const silent = css`
  :host > * {
    visibility: hidden;
  }

  .skeleton {
    visibility: visible;
  }
`;

/**
 * Keeps an element from saying anything in a language that is about to be replaced by the reader's own. It ends by itself
 * after a while: rather another language than none.
 */
export class Silence {
  readonly #host: Element;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Element) {
    this.#host = host;
  }

  begin(): void {
    this.end();
    if (silent.styleSheet) this.#host.shadowRoot?.adoptedStyleSheets.push(silent.styleSheet);
    this.#timer = setTimeout(() => this.end(), patience);
  }

  end(): void {
    clearTimeout(this.#timer);
    const { shadowRoot } = this.#host;
    if (shadowRoot) shadowRoot.adoptedStyleSheets = shadowRoot.adoptedStyleSheets.filter((sheet) => sheet !== silent.styleSheet);
  }
}
