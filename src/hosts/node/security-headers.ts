import type { PaymentMethodDescriptor } from '../../core/payment-gateway.js';

type Policy = Record<string, readonly string[]>;

const pagePolicy: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'frame-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** Lit creates its policy again when a second copy of it is on the page. */
const trustedTypes: Policy = {
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['lit-html', 'annex-sdk', "'allow-duplicates'"],
};

/**
 * The Content-Security-Policy of the demo's pages: everything from here, nothing inline, nothing evaluated. A real
 * payment service adds the origins it needs; since its own scripts put further scripts into the page, Trusted Types
 * are then not required.
 */
export function pageSecurityPolicy(services: readonly Pick<PaymentMethodDescriptor, 'csp'>[]): string {
  const policy: Policy = { ...pagePolicy, ...(services.length === 0 && trustedTypes) };
  for (const { csp } of services) {
    for (const [directive, origins] of Object.entries(csp)) policy[directive] = [...new Set([...(policy[directive] ?? ["'self'"]), ...origins])];
  }
  return Object.entries(policy).map(([directive, values]) => `${directive} ${values.join(' ')}`).join('; ');
}

/** Adds what every reply should have, where the reply does not say otherwise itself. */
export function secured(response: Response, policy: string): Response {
  const { status, statusText, body } = response;
  const headers = new Headers(response.headers);
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
  const wanted: Record<string, string> = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'content-security-policy': isPage ? policy : "default-src 'none'; frame-ancestors 'none'",
    ...(isPage && { 'cross-origin-opener-policy': 'same-origin-allow-popups', 'permissions-policy': 'camera=(), geolocation=(), microphone=()' }),
  };
  for (const [name, value] of Object.entries(wanted)) if (!headers.has(name)) headers.set(name, value);
  return new Response(body, { status, statusText, headers });
}
