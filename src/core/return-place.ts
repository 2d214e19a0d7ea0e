import type { PaymentGateway } from './payment-gateway.js';

const attemptParameter = 'annex_attempt';

/**
 * The page's address as a place to come back to. Where a return could not be made sense of, as when a gateway's code did
 * not load, its parameters still stand there; they may hold a client secret and go no further.
 */
export function returnPlace(address: string, gateways: readonly PaymentGateway[]): string {
  const url = new URL(address);
  if (url.searchParams.has(attemptParameter)) {
    const left = gateways.flatMap(({ descriptor }) => descriptor.returnParameters ?? []);
    for (const name of [attemptParameter, ...left]) url.searchParams.delete(name);
  }
  return url.href;
}

/** The same, carrying the attempt that a return is matched to. */
export function returnPlaceOf(attemptId: string, address: string, gateways: readonly PaymentGateway[]): string {
  const url = new URL(returnPlace(address, gateways));
  url.searchParams.set(attemptParameter, attemptId);
  return url.href;
}
