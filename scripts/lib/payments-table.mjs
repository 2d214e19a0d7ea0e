import { topics, traps } from '../../build/test/payments/situations/topics.js';

const begin = '<!-- The tables below are written by `npm run docs:payments`. -->';

/** The documentation of paying: what was written by hand, then the situations as their tests have them. */
export function paymentsText(document) {
  const head = document.split(begin, 1)[0].trimEnd();
  const count = Object.values(topics).reduce((sum, { situations }) => sum + situations.length, 0);
  const sections = Object.values(topics).flatMap(({ title, situations }) => [`### ${title}`, table(situations)]);
  return `${[head, begin, `## The ${count} situations`, ...sections, '## Traps that others fell into', trapList()].join('\n\n')}\n`;
}

function table(situations) {
  const rows = situations.map(({ id, method, fault, moment, meanwhile = [], sees, ledger }) =>
    [`\`${id}\``, method, fault, moment, [...meanwhile, sees].map((words) => `“${words}”`).join(', then '), books(ledger)]);
  return lines(['Situation', 'Method', 'What goes wrong', 'When', 'What the buyer reads', 'What the books hold'], rows);
}

function lines(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}

/** Captures and refunds at the payment services, and the orders by their label. */
function books({ captured, refunded = 0, orders }) {
  const money = captured === 0 ? 'nothing captured' : `${captured} captured${refunded > 0 ? `, ${refunded} refunded` : ''}`;
  const kept = Object.entries(orders).map(([label, count]) => `${count} ${inWords(label)}`);
  return [money, kept.length === 0 ? 'no order' : `orders: ${kept.join(', ')}`].join('; ');
}

const inWords = (label) => label.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function trapList() {
  return traps.map(({ trap, rows }, index) => `${index + 1}. ${trap}: ${rows.map((id) => `\`${id}\``).join(', ')}`).join('\n');
}
