import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { LocaleController } from '../../src/controllers/locale-controller.js';
import { base } from '../../src/locales/parts/base.js';
import { select } from '../../src/locales/parts/select.js';
import { clearPage, drawn, register } from '../support/page.js';
import { holdTimers, scriptedWords } from './support/scripted-words.js';

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

const said = (element: Element) => element.shadowRoot!.textContent;

const region = (lang: string): HTMLElement => {
  const part = document.body.appendChild(document.createElement('div'));
  part.lang = lang;
  return part;
};

/** German comes over the network, once. */
const saying = async (element: Element, words: string) => {
  while (said(element) !== words) await new Promise(requestAnimationFrame);
};

describe('LocaleController', () => {
  afterEach(clearPage);

  it('speaks English without a language', async () => {
    document.documentElement.lang = '';
    expect(said(await add(document.body))).to.equal('Total 1,234.5');
  });

  it('follows the nearest lang, words and numbers at once', async () => {
    await saying(await add(region('de-CH')), `Gesamt ${new Intl.NumberFormat('de-CH').format(1234.5)}`);
  });

  it('speaks as many languages on one page as there are', async () => {
    const elements = await Promise.all(['de', 'fr', 'en'].map((lang) => add(region(lang))));
    await saying(elements[0]!, `Gesamt ${new Intl.NumberFormat('de').format(1234.5)}`);
    await saying(elements[1]!, `Total ${new Intl.NumberFormat('fr').format(1234.5)}`);
    expect(said(elements[2]!)).to.equal('Total 1,234.5');
  });

  it('finds it through shadow roots', async () => {
    const host = region('de');
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

describe('words that come over the network', () => {
  let count = 0;
  let timers: ReturnType<typeof holdTimers>;

  const greeter = () => {
    const words = scriptedWords('Hello');
    class TestGreeter extends LitElement {
      readonly locale = new LocaleController(this, words.part);

      protected override render(): TemplateResult {
        return html`<p>${this.locale.words.test.greeting} ${this.locale.formats.number(0.5)}</p><div class="skeleton"></div>`;
      }
    }
    const tag = `test-greeter-${count += 1}`;
    register(tag, TestGreeter);
    const greet = async (parent: HTMLElement) => {
      const element = parent.appendChild(document.createElement(tag));
      await drawn();
      return element;
    };
    return { ...words, greet };
  };

  const seen = (element: Element, selector = 'p') => element.shadowRoot!.querySelector(selector)!.checkVisibility({ visibilityProperty: true });
  const heard = (element: Element) => element.shadowRoot!.querySelector('p')!.textContent;
  const settled = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    await drawn();
  };

  before(() => Promise.all([base.load('de'), base.load('fr')]));
  beforeEach(() => {
    timers = holdTimers();
  });
  afterEach(() => {
    timers.release();
    clearPage();
  });

  it('are not preceded by English: the element keeps its place, with its skeleton', async () => {
    const { asked, greet } = greeter();
    const element = await greet(region('de'));
    expect([seen(element), seen(element, '.skeleton')]).to.eql([false, true]);
    asked[0]!.arrive('Hallo');
    await settled();
    expect([seen(element), heard(element)]).to.eql([true, 'Hallo 0,5']);
  });

  it('are seen at once in English, whose words come with the element', async () => {
    const { asked, greet } = greeter();
    const element = await greet(region('en-GB'));
    expect([seen(element), heard(element), asked.length]).to.eql([true, 'Hello 0.5', 0]);
  });

  it('are fetched once for all who want them at the same time', async () => {
    const { asked, greet } = greeter();
    const elements = [await greet(region('de')), await greet(region('de'))];
    asked[0]!.arrive('Hallo');
    await settled();
    expect([asked.length, ...elements.map(heard)]).to.eql([1, 'Hallo 0,5', 'Hallo 0,5']);
  });

  it('leave the language before in place until they are there, numbers too', async () => {
    const { asked, greet } = greeter();
    const part = region('fr');
    const element = await greet(part);
    asked[0]!.arrive('Bonjour');
    await settled();
    part.lang = 'de';
    await settled();
    expect([seen(element), heard(element)]).to.eql([true, 'Bonjour 0,5']);
    asked[1]!.arrive('Hallo');
    await settled();
    expect(heard(element)).to.equal('Hallo 0,5');
  });

  it('that come too late change nothing', async () => {
    const { asked, greet } = greeter();
    const part = region('de');
    const element = await greet(part);
    part.lang = 'en';
    await settled();
    asked[0]!.arrive('Hallo');
    await settled();
    expect([seen(element), heard(element)]).to.eql([true, 'Hello 0.5']);
  });

  it('that cannot be had are English, and are asked for again later', async () => {
    const { asked, greet } = greeter();
    const element = await greet(region('de'));
    asked[0]!.fail();
    await settled();
    expect([seen(element), heard(element)]).to.eql([true, 'Hello 0.5']);
    timers.run();
    asked[1]!.fail();
    await settled();
    expect(timers.delays()).to.eql([4000]);
    timers.run();
    asked[2]!.arrive('Hallo');
    await settled();
    expect([heard(element), timers.delays()]).to.eql(['Hallo 0,5', []]);
  });

  it('that do not come for long leave the reader with English, and come still', async () => {
    const { asked, greet } = greeter();
    const element = await greet(region('de'));
    timers.run();
    expect([seen(element), heard(element)]).to.eql([true, 'Hello 0.5']);
    asked[0]!.arrive('Hallo');
    await settled();
    expect(heard(element)).to.equal('Hallo 0,5');
  });

  it('are not asked for again by an element that is gone', async () => {
    const { asked, greet } = greeter();
    const element = await greet(region('de'));
    asked[0]!.fail();
    await settled();
    element.remove();
    expect(timers.delays()).to.eql([]);
  });

  it('are there at once where they were prepared', async () => {
    const { part, asked, greet } = greeter();
    document.documentElement.lang = 'de';
    const before = await add(document.body);
    before.locale.prepare(part);
    asked[0]!.arrive('Hallo');
    await settled();
    const element = await greet(region('de'));
    expect([seen(element), heard(element), asked.length]).to.eql([true, 'Hallo 0,5', 1]);
  });
});
