const key = 'annex-demo-theme';

export type Theme = 'system' | 'light' | 'dark';

export function isTheme(text: string | null): text is Theme {
  return text === 'system' || text === 'light' || text === 'dark';
}

/** What was chosen last; the system's own otherwise, also where nothing may be stored. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(key);
    return isTheme(stored) ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** Shows the page in a theme, and keeps that for the next visit. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(key, theme);
  } catch {
    // The choice holds for this visit only.
  }
}
