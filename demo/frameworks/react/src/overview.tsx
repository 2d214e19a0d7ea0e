import type { JSX } from 'react';
import { Link } from './link.tsx';
import type { Route } from './route.ts';
import { serialNumber } from './shop.ts';

/** The product, and the two ways to expand it. */
export function Overview({ route, go }: { route: Route; go: (route: Route) => void }): JSX.Element {
  return (
    <>
      <h1>Room for more people on your PBX</h1>
      <p className="lead">Extensions, calls and services for the system that you have. They end with your present term.</p>
      <article className="card">
        <h2>Software PBX</h2>
        <p>Serial number {serialNumber}. You pay for the days that are left of the term.</p>
        <ul className="ways">
          <li><Link to="checkout/" current={route} go={go}>Buy in the checkout</Link></li>
          <li><Link to="expand/" current={route} go={go}>Buy in our own layout</Link></li>
        </ul>
      </article>
    </>
  );
}
