import type { CheckoutState } from '../../src/core/state.js';
import type { BillingContact } from '../../src/core/model/billing-contact.js';
import type { Licence } from '../../src/core/model/licence.js';
import type { Page } from '../../src/core/model/common.js';
import { initialPayment, type PaymentOption, type PaymentState } from '../../src/core/payment.js';
import { initialContacts, type ContactsState } from '../../src/core/contacts.js';
import { ready } from '../../src/core/remote.js';
import { paypalDescriptor } from '../../src/gateways/paypal/descriptor.js';
import { offlineDescriptor } from '../../src/gateways/offline/descriptor.js';
import { stripeDescriptor } from '../../src/gateways/stripe/descriptor.js';
import { contact, expansion, product, session } from './samples.js';

const option = (id: string, descriptor: PaymentOption['descriptor'], sandbox: boolean): PaymentOption =>
  ({ method: { id, gateway: descriptor.gateway, sandbox, config: {} }, descriptor, eligibility: { status: 'ok' } });

export const paymentOptions: PaymentOption[] = [
  option('paypal', paypalDescriptor, true), option('card', stripeDescriptor, true), option('offline', offlineDescriptor, false),
];

export const secondContact: BillingContact = {
  ...contact, id: 'contact-2', isDefault: false, firstName: 'Maja', lastName: 'Lindqvist', company: 'Lindqvist & Söner AB',
  email: 'maja@lindqvist.example', country: 'SE', taxId: { type: 'vat', value: '12', verification: 'looksWrong' },
};

export const pageOf = <T>(items: T[], nextCursor: string | null = null): Page<T> => ({ items, nextCursor });

/** The contact book with two contacts, the buyer's own chosen. */
export const contacts = (change: Partial<ContactsState> = {}): ContactsState =>
  ({ ...initialContacts, book: { query: '', page: ready(pageOf([contact, secondContact])) }, chosen: contact, ...change });

/** A review that is ready to be paid by card, but for what is changed. */
export function paying(payment: Partial<PaymentState> = {}, change: Partial<CheckoutState> = {}): Partial<CheckoutState> {
  return {
    session: ready(session), step: { name: 'review', serialNumber: product.serialNumber }, expansion: expansion(), contacts: contacts(),
    payment: { ...initialPayment, options: paymentOptions, methodId: 'card', form: { status: 'mounted' }, ...payment }, ...change,
  };
}

export const licence: Licence = {
  orderId: 'order-1', serialNumber: product.serialNumber, activationCode: '7K3M-9QXT-4HVR-2WBN-8CDE-F', sequence: 4, entitlements: product.entitlements,
  licenceFile: { name: 'licence.lic', content: 'a.b.c' }, issuedAt: '2026-11-23T12:06:00Z', appliedAt: null,
};
