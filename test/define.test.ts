import { expect } from 'chai';
import { define } from '../src/define.js';
import type { Connect } from '../src/define.js';
import type { AnnexSession } from '../src/elements/session/session.js';
import { elementNames } from '../src/elements/shared/tags.js';
import { createFakeCheckout } from './support/fake-checkout.js';
import { clearPage, drawn } from './support/page.js';

const backends: string[] = [];
const connectAs = (name: string): Connect => ({ backendUrl }) => {
  backends.push(`${name} ${backendUrl}`);
  return createFakeCheckout();
};

const add = async (tag: string): Promise<AnnexSession> => {
  const element = document.createElement(tag) as AnnexSession;
  element.setAttribute('backend-url', '/');
  document.body.append(element);
  await drawn();
  return element;
};

describe('define()', () => {
  beforeEach(() => backends.splice(0));
  afterEach(clearPage);

  it('registers every element under its prefix', () => {
    define({ prefix: 'first', connect: connectAs('first') });
    expect(elementNames.filter((name) => customElements.get(`first-${name}`) === undefined)).to.deep.equal([]);
  });

  it('lets two prefixes connect each in its own way', async () => {
    define({ prefix: 'second', connect: connectAs('second') });
    await add('first-session');
    await add('second-session');
    expect(backends).to.deep.equal(['first /', 'second /']);
  });

  it('leaves tags that are taken to the first, and says so', async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => warned.push(text);
    define({ prefix: 'first', connect: connectAs('late') });
    console.warn = warn;
    await add('first-session');
    expect(backends).to.deep.equal(['first /']);
    expect(warned).to.have.length(elementNames.length);
    expect(String(warned[0])).to.match(/^<first-session> is registered already/);
  });

  for (const prefix of ['', 'Upper', 'a b', '1st', 'trailing-', '<script']) {
    it(`refuses "${prefix}" as a prefix`, () => expect(() => define({ prefix })).to.throw(/cannot begin a tag/));
  }
});
