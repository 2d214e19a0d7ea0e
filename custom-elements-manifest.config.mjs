/** The tag of an element is its file's name behind `annex-`; `src/define.ts` registers it, with another prefix if wanted. */
const tagsByFile = {
  name: 'tags-by-file',
  moduleLinkPhase({ moduleDoc }) {
    const [, folder, file] = /^src\/elements\/([^/]+)\/([^/]+)\.ts$/.exec(moduleDoc.path) ?? [];
    if (folder !== file) return;
    for (const declaration of moduleDoc.declarations ?? []) {
      if (declaration.kind === 'class' && declaration.superclass?.name === 'LitElement') Object.assign(declaration, { tagName: `annex-${file}`, customElement: true });
    }
  },
};

/** Helper modules without an element are no part of what the manifest tells. */
const elementsOnly = {
  name: 'elements-only',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) => declarations?.some(({ kind }) => kind === 'class'));
  },
};

/** What `custom-elements.json` is made from: the elements as they stand in the source. */
export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [tagsByFile, elementsOnly],
};
