import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { serialNumber } from './shop';

/** The product, and the two ways to expand it. */
@Component({
  selector: 'shop-overview',
  imports: [RouterLink],
  template: `
    <h1>Room for more people on your PBX</h1>
    <p class="lead">Extensions, calls and services for the system that you have. They end with your present term.</p>
    <article class="card">
      <h2>Software PBX</h2>
      <p>Serial number {{ serialNumber }}. You pay for the days that are left of the term.</p>
      <ul class="ways">
        <li><a routerLink="/checkout">Buy in the checkout</a></li>
        <li><a routerLink="/expand">Buy in our own layout</a></li>
      </ul>
    </article>
  `,
})
export class Overview {
  readonly serialNumber = serialNumber;
}
