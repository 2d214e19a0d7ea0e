import type { AnnexOrderCompleteEvent } from 'annex-checkout';
import { useEffect, useState, type JSX } from 'react';
import { CheckoutPage } from './checkout-page.tsx';
import { ExpandPage } from './expand-page.tsx';
import { Link } from './link.tsx';
import { Overview } from './overview.tsx';
import { routeAt, type Route } from './route.ts';

/** The shop. Its clock renders everything in it anew ten times a second, whatever stands in the page. */
export function App({ opened }: { opened: Route }): JSX.Element {
  const [route, setRoute] = useState(opened);
  const [elapsed, setElapsed] = useState(0);
  const [orders, setOrders] = useState<readonly string[]>([]);
  const complete = ({ orderNumber }: AnnexOrderCompleteEvent) => setOrders((before) => [...before, orderNumber]);

  useEffect(() => {
    const start = performance.now();
    const ticking = setInterval(() => setElapsed(performance.now() - start), 100);
    return () => clearInterval(ticking);
  }, []);
  useEffect(() => {
    const follow = () => setRoute(routeAt(location.pathname));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const links = [['', 'Overview'], ['checkout/', 'Checkout'], ['expand/', 'Expansion']] as const;
  return (
    <>
      <header className="top">
        <span className="brand">Northgate Voice</span>
        <nav aria-label="Shop">
          <ul>{links.map(([to, name]) => <li key={to}><Link to={to} current={route} go={setRoute}>{name}</Link></li>)}</ul>
        </nav>
        <p className="clock">Open for <span data-clock>{(elapsed / 1000).toFixed(1)}</span> s</p>
      </header>
      <main>
        {route === '' && <Overview route={route} go={setRoute} />}
        {route === 'checkout/' && <CheckoutPage elapsed={elapsed} onComplete={complete} />}
        {route === 'expand/' && <ExpandPage elapsed={elapsed} onComplete={complete} />}
      </main>
      <section className="orders" aria-label="Your orders">
        <h2>Your orders</h2>
        {orders.length === 0 ? <p>None yet in this visit.</p> : <ol>{orders.map((order) => <li key={order}>{order}</li>)}</ol>}
      </section>
    </>
  );
}
