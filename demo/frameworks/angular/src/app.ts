import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Visit } from './visit';

@Component({
  selector: 'shop-app',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <header class="top">
      <span class="brand">Northgate Voice</span>
      <nav aria-label="Shop">
        <ul>
          @for (link of links; track link.path) {
            <li><a [routerLink]="link.path" routerLinkActive ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }">{{ link.name }}</a></li>
          }
        </ul>
      </nav>
      <p class="clock">Open for <span data-clock>{{ (visit.elapsed() / 1000).toFixed(1) }}</span> s</p>
    </header>
    <main><router-outlet /></main>
    <section class="orders" aria-label="Your orders">
      <h2>Your orders</h2>
      @if (visit.orders().length > 0) {
        <ol>
          @for (order of visit.orders(); track order) {
            <li>{{ order }}</li>
          }
        </ol>
      } @else {
        <p>None yet in this visit.</p>
      }
    </section>
  `,
})
export class App {
  readonly visit = inject(Visit);
  readonly links = [
    { path: '/', name: 'Overview' },
    { path: '/checkout', name: 'Checkout' },
    { path: '/expand', name: 'Expansion' },
  ];

  constructor() {
    this.visit.begin();
  }
}
