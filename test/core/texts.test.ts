import { expect } from 'chai';
import type { CatalogueTexts } from '../../src/core/model/catalogue-texts.js';
import { createTextIntents } from '../../src/core/intents/texts.js';
import type { CoreContext } from '../../src/core/intents/core-context.js';
import { initialState } from '../../src/core/state.js';
import { createStore } from '../../src/core/store.js';

const german: CatalogueTexts = { language: 'de', offers: { a: { name: 'Nebenstellen', description: '' } }, families: {} };

function begin(getCatalogueTexts: CoreContext['backend']['getCatalogueTexts']) {
  const store = createStore(initialState);
  const core = { alive: new AbortController().signal, store, backend: { getCatalogueTexts } };
  return { store, intents: createTextIntents(core as unknown as CoreContext) };
}

describe('the catalogue’s texts in the checkout', () => {
  it('are asked for once in each language, however many elements ask', async () => {
    const asked: string[] = [];
    const { store, intents } = begin((language) => {
      asked.push(language);
      return Promise.resolve(german);
    });
    await Promise.all([intents.loadTexts('de'), intents.loadTexts('de'), intents.loadTexts('fr')]);
    expect(asked).to.deep.equal(['de', 'fr']);
    expect(store.getState().texts).to.deep.equal({ de: german, fr: german });
  });

  it('can be asked for again after a failure, which nobody needs to hear of', async () => {
    let fails = true;
    const { store, intents } = begin(() => (fails ? Promise.reject(new Error('down')) : Promise.resolve(german)));
    await intents.loadTexts('de');
    expect(store.getState().texts).to.deep.equal({});
    fails = false;
    await intents.loadTexts('de');
    expect(store.getState().texts).to.deep.equal({ de: german });
  });

  it('are not missed where a backend has none', async () => {
    const { store, intents } = begin(undefined);
    await intents.loadTexts('de');
    expect(store.getState().texts).to.deep.equal({});
  });
});
