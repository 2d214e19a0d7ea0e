import type { HTMLAttributes } from 'preact';
import type { AnnexElements } from './elements.js';

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined };

type Props<Facts extends AnnexElements[keyof AnnexElements]> = HTMLAttributes<Facts['element']> & Facts['attributes'] & Facts['properties'] & Listeners<Facts['events']>;

/** The elements for JSX of Preact, under the tags that `define({ prefix })` gives them. */
export type AnnexPreactElements<Prefix extends string = 'annex'> = {
  [Name in keyof AnnexElements as `${Prefix}-${Name}`]: Props<AnnexElements[Name]>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends AnnexPreactElements {}
  }
}
