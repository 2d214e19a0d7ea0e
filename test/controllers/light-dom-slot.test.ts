import { expect } from 'chai';
import { LitElement, html } from 'lit';
import { LightDomSlot } from '../../src/controllers/light-dom-slot.js';

class SlotOwner extends LitElement {
  changes = 0;
  readonly relay = new LightDomSlot(this, () => (this.changes += 1));

  override render() {
    return html`<section><slot name=${this.relay.name}></slot></section>`;
  }
}
customElements.define('test-slot-owner', SlotOwner);

/** Somebody else's component: a shadow root around whatever stands in it. */
function wrap(inner: HTMLElement, mode: ShadowRootMode = 'open'): HTMLElement {
  const host = document.createElement('div');
  host.attachShadow({ mode }).append(inner);
  return host;
}

/** Lays out an owner under `depth` shadow roots; hosts come outermost first. */
async function place(depth: number, mode?: ShadowRootMode) {
  const owner = new SlotOwner();
  const hosts: HTMLElement[] = [owner];
  for (let level = 1; level < depth; level += 1) hosts.unshift(wrap(hosts[0]!, mode));
  document.body.append(hosts[0]!);
  await owner.updateComplete;
  return { owner, hosts, outermost: hosts[0]! };
}

/** Whether something is drawn at the place where the owner's slot stands. */
function drawnInside(owner: SlotOwner, container: HTMLElement): boolean {
  container.textContent = 'a form';
  const inner = owner.renderRoot.querySelector('section')!.getBoundingClientRect();
  const drawn = container.getBoundingClientRect();
  return drawn.height > 0 && drawn.top >= inner.top && drawn.bottom <= inner.bottom;
}

describe('the light-DOM slot', () => {
  afterEach(() => document.body.replaceChildren());

  for (const depth of [1, 2, 3]) {
    it(`shows a container of the document itself through ${depth} shadow root(s)`, async () => {
      const { owner, outermost } = await place(depth);
      const container = owner.relay.container!;
      expect(container.getRootNode()).to.equal(document);
      expect(container.parentElement).to.equal(outermost);
      expect(drawnInside(owner, container)).to.equal(true);
    });

    it(`leaves no node behind in ${depth} host(s)`, async () => {
      const { owner, hosts } = await place(depth);
      owner.remove();
      expect(owner.relay.container).to.equal(null);
      for (const host of hosts) expect(host.childElementCount).to.equal(0);
    });
  }

  it('passes through closed shadow roots', async () => {
    const { owner } = await place(3, 'closed');
    expect(drawnInside(owner, owner.relay.container!)).to.equal(true);
  });

  it('gives each element a name of its own', async () => {
    const first = new SlotOwner();
    const second = new SlotOwner();
    const host = wrap(first);
    host.shadowRoot!.append(second);
    document.body.append(host);
    await Promise.all([first.updateComplete, second.updateComplete]);
    expect(first.relay.name).not.to.equal(second.relay.name);
    expect(drawnInside(first, first.relay.container!)).to.equal(true);
    expect(drawnInside(second, second.relay.container!)).to.equal(true);
  });

  it('begins a new container when the page moves a host, at whatever depth it then stands', async () => {
    const { owner, outermost } = await place(2);
    const before = owner.relay.container!;
    document.body.append(wrap(outermost));
    await owner.updateComplete;
    expect(before.isConnected).to.equal(false);
    expect(owner.relay.container).not.to.equal(before);
    expect(owner.changes).to.equal(2);
    expect(drawnInside(owner, owner.relay.container!)).to.equal(true);
  });

  for (const victim of [0, 1, 2]) {
    it(`tells when the page wipes the children of host ${victim + 1} of 3, and can begin again`, async () => {
      const { owner, hosts } = await place(3);
      hosts[victim]!.replaceChildren();
      await Promise.resolve();
      expect(owner.relay.container).to.equal(null);
      expect(owner.changes).to.equal(2);
      for (const host of hosts) expect(host.childElementCount).to.equal(0);

      owner.relay.reopen();
      await owner.updateComplete;
      expect(drawnInside(owner, owner.relay.container!)).to.equal(true);
    });
  }

  it('is not disturbed by other children that come and go', async () => {
    const { owner, outermost } = await place(2);
    const container = owner.relay.container!;
    const other = document.createElement('p');
    outermost.append(other);
    other.remove();
    await Promise.resolve();
    expect(owner.relay.container).to.equal(container);
    expect(owner.changes).to.equal(1);
  });

  it('stays in place while the element renders again', async () => {
    const { owner } = await place(3);
    const container = owner.relay.container!;
    owner.requestUpdate();
    await owner.updateComplete;
    expect(owner.relay.container).to.equal(container);
  });
});
