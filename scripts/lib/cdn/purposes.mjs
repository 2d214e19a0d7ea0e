/** Why a script is there and when it loads, by the module that it is made for; the first that fits counts. */
const purposes = [
  [/^src\/embed\.ts$/, 'The checkout: registers its elements and loads the rest when it is needed.', 'named by the page'],
  [/^src\/connect\.ts$/, 'Makes a checkout over HTTP, for pages that register the elements themselves.', 'named by the page, or with the checkout'],
  [/^src\/define-lazily\.ts$/, 'Registers the elements under a prefix of the page’s own.', 'named by the page, or with the checkout'],
  [/^src\/gateways\/stripe\//, 'Paying by card: puts Stripe’s own form into the page. Card data does not pass through it.', 'the buyer chooses to pay by card'],
  [/^src\/gateways\/paypal\//, 'Paying with PayPal: puts PayPal’s own button into the page.', 'the buyer chooses PayPal'],
  [/^src\/gateways\//, 'Paying: what the payment methods share.', 'with the script that needs it'],
  [/^src\/sandbox\//, 'A stand-in for a payment service, which moves no money.', 'the session says that the method is a sandbox'],
  [/^src\/locales\/pseudo\.ts$/, 'Made-up languages that show what is not translated.', 'the page’s language is en-XA or ar-XB'],
  [/^src\/locales\/([^/]+)\//, 'The words of a language.', 'the page’s language is that one'],
  [/^src\/elements\//, 'Elements of the checkout.', 'the buyer comes near the step that they show'],
  [/^src\//, 'The checkout’s own logic.', 'with the script that needs it'],
  [/^\0rolldown\//, 'What the bundler adds, so that scripts find what they share.', 'with the script that needs it'],
  [/^node_modules\//, 'A library that the checkout is made with.', 'with the script that needs it'],
];

/** A script that nothing here explains does not go out. */
export function purposeOf({ file, facade, modules }) {
  const made = facade ?? modules.find((path) => path.startsWith('src/')) ?? modules[0] ?? '';
  const found = purposes.find(([pattern]) => pattern.test(made));
  if (!found) throw new Error(`nobody has said what ${file} is for (${made})`);
  return { why: found[1], when: found[2] };
}
