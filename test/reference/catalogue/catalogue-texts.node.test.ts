import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogueTextsSchema, type CatalogueTexts } from '../../../src/core/model/catalogue-texts.js';
import type { Unit } from '../../../src/core/model/unit.js';
import { languages } from '../../../src/locales/languages.js';
import { catalogueTexts, ownTexts } from '../../../src/reference/catalogue/catalogue-texts.js';
import { nearestLanguage } from '../../../src/reference/catalogue/nearest-language.js';
import { referenceCatalogue } from '../../../src/reference/catalogue/reference-catalogue.js';
import { World } from '../support/world.js';

const english = ownTexts(referenceCatalogue);
const isUnit = (value: unknown): value is Unit => typeof value === 'object' && value !== null && 'other' in value;

/** Every text by its path; the forms of a unit count as one. */
function textsOf(value: unknown, path = ''): [path: string, text: string | Unit][] {
  if (typeof value === 'string' || isUnit(value)) return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => textsOf(inner, `${path}/${key}`));
}
const bodyOf = ({ offers, families }: CatalogueTexts) => textsOf({ offers, families });

/** Names that are the same everywhere: what the vendor calls its families, and a term of the trade that German takes over. */
const taken = (tag: string, path: string): boolean =>
  /^\/families\/[\w-]+\/name$/.test(path) || (tag === 'de' && /hot-standby|disaster-recovery|white-label/.test(path));

describe('the catalogue’s texts', () => {
  for (const { tag } of languages) {
    const texts = catalogueTexts(referenceCatalogue, tag);

    test(`of ${tag} are all there, in that language`, () => {
      assert.equal(texts.language, tag);
      assert.deepEqual(bodyOf(texts).map(([path]) => path), bodyOf(english).map(([path]) => path));
      if (tag === 'en') return;
      const originals = new Map(bodyOf(english));
      const same = bodyOf(texts).filter(([path, text]) => typeof text === 'string' && text === originals.get(path) && !taken(tag, path));
      assert.deepEqual(same, []);
    });

    test(`of ${tag} count in exactly the plural forms of the language`, () => {
      const wanted = [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories].sort();
      for (const [path, text] of bodyOf(texts)) if (isUnit(text)) assert.deepEqual(Object.keys(text).sort(), wanted, path);
    });

    test(`of ${tag} leave none empty, and none with space around it or straight quotation marks`, () => {
      for (const [path, text] of bodyOf(texts)) {
        for (const form of isUnit(text) ? Object.values(text) : [text]) assert.ok(form && form === form.trim() && !/["'`]|\{|\.\.\./.test(form), path);
      }
    });
  }

  test('say how many minutes are in a package as the language writes numbers', () => {
    const about = (tag: string) => catalogueTexts(referenceCatalogue, tag).offers['package-recording-minutes']?.description;
    assert.equal(about('de'), 'Platz für Gesprächsaufzeichnungen, in Paketen zu 5.000 Minuten.');
    assert.match(about('ja') ?? '', /5,000分/);
  });

  test('are those of the nearest language there is, and in the end the catalogue’s own', () => {
    const chosen = (asked: string) => catalogueTexts(referenceCatalogue, asked).language;
    assert.deepEqual(['fr-CA', 'pt', 'zh-HK', 'zh-SG', 'en-GB', 'nb', 'not a tag', ''].map(chosen), ['fr', 'pt-BR', 'zh-TW', 'zh-CN', 'en', 'en', 'en', 'en']);
    assert.equal(nearestLanguage('de', []), 'de');
  });

  test('are answered to a page for the language that it asks for', async () => {
    const world = await World.create();
    const { status, body } = await world.call<CatalogueTexts>('GET', '/v1/catalogue-texts/de-AT');
    assert.equal(status, 200);
    assert.equal(catalogueTextsSchema.parse(body).offers['extension-expansion']?.name, 'Nebenstellen-Erweiterung');
  });
});
