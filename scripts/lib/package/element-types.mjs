import { elementsIn, modulesIn, propertiesOf } from './manifest.mjs';

/** What can stand in an attribute. */
const attributeTypes = ['string', 'number', 'boolean'];

/** `AnnexElements`: what each element takes and tells, for the types of every framework. */
export function elementTypes(manifest) {
  const elements = elementsIn(manifest);
  return [
    ...importsOf(elements, modulesIn(manifest)), '',
    '/** What each element takes and tells, by its name: its tag without the prefix. */',
    'export interface AnnexElements {', ...elements.flatMap(elementLines), '}', '',
  ].join('\n');
}

function importsOf(elements, modules) {
  const names = [...new Set(elements.flatMap(({ name, events = [] }) => [name, ...events.map(({ type }) => type.text)]))];
  return names.map((name) => {
    const path = modules.get(name);
    if (path === undefined) throw new Error(`no module of the manifest declares ${name}`);
    return `import type { ${name} } from '${path.replace(/^dist\//, '../')}';`;
  });
}

function elementLines(element) {
  const { name, tagName, summary = '', attributes = [], events = [] } = element;
  return [
    ...comment(summary, 2), `  '${tagName.replace(/^annex-/, '')}': {`, `    element: ${name};`,
    ...facts('attributes', attributes.map((attribute) => ({ ...attribute, type: `${attributeType(attribute, tagName)} | undefined`, optional: true }))),
    ...facts('properties', propertiesOf(element).map((property) => ({ ...property, type: `${name}['${property.name}'] | undefined`, optional: true }))),
    ...facts('events', events.map((event) => ({ ...event, type: event.type.text, optional: false }))),
    '  };',
  ];
}

function facts(title, list) {
  if (list.length === 0) return [`    ${title}: {};`];
  const lines = list.flatMap(({ name, description, type, optional }) => [...comment(description, 6), `      '${name}'${optional ? '?' : ''}: ${type};`]);
  return [`    ${title}: {`, ...lines, '    };'];
}

function attributeType({ name, type: { text } }, tagName) {
  if (attributeTypes.includes(text)) return text;
  throw new Error(`the attribute ${name} of ${tagName} is a ${text}, which no attribute can be`);
}

const comment = (text, indent) => (text ? [`${' '.repeat(indent)}/** ${text.replaceAll('*/', '*\\/').replaceAll(/\s+/g, ' ')} */`] : []);
