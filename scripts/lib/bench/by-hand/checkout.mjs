import { day, html, say } from './html.mjs';
import { hidden, offerRow } from './offers.mjs';
import { showQuote } from './summary.mjs';

const page = ({ sandbox }, { name, customer, serialNumber, term }, offers) => html`
  <nav aria-label="Steps">
    <ol role="list"><li><span aria-current="step">Select Service</span></li><li><span>Review and Pay</span></li><li><span>Result</span></li></ol>
    ${sandbox ? html`<span>Sandbox${hidden(': This is a sandbox: prices are illustrative and no money is taken.')}</span>` : ''}
  </nav>
  <h2 tabindex="-1">Expand ${name}</h2>
  <p class="hidden" role="status">Select Service: step 1 of 3</p>
  <div role="alert"></div>
  <div class="columns">
    <section aria-labelledby="services">
      <h3 id="services">Services</h3>
      <p><bdi>${name}</bdi> <bdi>${customer.name}</bdi> <bdi>${serialNumber}</bdi></p>
      <div role="alert"></div>
      <ul class="offers" role="list">${offers.map(offerRow)}</ul>
      <p>Auto Renew <span>Off</span></p>
      <p>Ends on ${day(term.end)}</p>
      <button type="button" aria-haspopup="dialog" aria-label="Switch on automatic renewal">Switch on</button>
      <p role="status"></p>
      <div role="alert"></div>
    </section>
    <section class="due" aria-labelledby="summary">
      <h3 id="summary">Order Summary</h3> <i aria-hidden="true" hidden>Updating…</i>
      <p class="hidden" role="status"></p>
      <div class="price"><p>Nothing selected yet</p><p>Add a quantity or a service, and its price appears here.</p></div>
      <div role="alert"></div>
      <div class="coupon" hidden><p role="status"></p><p><button type="button">Add a coupon code</button></p></div>
      <button type="button" class="go" aria-disabled="true">Checkout</button>
    </section>
  </div>
`;

/** What somebody writes who needs this one step, for this one product, in this one language, and nothing else. */
export async function checkout(place, serialNumber) {
  const post = { method: 'POST' };
  const { token } = await (await fetch('/distributor/session', post)).json();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const ask = async (path, options) => (await fetch(`/v1/${path}`, { ...options, headers })).json();
  const product = `products/${serialNumber}`;
  const offersFrom = async (cursor = '') => {
    const { items, nextCursor } = await ask(`${product}/offers?${cursor && `cursor=${cursor}&`}limit=100`);
    return nextCursor ? [...items, ...(await offersFrom(nextCursor))] : items;
  };
  const [session, known, offers, texts] = await Promise.all([ask('session'), ask(product), offersFrom(), ask('catalogue-texts/en')]);
  for (const offer of offers) offer.name = texts.offers[offer.id]?.name ?? offer.name;
  place.innerHTML = page(session, known, offers);

  const [price, updating, spoken, coupon, go] = ['.price', 'i', '.hidden', '.coupon', '.go'].map((name) => place.querySelector(`.due ${name}`));
  const list = place.querySelector('.offers');
  const chosen = {};
  let calls = 0;

  const busy = (is) => {
    price.ariaBusy = go.ariaDisabled = is;
    updating.hidden = !is;
  };

  const reprice = async () => {
    const call = (calls += 1);
    busy(true);
    spoken.textContent = 'Updating the price';
    const quote = await ask('quotes', { ...post, body: JSON.stringify({ serialNumber, selections: Object.values(chosen) }) });
    if (call !== calls) return;
    spoken.textContent = `Total ${showQuote(price, quote)}`;
    coupon.hidden = false;
    busy(false);
  };

  list.addEventListener('input', ({ target }) => {
    const row = target.closest('li');
    const { id: offerId, kind, currentQuantity: now } = offers[row.dataset.i];
    const { value, checked, valueAsNumber: quantityDelta, validationMessage } = target;
    if (kind === 'quantity') say(row, value ? [`Now ${now}, after ${now + quantityDelta}`, `${now} → ${now + quantityDelta}`, validationMessage] : [`Now ${now}`, '', '']);
    if (validationMessage) return;
    if (kind === 'flat' ? checked : value) chosen[offerId] = { kind, offerId, ...{ quantity: { quantityDelta }, choice: { choiceId: value } }[kind] };
    else delete chosen[offerId];
    row.classList.toggle('chosen', chosen[offerId]);
    void reprice();
  });
  list.addEventListener('click', ({ target: { value, parentNode } }) => {
    const field = parentNode.querySelector('[type=number]');
    if (!field?.[value]) return;
    field[value]();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
