import { languages } from '../../src/locales/languages.js';
import { scenarios } from './scenarios.js';
import { themes } from './tokens.js';

interface Choice {
  readonly value: string;
  readonly title: string;
  readonly right?: string;
}

const tool = <const Icon extends string>(name: string, description: string, icon: Icon, items: readonly Choice[]) => ({
  name, description, toolbar: { title: name, icon, items: [...items], dynamicTitle: true },
});

/** The languages that the elements speak, and the pseudo-languages that show what does not fit in others. */
const locales: readonly Choice[] = [
  ...languages.map(({ tag, name }) => ({ value: tag, title: name, right: tag })),
  { value: 'en-GB', title: 'English, British formats', right: 'en-GB' },
  { value: 'en-XA', title: 'Pseudo: accented and longer', right: 'en-XA' },
  { value: 'ar-XB', title: 'Pseudo: right to left', right: 'ar-XB' },
];

/** The writing direction of a language. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return languages.find(({ tag }) => tag === locale)?.direction ?? (locale === 'ar-XB' ? 'rtl' : 'ltr');
}

/** What the toolbar offers for every story. */
export const globalTypes = {
  theme: tool('Theme', 'Colour scheme of the page', 'mirror', [{ value: 'light', title: 'Light' }, { value: 'dark', title: 'Dark' }]),
  brand: tool('Brand', 'Tokens of the page', 'paintbrush', [{ value: 'default', title: 'Brand: the default' }, ...themes.map(({ name, title }) => ({ value: name, title }))]),
  locale: tool('Locale', 'Language of the page', 'globe', locales),
  direction: tool('Direction', 'Writing direction', 'transfer', [
    { value: 'language', title: 'Direction of the language' }, { value: 'ltr', title: 'Left to right' }, { value: 'rtl', title: 'Right to left' },
  ]),
  density: tool('Density', 'How much air there is', 'component', [
    { value: 'compact', title: 'Compact' }, { value: 'comfortable', title: 'Comfortable' }, { value: 'spacious', title: 'Spacious' },
  ]),
  backend: tool('Backend', 'How the backend behaves', 'database', [
    { value: 'story', title: 'Backend: as the story says' },
    ...Object.entries(scenarios).map(([value, { title }]) => ({ value, title: `Backend: ${title}` })),
  ]),
};

export const initialGlobals = { theme: 'light', brand: 'default', locale: 'en', direction: 'language', density: 'comfortable', backend: 'story' };

/** The windows that a layout has to stand. */
export const viewports = {
  small: { name: 'Small phone, 320', styles: { width: '320px', height: '640px' }, type: 'mobile' },
  phone: { name: 'Phone, 390', styles: { width: '390px', height: '844px' }, type: 'mobile' },
  tablet: { name: 'Tablet, 820', styles: { width: '820px', height: '1180px' }, type: 'tablet' },
  desktop: { name: 'Desktop, 1440', styles: { width: '1440px', height: '900px' }, type: 'desktop' },
} as const;
