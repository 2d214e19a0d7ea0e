import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';
import { routeAt } from './route.ts';

/** What the server sends for a route. */
export const renderRoute = (route: string): string => renderToString(<App opened={routeAt(import.meta.env.BASE_URL + route)} />);
