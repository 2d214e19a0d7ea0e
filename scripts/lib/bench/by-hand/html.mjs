const escaped = (value) => String(value).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

class Markup extends String {}

/** Markup with values in it: other markup, lists of it, or text. */
export const html = (strings, ...values) =>
  new Markup(String.raw({ raw: strings }, ...values.map((value) => [value].flat().map((one) => (one instanceof Markup ? one : escaped(one))).join(''))));

/** The texts of the elements that are marked with `data-t`, in their order; only those that differ are changed. */
export function say(place, texts) {
  place.querySelectorAll('[data-t]').forEach((element, index) => {
    if (element.textContent !== texts[index]) element.textContent = texts[index];
  });
}

export const money = ({ amount, currency, exponent }) =>
  `${currency}\u00a0${(amount / 10 ** exponent).toFixed(exponent).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}`;

/** `Jun 23, 2027`. */
export function day(instant) {
  const [, date, month, year] = new Date(instant).toUTCString().split(' ');
  return `${month} ${Number(date)}, ${year}`;
}
