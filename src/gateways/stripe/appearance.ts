import type { StripeAppearance } from './sdk.js';

/** Stripe's variables, the tokens of ours that they stand for, and what our elements resolve those to. */
const colorTokens: Readonly<Record<string, readonly [token: string, resolved: string]>> = {
  colorPrimary: ['--annex-color-accent', '--accent'],
  colorBackground: ['--annex-color-surface', '--surface'],
  colorText: ['--annex-color-text', '--text'],
  colorTextSecondary: ['--annex-color-muted', '--muted'],
  colorTextPlaceholder: ['--annex-color-muted', '--muted'],
  colorDanger: ['--annex-color-danger', '--danger'],
};

/**
 * The look of the page around `container`, in the words of Stripe's Appearance API. Only a styled element tells what
 * a token comes to, so one stands in the container for the moment.
 */
export function appearanceOf(container: HTMLElement): StripeAppearance {
  const probe = document.createElement('span');
  // Where colours are forced on a page, every text has the same one, whatever its token says.
  probe.style.setProperty('forced-color-adjust', 'none');
  container.append(probe);
  try {
    const computed = getComputedStyle(probe);
    const variables: Record<string, string> = { fontFamily: computed.fontFamily, fontSizeBase: computed.fontSize };
    let text = toRgb(computed.color);
    for (const [variable, [token, resolved]] of Object.entries(colorTokens)) {
      if (!computed.getPropertyValue(token) && !computed.getPropertyValue(resolved)) continue;
      probe.style.setProperty('color', `var(${token}, var(${resolved}))`);
      const color = toRgb(computed.color);
      variables[variable] = color.css;
      if (variable === 'colorText') text = color;
    }
    if (computed.getPropertyValue('--radius-control')) {
      probe.style.setProperty('border-top-left-radius', 'var(--radius-control)');
      variables['borderRadius'] = computed.borderTopLeftRadius;
    }
    return { theme: text.luminance > 0.5 ? 'night' : 'stripe', variables };
  } finally {
    probe.remove();
  }
}

/** Tells of every new look of the page around `container`; the returned function stops that. */
export function watchAppearance(container: HTMLElement, tell: (appearance: StripeAppearance) => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let told = JSON.stringify(appearanceOf(container));
  const look = () => {
    const appearance = appearanceOf(container);
    const seen = JSON.stringify(appearance);
    if (seen === told) return;
    told = seen;
    tell(appearance);
  };
  const observer = new MutationObserver(look);
  for (let element: Element | null = container; element; element = element.parentElement) {
    observer.observe(element, { attributeFilter: ['class', 'style', 'theme', 'data-theme', 'data-color-scheme'] });
  }
  dark.addEventListener('change', look);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', look);
  };
}

/** Any computed colour as plain `rgb()`: Stripe does not read `oklch()` and its like. Painting it is the one way to convert all of them. */
function toRgb(color: string): { css: string; luminance: number } {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return { css: color, luminance: 0 };
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return { css: `rgb(${red}, ${green}, ${blue})`, luminance: (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255 };
}
