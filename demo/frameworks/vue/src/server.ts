import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './app.vue';
import { routeAt } from './route.ts';

/** What the server sends for a route. */
export const renderRoute = (route: string): Promise<string> => renderToString(createSSRApp(App, { opened: routeAt(import.meta.env.BASE_URL + route) }));
