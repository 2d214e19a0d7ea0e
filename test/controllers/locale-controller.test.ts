import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { LocaleController } from '../../src/controllers/locale-controller.js';
import { select } from '../../src/locales/parts/select.js';
import { clearPage, drawn, register } from '../support/page.js';

class TestWords extends LitElement {
  readonly locale = new LocaleController(this, select);

  protected override render(): TemplateResult {
    return html`${this.locale.words.summary.total} ${this.locale.formats.number(1234.5)}`;
  }
}
register('test-words', TestWords);

const add = async (parent: Node): Promise<TestWords> => {
  const element = document.createElement('test-words') as TestWords;
  parent.appendChild(element);
  await drawn();
  return element;
};

const said = (element: TestWords) => element.shadowRoot!.textContent;

/** German comes over the network, once. */
const saying = async (element: TestWords, words: string) => {
  while (said(element) !== words) await new Promise(requestAnimationFrame);
};

describe('LocaleController', () => {
  afterEach(clearPage);

  it('speaks English without a language', async () => {
    document.documentElement.lang = '';
    expect(said(await add(document.body))).to.equal('Total 1,234.5');
  });

  it('follows the nearest lang, words and numbers at once', async () => {
    const part = document.body.appendChild(document.createElement('div'));
    part.lang = 'de-CH';
    await saying(await add(part), `Gesamt ${new Intl.NumberFormat('de-CH').format(1234.5)}`);
  });

  it('finds it through shadow roots', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    host.lang = 'de';
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    await saying(await add(inner.attachShadow({ mode: 'open' })), 'Gesamt 1.234,5');
  });

  it('changes when the language does', async () => {
    const element = await add(document.body);
    document.documentElement.lang = 'de';
    await saying(element, 'Gesamt 1.234,5');
    document.documentElement.lang = 'en-GB';
    await saying(element, 'Total 1,234.5');
  });

  it('formats in a language that has no words yet, in English words', async () => {
    document.documentElement.lang = 'eo';
    expect(said(await add(document.body))).to.match(/^Total /);
  });

  it('survives a tag that is none', async () => {
    document.documentElement.lang = 'not a language!';
    expect(said(await add(document.body))).to.equal('Total 1,234.5');
  });

  it('stops watching when its element is gone', async () => {
    const element = await add(document.body);
    element.remove();
    document.documentElement.lang = 'de';
    await drawn();
    expect(said(element)).to.equal('Total 1,234.5');
  });
});
