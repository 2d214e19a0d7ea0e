import 'annex-checkout/embed';
import 'annex-checkout/reserve.css';
import '../../shared/shop.css';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { routeAt } from './route.ts';

const root = document.getElementById('app');
if (!root) throw new Error('This page lacks its root');
hydrateRoot(root, <StrictMode><App opened={routeAt(location.pathname)} /></StrictMode>);
