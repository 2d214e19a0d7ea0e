/** The elements of a manifest, each with the module that it comes from. */
export const elementsIn = (manifest) =>
  manifest.modules.flatMap(({ path, declarations }) => declarations.filter(({ customElement }) => customElement).map((element) => ({ ...element, path })));

/** Where each class of a manifest is declared. */
export const modulesIn = (manifest) => new Map(manifest.modules.flatMap(({ path, declarations }) => declarations.map(({ name }) => [name, path])));

/** What a page may set on an element. */
export const propertiesOf = ({ members = [] }) => members.filter((member) => member.kind === 'field' && !member.static && !member.readonly);
