import type { OnErrorData, PayPalButtonElement, PayPalPresentationModeOptions, SdkInstance } from '@paypal/paypal-js/sdk-v6';
import type { Stripe, StripeElementLocale, StripeErrorType as VendorErrorType } from '@stripe/stripe-js';
import type { PayPalButton, PayPalPresentationMode, PayPalSdk } from '../../src/gateways/paypal/sdk.js';
import type { StripeErrorType, StripeLocale, StripeSdk } from '../../src/gateways/stripe/sdk.js';
import type { createPayPalStandIn } from '../../src/sandbox/sdk/paypal-sdk.js';
import type { createStripeStandIn } from '../../src/sandbox/sdk/stripe-sdk.js';

/** Compiles only while the vendors' SDKs are what our narrow interfaces say of them. */
type Is<Narrow, Real extends Narrow> = Real;

export type StripeIsStripe = Is<StripeSdk, Stripe>;
export type PayPalIsPayPal = Is<PayPalSdk, SdkInstance<['paypal-payments']>>;
export type ButtonIsButton = Is<PayPalButton, PayPalButtonElement>;
export type PresentationsAreKnown = Is<PayPalPresentationModeOptions['presentationMode'], PayPalPresentationMode>;
export type ErrorsTellWhetherToGoOn = Is<boolean, OnErrorData['isRecoverable']>;
export type ErrorsAreKnown = Is<StripeErrorType, VendorErrorType>;
export type LocalesAreSpoken = Is<StripeElementLocale, StripeLocale>;

// @ts-expect-error an SDK without a confirmation is not Stripe
export type WithoutConfirmation = Is<StripeSdk, Omit<Stripe, 'confirmPayment'>>;
// @ts-expect-error an SDK without one-time sessions is not PayPal
export type WithoutSessions = Is<PayPalSdk, Omit<SdkInstance<['paypal-payments']>, 'createPayPalOneTimePaymentSession'>>;

export type StripeStandInIsStripe = Is<StripeSdk, ReturnType<typeof createStripeStandIn>>;
export type PayPalStandInIsPayPal = Is<PayPalSdk, ReturnType<typeof createPayPalStandIn>>;

// @ts-expect-error a presentation that PayPal does not know
export type UnknownPresentation = Is<PayPalPresentationModeOptions['presentationMode'], 'hologram'>;

/** Not `any`, under which everything above would hold. */
type IsAny<T> = 0 extends 1 & T ? true : false;
export const vendorTypesResolve: [IsAny<Stripe>, IsAny<SdkInstance<['paypal-payments']>>] = [false, false];
