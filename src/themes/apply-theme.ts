import { themeCss, type Theme } from './theme.js';

/**
 * Gives a page, or a shadow root, a theme, as a constructed style sheet that the strictest content security policy lets pass.
 * What the page's own style sheets say of a token on a nearer element still wins.
 *
 * @param selector - Which elements take it on, for themes that stand side by side.
 * @returns a function that takes the theme off again
 */
export function applyTheme(root: Document | ShadowRoot, theme: Theme, selector = root instanceof ShadowRoot ? ':host' : ':root'): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(themeCss(theme, selector));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
