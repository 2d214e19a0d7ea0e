import { day, html, money, say } from './html.mjs';

const time = (instant) => {
  const [hours, minutes] = new Date(instant).toTimeString().split(':');
  return `${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
};

const markup = ({ lines }) => html`
  <ul role="list">${lines.map(() => html`<li><span><bdi data-t></bdi> <span data-t></span></span> <span data-t></span> <span data-t></span></li>`)}</ul>
  <dl>
    <div><dt>Subtotal</dt><dd data-t></dd></div>
    <div><dt data-t></dt><dd data-t></dd><dd data-t></dd></div>
    <div><dt>Total</dt><dd part="total" data-t></dd></div>
  </dl>
  <div><p>If you renew</p><p data-t></p><p>The whole subscription for a full term, tax included.</p></div>
  <p data-t></p>
`;

function textsOf({ lines, subtotal, taxes: [tax], total, nextRenewal, validUntil }) {
  const detail = ({ proration, fullTermAmount }) =>
    (proration ? `${proration.numerator} of ${proration.denominator} days at ${money(fullTermAmount)} per year` : 'one-time');
  const quantity = ({ quantityDelta, unit }) => (quantityDelta ? `+${quantityDelta} ${quantityDelta === 1 ? unit.one : unit.other}` : '');
  return [
    ...lines.flatMap((line) => [line.name, quantity(line), money(line.amount), detail(line)]),
    money(subtotal), `${tax.name} ${tax.ratePpm / 10_000}%`, money(tax.amount), tax.reason === 'export' ? 'Export: no tax is charged.' : '', money(total),
    `${money(nextRenewal.amount)} on ${day(nextRenewal.date)}`, `Price valid until ${time(validUntil)}`,
  ];
}

/** Shows a quote, and returns its total; where one with as many lines is shown already, only its texts are changed. */
export function showQuote(place, quote) {
  if (place.dataset.lines !== String(quote.lines.length)) {
    place.dataset.lines = quote.lines.length;
    place.innerHTML = markup(quote);
  }
  say(place, textsOf(quote));
  return money(quote.total);
}
