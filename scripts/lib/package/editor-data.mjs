import { elementsIn } from './manifest.mjs';

const version = 1.1;

/** What VS Code proposes and explains in HTML. */
export function htmlData(manifest) {
  return { version, tags: elementsIn(manifest).map((element) => ({ name: element.tagName, description: descriptionOf(element), attributes: attributesOf(element) })) };
}

/** What VS Code proposes and explains in CSS: tokens as properties, and the elements' parts. */
export function cssData(manifest) {
  const properties = new Map(elementsIn(manifest).flatMap(({ cssProperties = [] }) => cssProperties.map(({ name, description }) => [name, { name, description }])));
  const parts = new Map(elementsIn(manifest).flatMap(({ tagName, cssParts = [] }) => cssParts.map(({ name, description }) => [name, `${description} (\`<${tagName}>\`)`])));
  return {
    version,
    properties: [...properties.values()],
    pseudoElements: [...parts].map(([name, description]) => ({ name: `::part(${name})`, description })),
  };
}

/** A switch has no value; other attributes have any. */
const attributesOf = ({ attributes = [] }) =>
  attributes.map(({ name, description, type }) => ({ name, description, ...(type.text === 'boolean' && { valueSet: 'v' }) }));

function descriptionOf({ summary, events = [], slots = [], cssParts = [] }) {
  const value = [
    summary,
    ...section('Events', events),
    ...section('Slots', slots.map(({ name, description }) => ({ name: name || 'default', description }))),
    ...section('Parts', cssParts),
  ].join('\n');
  return { kind: 'markdown', value };
}

const section = (title, list) => (list.length === 0 ? [] : ['', `**${title}**`, '', ...list.map(({ name, description }) => `- \`${name}\`: ${description}`)]);
