import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { AnnexElements } from './elements.js';

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined };

type Props<Facts extends AnnexElements[keyof AnnexElements]> =
  DetailedHTMLProps<HTMLAttributes<Facts['element']>, Facts['element']> & Facts['attributes'] & Facts['properties'] & Listeners<Facts['events']>;

/** The elements for JSX of React 19, under the tags that `define({ prefix })` gives them. */
export type AnnexReactElements<Prefix extends string = 'annex'> = {
  [Name in keyof AnnexElements as `${Prefix}-${Name}`]: Props<AnnexElements[Name]>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends AnnexReactElements {}
  }
}
