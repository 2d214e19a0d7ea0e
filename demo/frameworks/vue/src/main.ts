import 'annex-checkout/embed';
import 'annex-checkout/reserve.css';
import '../../shared/shop.css';
import { createSSRApp } from 'vue';
import App from './app.vue';
import { routeAt } from './route.ts';

createSSRApp(App, { opened: routeAt(location.pathname) }).mount('#app');
