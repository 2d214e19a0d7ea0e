import { translations } from './translations.js';

const en = {
  skip: 'Skip to content',
  menu: 'Menu',
  portal: 'Portal',
  breadcrumb: 'Breadcrumb',
  sandbox: 'Sandbox',
  language: 'Language',
  appearance: 'Appearance',
  themeSystem: 'System',
  themeLight: 'Light',
  themeDark: 'Dark',
  accountManager: 'Your account manager',
  products: 'Products & Purchase',
  productsIntro: 'What your customers own. Open More beside a product to expand it.',
  expand: 'Expansion',
  checkout: 'Review and checkout',
  checkoutColumn: 'Checkout',
  pay: 'Pay order',
  order: 'Order',
  orders: 'Orders and Billing',
  ordersIntro: 'Every order of your company, with its payment, delivery and invoice.',
  billingReceiver: 'Billing Receiver',
  receiverIntro: 'Who gets your invoices. The same contacts can be chosen at checkout.',
};

/** A text of the portal itself; the checkout's elements bring their own. */
export type Word = keyof typeof en;

/** The portal's own text in the language of a tag; the English one where there is none. */
export function word(tag: string, name: Word): string {
  return (translations[tag] ?? en)[name];
}

export function isWord(name: string | undefined): name is Word {
  return name !== undefined && Object.hasOwn(en, name);
}
