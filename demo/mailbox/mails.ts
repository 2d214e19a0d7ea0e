import * as z from 'zod/mini';
import { instantSchema, pageOf } from '../../src/core/model/common.js';
import { ask } from '../shared/api.js';

const root = '/mailbox/api/mails';

const mailSchema = z.object({
  id: z.string(),
  sentAt: instantSchema,
  to: z.object({ name: z.string(), address: z.string() }),
  subject: z.string(),
  text: z.string(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), content: z.string() })),
});

/** A mail as its recipient gets it; the HTML version has an address of its own. */
export type Mail = z.infer<typeof mailSchema>;

const mailsSchema = pageOf(mailSchema);

/** Newest first. */
export async function listMails(): Promise<Mail[]> {
  return (await ask(mailsSchema, root)).items;
}

/** Where the HTML version is served, fit for a sandboxed frame. */
export function htmlAddress({ id }: Mail): string {
  return `${root}/${encodeURIComponent(id)}/html`;
}
