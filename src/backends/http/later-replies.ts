import { billingContactPageSchema, billingContactSchema } from '../../core/model/billing-contact.js';
import { invoiceLinkSchema } from '../../core/model/invoice-link.js';
import { licenceSchema } from '../../core/model/licence.js';
import { orderPageSchema, orderSchema, startedPaymentSchema } from '../../core/model/order.js';

/** The replies that a first selection does without. */
export const laterReplies = {
  contact: billingContactSchema, contacts: billingContactPageSchema,
  order: orderSchema, orders: orderPageSchema, startedPayment: startedPaymentSchema,
  licence: licenceSchema, invoiceLink: invoiceLinkSchema,
};

export type LaterReplies = typeof laterReplies;
