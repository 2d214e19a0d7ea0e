/** The query parameter by which a return from a payment service is matched to our own attempt. */
const attemptParameter = 'annex_attempt';

/** The address to come back to, carrying the attempt. */
export function withAttempt(returnUrl: string, attemptId: string): string {
  const url = new URL(returnUrl);
  url.searchParams.set(attemptParameter, attemptId);
  return url.href;
}

/** The attempt that an address carries, or null. */
export function attemptIn(url: string): string | null {
  return URL.canParse(url) ? new URL(url).searchParams.get(attemptParameter) : null;
}

/** The address without the attempt and a payment service's own parameters. */
export function withoutReturn(url: string, parameters: readonly string[] = []): string {
  const clean = new URL(url);
  for (const parameter of [attemptParameter, ...parameters]) clean.searchParams.delete(parameter);
  return clean.href;
}
