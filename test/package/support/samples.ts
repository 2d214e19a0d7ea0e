/** What others write with the package's types. A line with the word *mistake* must not compile; all others must. */

const plain = `
import { CheckoutController, createCheckout, createHttpBackend, type PaymentOutcome } from 'annex-checkout';
import type { Checkout, CheckoutBackend, Environment, PaymentGateway } from 'annex-checkout/core';
import { define } from 'annex-checkout/define';
import { connect, createGateways } from 'annex-checkout/connect';
import { connect as connectAtOnce } from 'annex-checkout/embed';
import { beginSubmission, eligibleByCurrency, lazyGateway } from 'annex-checkout/gateways';
import { languages, select } from 'annex-checkout/locales';
import { createStripeGateway, loadStripeSdk, stripeDescriptor } from 'annex-checkout/stripe';
import { applyTheme, fjord } from 'annex-checkout/themes';

export function headless(backend: CheckoutBackend, environment: Environment, own: PaymentGateway): Checkout {
  return createCheckout({ backend, environment, gateways: [own, lazyGateway(stripeDescriptor, async () => createStripeGateway({ loadSdk: loadStripeSdk }))] });
}
export const backend: CheckoutBackend = createHttpBackend({ baseUrl: 'https://shop.example', getToken: async () => 'token' });
export const words = (outcome: PaymentOutcome): string => (outcome.status === 'declined' ? outcome.category : outcome.status);

define({ prefix: 'shop', connect: (config) => connect(config, createGateways()) });
const session = document.querySelector('annex-session');
if (session) session.checkout = connectAtOnce({ backendUrl: '/', sessionUrl: '/session' });
document.querySelector('annex-checkout')?.addEventListener('annex-order-complete', (event) => console.log(event.orderNumber.length));
document.createElement('annex-checkout').addEventListener('annex-before-submit', (event) => console.log(event.total.amount.toFixed()));
applyTheme(document, fjord);
export const chooser = languages.map(({ tag, name }) => [tag, name] as const);
export const german = async (): Promise<string> => (await select.load('de')).selector.added;
export { beginSubmission, CheckoutController, eligibleByCurrency };

export const checkout = createCheckout({ gateways: [] }); // mistake
export const gateway: PaymentGateway = { descriptor: {} }; // mistake
document.querySelector('annex-session')!.checkout = 7; // mistake
document.createElement('annex-checkout').addEventListener('annex-error', (event) => console.log(event.detail)); // mistake
`;

/** The types of an element's events are there where nothing but the element is imported. */
const oneElement = `
import type { AnnexSession } from 'annex-checkout/elements/session';
declare const session: AnnexSession;
session.addEventListener('annex-step-change', ({ step, previous }) => console.log(step.name === previous.name));
session.addEventListener('annex-step-change', ({ step }) => console.log(step.nothing)); // mistake
session.addEventListener('annex-expand', ({ serialNumber }) => console.log(serialNumber.length));
`;

/** React and Preact agree on all but the names of their modules. */
const jsx = (framework: 'react' | 'preact', elements: string): string => `/** @jsxImportSource ${framework} */
import type { Checkout } from 'annex-checkout/core';
import type { ${elements} } from 'annex-checkout/types/${framework}';

declare module '${framework}' {
  namespace JSX {
    interface IntrinsicElements extends ${elements}<'shop'> {}
  }
}

export const shop = (checkout: Checkout, done: (text: string) => void) => (
  <annex-session backend-url="/" sessionUrl="/session" onannex-order-complete={(event) => done(event.orderNumber)}>
    <annex-checkout serial-number="1" no-history className="wide" ref={(element) => void element?.checkout?.getState()} onannex-error={({ code }) => done(code)} />
    <shop-payment checkout={checkout} onannex-before-submit={(event) => event.preventDefault()} />
  </annex-session>
);
export const number = <annex-checkout serial-number={7} />; // mistake
export const text = <annex-checkout checkout="checkout" />; // mistake
export const custom = <annex-session onannex-order-complete={(event) => event.detail} />; // mistake
export const elsewhere = <annex-payment backendUrl="/" />; // mistake
export const unknown = <annex-nothing />; // mistake
`;

