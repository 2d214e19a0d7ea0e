import 'annex-checkout/embed';
import { APP_BASE_HREF } from '@angular/common';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { App } from './app';
import { CheckoutPage } from './checkout-page';
import { ExpandPage } from './expand-page';
import { Overview } from './overview';

await bootstrapApplication(App, {
  providers: [
    // Strict pages forbid <base>.
    { provide: APP_BASE_HREF, useValue: '/angular/' },
    provideZonelessChangeDetection(),
    provideRouter([
      { path: 'checkout', component: CheckoutPage },
      { path: 'expand', component: ExpandPage },
      { path: '', component: Overview },
    ]),
  ],
});
