import type { JSX } from 'solid-js';
import type { AnnexElements } from './elements.js';

type Prefixed<Prefix extends string, Values> = { [Name in keyof Values & string as `${Prefix}:${Name}`]?: Values[Name] };
type Listeners<Events> = { [Name in keyof Events & string as `on:${Name}`]?: ((event: Events[Name]) => void) | undefined };

type Props<Facts extends AnnexElements[keyof AnnexElements]> =
  JSX.HTMLAttributes<Facts['element']> & Facts['attributes'] & Facts['properties'] & Listeners<Facts['events']>
  & Prefixed<'attr', Facts['attributes']> & Prefixed<'prop', Facts['properties']>;

/** The elements for JSX of Solid, under the tags that `define({ prefix })` gives them. */
export type AnnexSolidElements<Prefix extends string = 'annex'> = {
  [Name in keyof AnnexElements as `${Prefix}-${Name}`]: Props<AnnexElements[Name]>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends AnnexSolidElements {}
  }
}
