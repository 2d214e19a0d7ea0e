/** The `lang` that applies to an element; `en` without one. */
export function nearestLanguage(element: Element): string {
  for (let here: Element | null = element; here; here = hostOf(here)) {
    const lang = here.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

/** The document or shadow root that an element stands in, and those around that. */
export function rootsOf(element: Element): Node[] {
  const host = hostOf(element);
  return [element.getRootNode(), ...(host ? rootsOf(host) : [])];
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
