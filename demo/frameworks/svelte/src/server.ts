import { render } from 'svelte/server';
import App from './app.svelte';
import { routeAt } from './route.ts';

/** What the server sends for a route. */
export const renderRoute = (route: string): string => render(App, { props: { opened: routeAt(import.meta.env.BASE_URL + route) } }).body;
