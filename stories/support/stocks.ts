import type { Stock } from '../../src/hosts/simulation.js';
import type { Catalogue, FlatOfferDefinition } from '../../src/reference/catalogue/catalogue.js';
import { referenceCatalogue } from '../../src/reference/catalogue/reference-catalogue.js';
import { softwarePbx, softwarePbxOffers } from '../../src/reference/catalogue/software-pbx.js';
import { contactDetails } from '../../src/reference/contacts/contact-details.js';
import type { ContactRecord } from '../../src/reference/contacts/contact-record.js';
import { day, toInstant } from '../../src/reference/instants.js';
import type { ProductRecord } from '../../src/reference/products/product-record.js';
import { demoSeed } from '../../src/reference/seed.js';
import { demoPartners } from '../../src/reference/sessions/demo-partners.js';

const catalogue = (change: Partial<Catalogue>): Stock => ({ catalogue: { ...referenceCatalogue, ...change } });
const products = (change: (product: ProductRecord) => ProductRecord): Stock => ({ seed: { ...demoSeed, products: (now) => demoSeed.products(now).map(change) } });

/** A currency without decimals. */
export const inYen = catalogue({ currency: { code: 'JPY', exponent: 0 } });

/** A currency with three decimals, which PayPal does not take. */
export const inDinars = catalogue({ currency: { code: 'KWD', exponent: 3 } });

/** Terms of three years. */
export const threeYears: Stock = { ...catalogue({ term: 'P3Y' }), ...products((product) => withTerm(product, 3)) };

/** Prorated by the second, as some vendors do. */
export const bySecond = catalogue({ strategies: { ...referenceCatalogue.strategies, dayCount: 'second' } });

/** The partner has a price list of its own. */
export const partnerPrices: Stock = { partners: demoPartners.map((partner) => ({ ...partner, priceListId: 'gold' })) };

/** The coupon `LAUNCH` takes everything off. */
export const launchOffer = catalogue({ coupons: [{ code: 'LAUNCH', ppm: 1_000_000, offerIds: null }] });

/** An extension costs next to nothing, so that a card cannot take it. */
export const nextToNothing = catalogue({
  offers: referenceCatalogue.offers.map((offer) => (offer.id === 'extension-expansion' && offer.kind === 'quantity' ? { ...offer, price: { model: 'perUnit', unitAmount: 2 } } : offer)),
});

/** The subscriptions are over. */
export const ended = products((product) => (product.term
  ? { ...product, term: { ...product.term, start: toInstant(Date.parse(product.term.start) - 400 * day), end: toInstant(Date.parse(product.term.end) - 400 * day) } }
  : product));

/** The products were bought once and for all. */
export const withoutTerm = products((product) => ({ ...product, term: null }));

/** There are as many extensions as there can be. */
export const atMaximum = products((product) => ({ ...product, quantities: { ...product.quantities, extensions: 10_000 } }));

const [longCustomer, longestWord] = ['Internationale Hotelbetriebs- und Immobilienverwaltungsgesellschaft Sonnenhof-Alpenblick mbH & Co. Kommanditgesellschaft auf Aktien', 'Donaudampfschifffahrtsgesellschaftskapitänswitwe'];

/** Names that go on and on, some of them in one word. */
export const longNames: Stock = {
  catalogue: {
    ...referenceCatalogue,
    offers: referenceCatalogue.offers.map((offer) => ({
      ...offer, translations: {},
      texts: { ...offer.texts, name: `${offer.texts.name} for multi-site ${longestWord} deployments`, description: `${offer.texts.description} ${longCustomer}.` },
    })),
  },
  seed: {
    products: (now) => demoSeed.products(now).map((product, index) => (index === 0 ? { ...product, customer: { ...product.customer, name: longCustomer } } : product)),
    contacts: [longContact(), ...demoSeed.contacts],
  },
};

function longContact(): ContactRecord {
  const details = contactDetails({
    firstName: 'Maximiliane-Charlotte Friederike', lastName: 'von und zu Hohenstein-Wolkenburg', company: longCustomer, phone: '+49 89 5550 1199 1199 1199',
    email: 'maximiliane-charlotte.friederike.von.und.zu.hohenstein-wolkenburg@sonnenhof-alpenblick-verwaltungsgesellschaft.example',
    street: `${longestWord}straße 117, Hinterhaus, Aufgang C, 4. Obergeschoss links`, city: 'Garmisch-Partenkirchen', stateProvince: '', postalCode: '82467', country: 'DE',
    remark: `Cost centre ${longestWord}-4711`, taxId: { type: 'eu_vat', value: 'DE136695976' },
  });
  return { id: 'bc_long', book: 'brightline/partner', ownerEmail: null, details };
}

const [kinds, makers] = [['CRM', 'Helpdesk', 'Billing', 'Door', 'Paging', 'Recording', 'Analytics', 'Directory', 'Messaging', 'Survey', 'Booking', 'Payroll'], 50];
const connectors: readonly FlatOfferDefinition[] = Array.from({ length: kinds.length * makers - softwarePbxOffers.length }, (_, index) => {
  const [kind, number] = [kinds[index % kinds.length] ?? '', Math.floor(index / kinds.length) + 1];
  return {
    kind: 'flat', id: `connector-${index + 1}`, familyId: softwarePbx.id, entitlementId: `connector-${index + 1}`, guidelineUrl: null, requires: [], onTrial: false,
    taxCategory: 'software', price: { model: 'flat', amount: 1_900 + (index % 9) * 500 },
    texts: { name: `${kind} Connector ${number}`, description: `Connects the PBX with ${kind.toLowerCase()} system number ${number}.` }, translations: {},
  };
});

/** 600 services for one product. */
export const manyOffers: Stock = catalogue({
  families: referenceCatalogue.families.map((family) => (family.id === softwarePbx.id
    ? { ...family, entitlements: [...family.entitlements, ...connectors.map(({ entitlementId, texts }) => ({ id: entitlementId, name: texts.name, unit: null }))] }
    : family)),
  offers: [...referenceCatalogue.offers, ...connectors],
});

/** 10,000 products. */
export const manyProducts: Stock = { seed: { ...demoSeed, products: (now) => crowdOf(demoSeed.products(now)) } };

function crowdOf(samples: readonly ProductRecord[]): ProductRecord[] {
  return Array.from({ length: 10_000 }, (_, index) => {
    const sample = samples[index % (samples.length - 1)]!;
    const branch = Math.floor(index / (samples.length - 1)) + 1;
    const name = `${sample.customer.name}, branch ${branch}`;
    return { ...sample, serialNumber: `${sample.serialNumber.slice(0, 4)}${String(index).padStart(8, '0')}`, customer: { id: `cus_${index}`, name } };
  });
}

function withTerm(product: ProductRecord, years: number): ProductRecord {
  if (!product.term) return product;
  const end = new Date(product.term.end);
  const start = Date.UTC(end.getUTCFullYear() - years, end.getUTCMonth(), end.getUTCDate());
  return { ...product, term: { start: toInstant(start), end: product.term.end, length: `P${years}Y` } };
}
