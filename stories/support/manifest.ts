import type { ArgTypes } from '@storybook/web-components-vite';
import { definePreviewAddon } from 'storybook/internal/csf';
import { enhanceArgTypes } from 'storybook/internal/docs-tools';
import * as z from 'zod/mini';
import manifest from '../../custom-elements.json' with { type: 'json' };

const described = z.object({ name: z.string(), description: z._default(z.string(), '') });
const typed = z.object({ text: z.string() });
const memberSchema = z.extend(described, {
  kind: z.string(), static: z.optional(z.boolean()), attribute: z.optional(z.string()), default: z.optional(z.string()), type: z.optional(typed),
});
const elementSchema = z.object({
  name: z.string(),
  tagName: z.optional(z.string()),
  summary: z._default(z.string(), ''),
  members: z._default(z.array(memberSchema), []),
  slots: z._default(z.array(described), []),
  events: z._default(z.array(z.extend(z.partial(described), { type: z.optional(typed) })), []),
  cssParts: z._default(z.array(described), []),
  cssProperties: z._default(z.array(described), []),
});
const manifestSchema = z.object({ modules: z.array(z.object({ declarations: z.array(elementSchema) })) });

type Declaration = z.infer<typeof elementSchema>;
type Member = z.infer<typeof memberSchema>;

const declarations = manifestSchema.parse(manifest).modules.flatMap((module) => module.declarations);
const declared = (fits: (declaration: Declaration) => boolean): Declaration | undefined => declarations.find(fits);

/** Gives every story its controls, and every documentation page its tables, from `custom-elements.json`. */
export const addonManifest = () => definePreviewAddon({
  argTypesEnhancers: [enhanceArgTypes],
  parameters: {
    docs: { extractArgTypes: argTypesOf, extractComponentDescription: descriptionOf },
    actions: { handles: [...new Set(declarations.flatMap(({ events }) => events.flatMap(({ name }) => (name?.startsWith('annex-') ? [name] : []))))] },
  },
});

/** What the manifest says of an element's tokens, by their names. */
export const tokensOf = (tag: string): ReadonlyMap<string, string> =>
  new Map(declared(({ tagName }) => tagName === tag)?.cssProperties.map(({ name, description }) => [name, description]));

/** The attribute that sets an element's property, or null. */
export const attributeOf = (tag: string, property: string): string | null =>
  declared(({ tagName }) => tagName === tag)?.members.find(({ name, attribute }) => name === property && attribute !== undefined)?.attribute ?? null;

/** Whether a control is for a token. */
export const isToken = (name: string): boolean => name.startsWith('--annex-');

const ofParts = 'part: ';

/** The part that a control is for, or null. */
export const partOf = (name: string): string | null => (name.startsWith(ofParts) ? name.slice(ofParts.length) : null);

const descriptionOf = (tag: string): string => declared(({ tagName }) => tagName === tag)?.summary ?? '';

function argTypesOf(tag: string): ArgTypes {
  const element = declared(({ tagName }) => tagName === tag);
  if (!element) return {};
  return {
    ...byName(element.members.filter(isPublic).map((member) => [member.name, propertyRow(member)])),
    ...byName(element.slots.map(({ name, description }) => [`slot: ${name}`, { name: name === '' ? '(default)' : name, description, ...inert('Slots') }])),
    ...byName(element.events.flatMap(({ name, description = '', type }) => (name?.startsWith('annex-')
      ? [[name, { name, description, control: false, table: { category: 'Events', type: eventType(type?.text ?? 'Event') } }]] as const : []))),
    ...byName(element.cssParts.map(({ name, description }) => [ofParts + name, {
      name, description, control: { type: 'text' }, table: { category: 'Parts', type: { summary: `::part(${name})`, detail: 'Type declarations: color: teal; font-weight: 600;' } },
    }])),
    ...byName([...tokensOf('annex-checkout')].map(([name, description]) => [name, {
      name, description, control: { type: name.startsWith('--annex-color-') ? 'color' : 'text' }, table: { category: 'Tokens' },
    }])),
  };
}

type Row = ArgTypes[string];

const byName = (rows: Iterable<readonly [string, Row]>): ArgTypes => Object.fromEntries(rows);
const inert = (category: string) => ({ control: false as const, table: { category } });

const isPublic = ({ kind, static: ofClass }: Member): boolean => kind === 'field' && ofClass !== true;

/** An attribute can be set in the controls; a property that has none is an object, which the page's script sets. */
function propertyRow({ name, description, attribute, type, default: initial }: Member): Row {
  const text = type?.text ?? (initial === 'false' ? 'boolean' : 'string');
  const table = { type: { summary: text }, ...(initial !== undefined && { defaultValue: { summary: initial } }) };
  if (attribute === undefined) return { name, description, control: false, table: { ...table, category: 'Properties' } };
  return { name: attribute, description, control: { type: text === 'boolean' ? 'boolean' : 'text' }, table: { ...table, category: 'Attributes' } };
}

/** An event's class, with the fields that it brings along. */
function eventType(name: string): { summary: string; detail?: string } {
  const fields = declared((declaration) => declaration.name === name)?.members.filter(isPublic) ?? [];
  if (fields.length === 0) return { summary: name };
  return { summary: name, detail: fields.map((field) => `${field.name}: ${field.type?.text ?? 'unknown'}`).join('\n') };
}
