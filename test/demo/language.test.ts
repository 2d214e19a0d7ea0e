import { expect } from 'chai';
import { fillChoice, firstServed, speak } from '../../demo/portal/language.js';
import { translations } from '../../demo/portal/translations.js';
import { word } from '../../demo/portal/words.js';
import { languages } from '../../src/locales/languages.js';

describe('the portal\'s language', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
    document.documentElement.removeAttribute('lang');
    localStorage.clear();
  });

  it('is the first of the wanted ones that there are words of', () => {
    expect(firstServed([null, 'nb', 'pt-PT', 'de']).tag).to.equal('pt-BR');
    expect(firstServed(['zh-Hant-HK']).tag).to.equal('zh-TW');
    expect(firstServed(['en-GB', 'de']).tag).to.equal('en');
    expect(firstServed(['nb', 'not a tag', '']).tag).to.equal('en');
  });

  it('is chosen among all of them, each by its own name', () => {
    const choice = document.createElement('select');
    fillChoice(choice);
    expect([...choice.options].map(({ value, text, lang }) => `${value} ${text} ${lang}`)).to.eql(languages.map(({ tag, name }) => `${tag} ${name} ${tag}`));
  });

  it('is the page\'s, with its direction', () => {
    const spoken = () => `${document.documentElement.lang} ${document.documentElement.dir}`;
    speak(firstServed(['ar']));
    expect(spoken()).to.equal('ar rtl');
    speak(firstServed(['zh-CN']));
    expect(spoken()).to.equal('zh-CN ltr');
  });

  it('is that of the portal\'s own words too, and English where there are none', () => {
    expect(Object.keys(translations).sort()).to.eql(languages.map(({ tag }) => tag).filter((tag) => tag !== 'en').sort());
    expect([word('he', 'order'), word('eo', 'order')]).to.eql(['הזמנה', 'Order']);
  });
});
