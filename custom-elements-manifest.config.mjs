/** The tag of an element is its file's name behind `annex-`; `define` registers it, under another prefix if wanted. */
const tagsByFile = {
  name: 'tags-by-file',
  moduleLinkPhase({ moduleDoc }) {
    const [, folder, file] = /^src\/elements\/([^/]+)\/([^/]+)\.ts$/.exec(moduleDoc.path) ?? [];
    for (const declaration of moduleDoc.declarations ?? []) {
      if (declaration.superclass?.name === 'LitElement' && folder === file) Object.assign(declaration, { tagName: `annex-${file}`, customElement: true });
      declaration.members = declaration.members?.filter(({ privacy }) => privacy !== 'private');
      // What the analyzer guesses from a call of dispatchEvent has no name of an event; those in the comments have.
      declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('annex-'));
    }
  },
};

/** The manifest tells of elements and events, at the addresses that the package gives them, in an order that no file system decides. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest }) {
    const told = customElementsManifest.modules.filter(({ declarations }) => declarations.some(({ name }) => name.startsWith('Annex')));
    told.sort((a, b) => (a.path < b.path ? -1 : 1));
    const text = JSON.stringify(told).replaceAll(/"src\/(elements\/[^"]+)\.ts"/g, '"dist/$1.js"');
    customElementsManifest.modules = JSON.parse(text);
  },
};

/** What `custom-elements.json` is made from: the elements as they stand in the source. */
export default {
  globs: ['src/elements/*/*.ts'],
  exclude: ['src/elements/shared/**', 'src/elements/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [tagsByFile, published],
};
