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

const de: Record<Word, string> = {
  skip: 'Zum Inhalt',
  menu: 'Menü',
  portal: 'Portal',
  breadcrumb: 'Pfad',
  sandbox: 'Sandbox',
  language: 'Sprache',
  appearance: 'Darstellung',
  themeSystem: 'System',
  themeLight: 'Hell',
  themeDark: 'Dunkel',
  accountManager: 'Ihre Ansprechperson',
  products: 'Produkte & Einkauf',
  productsIntro: 'Was Ihre Kunden besitzen. Öffnen Sie neben einem Produkt „Mehr“, um es zu erweitern.',
  expand: 'Erweiterung',
  checkout: 'Prüfen und bezahlen',
  checkoutColumn: 'Kasse',
  pay: 'Bestellung bezahlen',
  order: 'Bestellung',
  orders: 'Bestellungen und Rechnungen',
  ordersIntro: 'Alle Bestellungen Ihres Unternehmens mit Zahlung, Lieferung und Rechnung.',
  billingReceiver: 'Rechnungsempfänger',
  receiverIntro: 'Wer Ihre Rechnungen erhält. Dieselben Kontakte stehen an der Kasse zur Wahl.',
};

const languages = { en, de };
export type Language = keyof typeof languages;

export function isLanguage(text: string | null | undefined): text is Language {
  return text === 'en' || text === 'de';
}

export function word(language: Language, name: Word): string {
  return languages[language][name];
}

export function isWord(name: string | undefined): name is Word {
  return name !== undefined && Object.hasOwn(en, name);
}
