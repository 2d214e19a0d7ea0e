import { Component, CUSTOM_ELEMENTS_SCHEMA, inject } from '@angular/core';
import { backendUrl, serialNumber, sessionUrl } from './shop';
import { Visit } from './visit';

/** The whole checkout as one tag. */
@Component({
  selector: 'shop-checkout-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Checkout</h1>
    <p class="lead">Nothing runs out. Seconds in this shop so far: {{ (visit.elapsed() / 1000).toFixed(1) }}</p>
    <annex-checkout
      [backendUrl]="backendUrl"
      [sessionUrl]="sessionUrl"
      [serialNumber]="serialNumber"
      (annex-order-complete)="visit.keep($event.orderNumber)"
    ></annex-checkout>
  `,
})
export class CheckoutPage {
  readonly visit = inject(Visit);
  readonly backendUrl = backendUrl;
  readonly sessionUrl = sessionUrl;
  readonly serialNumber = serialNumber;
}
