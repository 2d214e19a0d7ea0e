import type { HTMLAttributes, PublicProps } from 'vue';
import type { AnnexElements } from './elements.js';

type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${Capitalize<First>}${Pascal<Rest>}` : Capitalize<Name>;
type Listeners<Events> = { [Name in keyof Events & string as `on${Pascal<Name>}`]?: ((event: Events[Name]) => void) | undefined };

/** What a template may say of an element, as Vue asks a component. */
type Element<Facts extends AnnexElements[keyof AnnexElements]> = new () => Facts['element'] & {
  readonly $props: HTMLAttributes & PublicProps & Facts['attributes'] & Facts['properties'] & Listeners<Facts['events']>;
};

/** The elements for templates of Vue 3, under the tags that `define({ prefix })` gives them. */
export type AnnexVueElements<Prefix extends string = 'annex'> = {
  [Name in keyof AnnexElements as `${Prefix}-${Name}`]: Element<AnnexElements[Name]>;
};

declare module 'vue' {
  interface GlobalComponents extends AnnexVueElements {}
}