const solid = `/** @jsxImportSource solid-js */
import type { Checkout } from 'annex-checkout/core';
import type { AnnexSolidElements } from 'annex-checkout/types/solid';

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends AnnexSolidElements<'shop'> {}
  }
}

export const shop = (checkout: Checkout, done: (text: string) => void) => (
  <annex-session backend-url="/" attr:session-url="/session" on:annex-order-complete={(event) => done(event.orderNumber)}>
    <annex-checkout serial-number="1" no-history class="wide" ref={(element) => void element.checkout?.getState()} on:annex-error={({ code }) => done(code)} />
    <shop-payment prop:checkout={checkout} on:annex-before-submit={(event) => event.preventDefault()} />
  </annex-session>
);
export const number = <annex-checkout serial-number={7} />; // mistake
export const text = <annex-checkout prop:checkout="checkout" />; // mistake
export const custom = <annex-session on:annex-order-complete={(event) => event.detail} />; // mistake
export const elsewhere = <annex-payment backendUrl="/" />; // mistake
export const unknown = <annex-nothing />; // mistake
`;

/** For pages, and for the compiler alone. */
export const pageSamples: Readonly<Record<string, string>> = {
  'plain.ts': plain,
  'one-element.ts': oneElement,
  'react.tsx': jsx('react', 'AnnexReactElements'),
  'preact.tsx': jsx('preact', 'AnnexPreactElements'),
  'solid.tsx': solid,
};

export const serverSamples: Readonly<Record<string, string>> = {
  'server.ts': `
import { createPageHost } from 'annex-checkout/reference/msw';
import { createLibsqlStore, serveNode } from 'annex-checkout/reference/node';
import { createStripeService } from 'annex-checkout/reference/node/stripe';
import { createSmtpMailer } from 'annex-checkout/reference/node/smtp';
import { createMemoryStore, type Mailer, type PaymentService, type Store } from 'annex-checkout/reference';
import { createSandboxPayments, testCards } from 'annex-checkout/sandbox';
import { runConformance } from 'annex-checkout/conformance';

export const host = serveNode({ port: 0, dataFolder: 'data', siteFolder: 'site' }).then(({ url }) => url.length);
export const stores: Promise<Store>[] = [createLibsqlStore({ file: 'annex.db' }), Promise.resolve(createMemoryStore())];
export const mailer: Mailer = createSmtpMailer({ url: 'smtps://mail.example', from: { name: 'Shop', address: 'orders@shop.example' } });
export const service = (publishableKey: string, secretKey: string): PaymentService => createStripeService({ publishableKey, secretKey, webhookSecret: null, clock: { now: () => 0 } });
export { createPageHost, createSandboxPayments, runConformance, testCards };

export const nowhere = serveNode({ port: 'any', dataFolder: 'data', siteFolder: 'site' }); // mistake
export const card: number = testCards; // mistake
`,
};

/** For compilers of their own. */
export const vueSample = `<script setup lang="ts">
import type { Checkout } from 'annex-checkout/core';
import type {} from 'annex-checkout/types/vue';
defineProps<{ checkout: Checkout }>();
const emit = defineEmits<{ done: [text: string] }>();
</script>
<template>
  <annex-session backend-url="/" session-url="/session" @annex-order-complete="(event) => emit('done', event.orderNumber)">
    <annex-checkout :checkout="checkout" serial-number="1" no-history class="wide" @annex-error="({ code }) => emit('done', code)"></annex-checkout>
  </annex-session>
  <annex-checkout :serial-number="7"></annex-checkout><!-- mistake -->
  <annex-checkout checkout="checkout"></annex-checkout><!-- mistake -->
  <annex-session @annex-order-complete="(event) => event.detail"></annex-session><!-- mistake -->
  <annex-payment backend-url="/"></annex-payment><!-- mistake -->
  <annex-nothing></annex-nothing><!-- mistake -->
</template>
`;

export const svelteSample = `<script lang="ts">
  import type { Checkout } from 'annex-checkout/core';
  import type {} from 'annex-checkout/types/svelte';
  const { checkout, done }: { checkout: Checkout; done(text: string): void } = $props();
</script>
<annex-session backend-url="/" session-url="/session" onannex-order-complete={(event) => done(event.orderNumber)}>
  <annex-checkout {checkout} serial-number="1" no-history class="wide" onannex-error={({ code }) => done(code)}></annex-checkout>
</annex-session>
<annex-checkout serial-number={7}></annex-checkout><!-- mistake -->
<annex-checkout checkout="checkout"></annex-checkout><!-- mistake -->
<annex-session onannex-order-complete={(event) => event.detail}></annex-session><!-- mistake -->
<annex-payment backendUrl="/"></annex-payment><!-- mistake -->
`;

/** The numbers of the lines that must not compile. */
export const mistakesIn = (text: string): number[] => text.split('\n').flatMap((line, index) => (/(?:\/\/|<!--) mistake/.test(line) ? [index + 1] : []));
