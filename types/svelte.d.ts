import type { HTMLAttributes } from 'svelte/elements';
import type { AnnexElements } from './elements.js';

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined };

type Props<Facts extends AnnexElements[keyof AnnexElements]> = HTMLAttributes<Facts['element']> & Facts['attributes'] & Facts['properties'] & Listeners<Facts['events']>;

/** The elements for components of Svelte 5, under the tags that `define({ prefix })` gives them. */
export type AnnexSvelteElements<Prefix extends string = 'annex'> = {
  [Name in keyof AnnexElements as `${Prefix}-${Name}`]: Props<AnnexElements[Name]>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends AnnexSvelteElements {}
}
