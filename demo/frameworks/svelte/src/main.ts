import 'annex-checkout/embed';
import 'annex-checkout/reserve.css';
import '../../shared/shop.css';
import { hydrate } from 'svelte';
import App from './app.svelte';
import { routeAt } from './route.ts';

const target = document.getElementById('app');
if (!target) throw new Error('This page lacks its root');
hydrate(App, { target, props: { opened: routeAt(location.pathname) } });
