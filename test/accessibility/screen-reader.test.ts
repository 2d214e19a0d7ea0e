import { expect } from 'chai';
import { clearPage } from '../support/page.js';
import { listen, type ScreenReader } from '../support/screen-reader.js';

let reader: ScreenReader;

/** Puts a region into the page, and listens once it is there. */
async function listenTo(attributes: Record<string, string>, text = ''): Promise<HTMLElement> {
  const region = document.createElement('p');
  for (const [name, value] of Object.entries(attributes)) region.setAttribute(name, value);
  region.textContent = text;
  document.body.append(region);
  reader = listen();
  await reader.heard();
  return region;
}

describe('The screen reader of the tests', () => {
  afterEach(() => {
    reader.stop();
    clearPage();
  });

  it('hears a region whose text changes, and interrupts for an alert', async () => {
    const region = await listenTo({ role: 'status' });
    region.textContent = 'Found 3';
    expect(await reader.heard()).to.deep.equal(['polite: Found 3']);
    region.setAttribute('role', 'alert');
    region.textContent = 'Lost 3';
    expect(await reader.heard()).to.deep.equal(['assertive: Lost 3']);
  });

  it('is deaf to a region that comes with its text, or comes out of hiding with it', async () => {
    const region = await listenTo({ role: 'status', hidden: '' });
    region.hidden = false;
    region.textContent = 'Here I am';
    document.body.append(Object.assign(document.createElement('p'), { role: 'alert', textContent: 'Here too' }));
    expect(await reader.heard()).to.deep.equal([]);
  });

  it('waits until what is busy is not any more', async () => {
    const region = await listenTo({ role: 'status' });
    document.body.setAttribute('aria-busy', 'true');
    region.textContent = 'Half';
    expect(await reader.heard()).to.deep.equal([]);
    region.textContent = 'Whole';
    document.body.removeAttribute('aria-busy');
    expect(await reader.heard()).to.deep.equal(['polite: Whole']);
  });

  it('does not read what is kept from it', async () => {
    const region = await listenTo({ role: 'status' });
    region.append(Object.assign(document.createElement('span'), { ariaHidden: 'true', textContent: '→' }), 'Seventy');
    expect(await reader.heard()).to.deep.equal(['polite: Seventy']);
  });
});
