import { billingContactInputSchema, billingContactPatchSchema } from '../../core/model/billing-contact.js';
import { createContact, deleteContact, listContacts, updateContact } from '../contacts/contact-book.js';
import { json } from './problem-response.js';
import { listQueryOf, pageBodyRoute, pageRoute, type Route } from './route.js';

export const contactRoutes: readonly Route[] = [
  pageRoute('GET', '/v1/billing-contacts', async ({ context, session, request }) => json(await listContacts(context, session, listQueryOf(request)))),
  pageBodyRoute('POST', '/v1/billing-contacts', billingContactInputSchema, async ({ context, session, body }) =>
    json(await createContact(context, session, body), 201)),
  pageBodyRoute('PATCH', '/v1/billing-contacts/:id', billingContactPatchSchema, async ({ context, session, param, body }) =>
    json(await updateContact(context, session, param('id'), body))),
  pageRoute('DELETE', '/v1/billing-contacts/:id', async ({ context, session, param }) => {
    await deleteContact(context, session, param('id'));
    return new Response(null, { status: 204 });
  }),
];
