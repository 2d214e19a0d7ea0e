import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { feedback } from '../../src/styles/feedback.js';
import { tokens as tokenSheet } from '../../src/styles/tokens.js';
import type { TokenValues } from '../../src/themes/index.js';
import { hexOf, lowContrasts, schemes, type LowContrast, type Scheme } from './token-colors.js';
import { styles } from './token-page.styles.js';
import { specimenOf } from './token-specimen.js';
import { applyTokens, categories, cssOf, isValid, themes, tokens, type Token } from './tokens.js';

/** Colours that two plain ones can stand for; the others are texts, with their opacity and functions. */
const isPlainColor = ({ name, category }: Token) => category === 'color' && !name.endsWith('backdrop');

/**
 * Every token with a specimen, to be changed in place. The elements in the slot follow at once.
 *
 * @slot - Elements that show what the tokens make of them.
 */
export class TokenPage extends LitElement {
  static override styles = [tokenSheet, feedback, styles];

  @query('.probe') private probe!: HTMLElement;

  @state() private values: TokenValues = {};
  @state() private low: readonly LowContrast[] = [];
  /** What was typed that no browser understands, by token. */
  @state() private wrong: ReadonlyMap<string, string> = new Map();
  @state() private from = 'default';
  @state() private said = '';

  /** The theme to start from, by its name; `default` is none. */
  @property({ attribute: false }) start = 'default';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('start')) this.#startFrom(this.start);
  }

  protected override firstUpdated(): void {
    this.#look();
    // Only now is it known what the tokens come to.
    this.requestUpdate();
  }

  #startFrom(name: string): void {
    this.from = name;
    this.wrong = new Map();
    this.#set(themes.find((theme) => theme.name === name)?.tokens ?? {});
  }

  #set(values: TokenValues): void {
    this.values = values;
    this.said = '';
    applyTokens(this, values);
    if (this.hasUpdated) this.#look();
  }

  #look(): void {
    this.low = lowContrasts(this.probe);
  }

  #change(token: Token, value: string): void {
    const isEmpty = value.trim() === '';
    const isWrong = !isEmpty && !isValid(token, value);
    const others = [...this.wrong].filter(([name]) => name !== token.name);
    this.wrong = new Map(isWrong ? [...others, [token.name, value]] : others);
    if (isWrong) return;
    const { [token.name]: _, ...rest } = this.values;
    this.#set(isEmpty ? rest : { ...rest, [token.name]: value });
  }

  #changeColor(token: Token, scheme: Scheme, value: string): void {
    const [light, dark] = schemes.map((each) => (each === scheme ? value : this.#hex(token, each)));
    this.#change(token, `light-dark(${light}, ${dark})`);
  }

  #hex(token: Token, scheme: Scheme): string {
    return this.hasUpdated ? hexOf(this.probe, scheme, `var(${token.short})`) : '#000000';
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(cssOf(this.values));
      this.said = 'Copied';
    } catch {
      const pre = this.renderRoot.querySelector('pre');
      if (pre) getSelection()?.selectAllChildren(pre);
      this.said = 'Selected: copy it from here';
    }
  }

  protected override render(): TemplateResult {
    return html`
      <i class="probe" aria-hidden="true"></i>
      <div class="page" lang="en" dir="ltr">
        ${this.#tools()}
        <div class="halves">
          <div class="groups">${categories.map(({ name, title, about }) => this.#group(name, title, about))}</div>
          <div class="live">
            ${this.#contrast()}
            <slot></slot>
            <pre tabindex="0" role="region" aria-label="CSS of these tokens">${cssOf(this.values)}</pre>
          </div>
        </div>
      </div>
    `;
  }

  #tools(): TemplateResult {
    return html`
      <div class="bar-of-tools" role="group" aria-label="All tokens">
        <label>Start from
          <select .value=${live(this.from)} @change=${(event: Event & { currentTarget: HTMLSelectElement }) => { this.#startFrom(event.currentTarget.value); }}>
            <option value="default">the defaults</option>
            ${themes.map(({ name, title }) => html`<option value=${name}>${title}</option>`)}
          </select>
        </label>
        <button type="button" class="primary" @click=${() => void this.#copy()}>Copy CSS</button>
        <button type="button" ?disabled=${Object.keys(this.values).length + this.wrong.size === 0} @click=${() => { this.#startFrom('default'); }}>Reset all</button>
        <span role="status">${this.said}</span>
      </div>
    `;
  }

  #group(category: string, title: string, about: string): TemplateResult {
    return html`
      <section class="group" aria-labelledby=${category}>
        <h2 id=${category}>${title}</h2>
        <p class="soft">${about}</p>
        <ul class="tokens">${tokens.filter((token) => token.category === category).map((token) => this.#row(token))}</ul>
      </section>
    `;
  }

  #row(token: Token): TemplateResult {
    const { name, description, initial } = token;
    const low = this.low.filter((pair) => pair.tokens[0] === name);
    return html`
      <li class="token">
        <div class="specimen" aria-hidden="true">${specimenOf(token)}</div>
        <div>
          <code class="name">${name}</code>
          <p class="soft">${description}</p>
          <code class="initial">${initial}</code>
        </div>
        <div class="values">
          ${isPlainColor(token) ? schemes.map((scheme) => this.#colorInput(token, scheme)) : this.#textInput(token)}
          <button type="button" aria-label="Reset ${name}" ?disabled=${this.values[name] === undefined && !this.wrong.has(name)} @click=${() => { this.#change(token, ''); }}>Reset</button>
          ${this.wrong.has(name) ? html`<span class="wrong" id="wrong${name}">This is no value that a browser knows here.</span>` : nothing}
          ${low.length > 0 ? html`<span class="low">${low.map(told).join('; ')}</span>` : nothing}
        </div>
      </li>
    `;
  }

  #colorInput(token: Token, scheme: Scheme): TemplateResult {
    return html`
      <label>${scheme === 'light' ? 'Light' : 'Dark'}
        <input type="color" aria-label="${scheme === 'light' ? 'Light' : 'Dark'}: ${token.name}" .value=${live(this.#hex(token, scheme))}
          @input=${(event: Event & { currentTarget: HTMLInputElement }) => { this.#changeColor(token, scheme, event.currentTarget.value); }}>
      </label>
    `;
  }

  #textInput(token: Token): TemplateResult {
    const { name, initial } = token;
    return html`
      <label class="wide">
        <input type="text" aria-label=${name} autocomplete="off" spellcheck="false" placeholder=${initial} aria-invalid=${this.wrong.has(name)}
          aria-describedby=${this.wrong.has(name) ? `wrong${name}` : nothing} .value=${live(this.wrong.get(name) ?? this.values[name] ?? '')}
          @input=${(event: Event & { currentTarget: HTMLInputElement }) => { this.#change(token, event.currentTarget.value); }}>
      </label>
    `;
  }

  #contrast(): TemplateResult {
    const { low } = this;
    return html`
      <section class="contrast ${low.length > 0 ? 'bad' : ''}" aria-labelledby="contrast">
        <h2 id="contrast">Contrast</h2>
        <p class="soft" role="status">${low.length === 0
          ? 'Every text has at least 4.5 : 1 against what it stands on, every control and focus ring 3 : 1, in light and in dark.'
          : `${low.length} ${low.length === 1 ? 'pair of colours is' : 'pairs of colours are'} too near to each other.`}</p>
        ${low.length > 0 ? html`<ul tabindex="0" aria-label="Too near to each other">${low.map((pair) => html`<li class="low">${told(pair)}</li>`)}</ul>` : nothing}
      </section>
    `;
  }
}

const told = ({ what, scheme, contrast, least }: LowContrast) => `${what}, ${scheme}: ${contrast.toFixed(2)} : 1, needs ${least} : 1`;

declare global {
  interface HTMLElementTagNameMap {
    'token-page': TokenPage;
  }
}
