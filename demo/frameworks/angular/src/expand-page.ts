import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, inject, type OnDestroy, signal } from '@angular/core';
import { connect } from 'annex-checkout/embed';
import { backendUrl, serialNumber, sessionUrl } from './shop';
import { Visit } from './visit';

/** The single elements in our own layout, around a checkout of our own. */
@Component({
  selector: 'shop-expand-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <annex-session [checkout]="checkout" (annex-order-complete)="visit.keep($event.orderNumber)">
      <h1>{{ paying() ? 'Review and pay' : step() === 'result' ? 'Your order' : 'Expansion' }}</h1>
      <p class="lead">Nothing runs out. Seconds in this shop so far: {{ (visit.elapsed() / 1000).toFixed(1) }}</p>
      @if (step() === 'result') {
        <annex-order-result></annex-order-result>
      } @else if (paying()) {
        <button class="back" type="button" (click)="back()">Back to the services</button>
        <div class="split">
          <div class="stack">
            <annex-service-information></annex-service-information>
            <annex-billing-contact></annex-billing-contact>
          </div>
          <div class="stack">
            <annex-order-summary></annex-order-summary>
            <annex-payment></annex-payment>
          </div>
        </div>
      } @else {
        <div class="split">
          <annex-expansion-selector></annex-expansion-selector>
          <annex-order-summary></annex-order-summary>
        </div>
      }
    </annex-session>
  `,
})
export class ExpandPage implements OnDestroy {
  readonly visit = inject(Visit);
  readonly checkout = connect({ backendUrl, sessionUrl });
  readonly step = signal('select');
  readonly paying = computed(() => this.step() === 'review' || this.step() === 'pay');

  constructor() {
    this.checkout.subscribe(() => this.step.set(this.checkout.getState().step.name));
    this.back();
  }

  ngOnDestroy(): void {
    this.checkout.dispose();
  }

  back(): void {
    void this.checkout.goTo({ name: 'select', serialNumber });
  }
}
