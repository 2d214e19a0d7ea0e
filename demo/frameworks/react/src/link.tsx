import type { JSX, MouseEvent, ReactNode } from 'react';
import { addressOf, type Route } from './route.ts';

export interface LinkProps {
  readonly to: Route;
  readonly current: Route;
  readonly go: (route: Route) => void;
  readonly children: ReactNode;
}

/** A link that changes the route without loading the page; with a key held down it is a link as any other. */
export function Link({ to, current, go, children }: LinkProps): JSX.Element {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.pushState(null, '', addressOf(to));
    go(to);
  };
  return <a href={addressOf(to)} aria-current={to === current ? 'page' : undefined} onClick={follow}>{children}</a>;
}
