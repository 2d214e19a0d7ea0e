import { checkout } from '../by-hand/checkout.js';
import '../annex/embed.js';
import { clear, find, place, show, timed } from './stage.js';

const mounts = {
  ours(serialNumber) {
    const element = document.createElement('annex-checkout');
    for (const [name, value] of [['backend-url', '/'], ['session-url', '/distributor/session'], ['serial-number', serialNumber]]) element.setAttribute(name, value);
    show(element);
  },
  byHand: (serialNumber) => void checkout(place(), serialNumber),
};

const field = () => find('[role=spinbutton], [type=number]');

/** Milliseconds from the moment that it is added to the page until a quantity can be entered. */
export const mount = (which, serialNumber) => timed(() => mounts[which](serialNumber), field);

/** Milliseconds from a quantity that was typed until its total is shown. */
export function change(quantity, total) {
  const input = field();
  const summary = find('annex-order-summary')?.shadowRoot ?? input.closest('.place');
  return timed(() => {
    input.value = String(quantity);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }, () => {
    const shown = summary.querySelector('[part=total]');
    return shown?.textContent.endsWith(total) ? shown : null;
  });
}

export { clear };
