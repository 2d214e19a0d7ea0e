import type { ArgTypes } from '@storybook/web-components-vite';
import { definePreviewAddon } from 'storybook/internal/csf';
import { enhanceArgTypes } from 'storybook/internal/docs-tools';
import * as z from 'zod/mini';
import manifest from '../../custom-elements.json' with { type: 'json' };

const described = z.object({ name: z.string(), description: z._default(z.string(), '') });
const elementSchema = z.object({
  tagName: z.optional(z.string()),
  summary: z._default(z.string(), ''),
  members: z._default(z.array(z.extend(described, {
    kind: z.string(), static: z.optional(z.boolean()), attribute: z.optional(z.string()), default: z.optional(z.string()), type: z.optional(z.object({ text: z.string() })),
  })), []),
  slots: z._default(z.array(described), []),
  events: z._default(z.array(z.partial(described)), []),
  cssParts: z._default(z.array(described), []),
  cssProperties: z._default(z.array(described), []),
});
const manifestSchema = z.object({ modules: z.array(z.object({ declarations: z.array(elementSchema) })) });

type Element = z.infer<typeof elementSchema>;

const elements = new Map(manifestSchema.parse(manifest).modules.flatMap(({ declarations }) => declarations).map((element) => [element.tagName, element]));

/** Gives every story its controls, and every documentation page its tables, from `custom-elements.json`. */
export const addonManifest = () => definePreviewAddon({
  argTypesEnhancers: [enhanceArgTypes],
  parameters: { docs: { extractArgTypes: argTypesOf, extractComponentDescription: descriptionOf } },
});

/** What the manifest says of an element's tokens, by their names. */
export const tokensOf = (tag: string): ReadonlyMap<string, string> =>
  new Map(elements.get(tag)?.cssProperties.map(({ name, description }) => [name, description]));

const descriptionOf = (tag: string): string => elements.get(tag)?.summary ?? '';

function argTypesOf(tag: string): ArgTypes {
  const element = elements.get(tag);
  if (!element) return {};
  return {
    ...Object.fromEntries(element.members.filter(isSetByPages).map((member) => [member.name, controlOf(member)])),
    ...rows('Slots', element.slots.map(({ name, description }) => ({ name: name === '' ? '(default)' : name, description }))),
    ...rows('Events', element.events),
    ...rows('Parts', element.cssParts),
    ...rows('Tokens', element.cssProperties),
  };
}

type Member = Element['members'][number];

const isSetByPages = ({ kind, static: ofClass, attribute }: Member): boolean => kind === 'field' && ofClass !== true && attribute !== undefined;

function controlOf({ name, description, attribute, type, default: initial }: Member): ArgTypes[string] {
  const text = type?.text ?? (initial === 'false' ? 'boolean' : 'string');
  return {
    name: attribute ?? name,
    description,
    control: { type: text === 'boolean' ? 'boolean' : 'text' },
    table: { category: 'Attributes', type: { summary: text }, ...(initial !== undefined && { defaultValue: { summary: initial } }) },
  };
}

function rows(category: string, items: readonly { readonly name?: string | undefined; readonly description?: string | undefined }[]): ArgTypes {
  return Object.fromEntries(items.flatMap(({ name, description = '' }) =>
    (name === undefined ? [] : [[`${category} ${name}`, { name, description, control: false as const, table: { category } }]])));
}
