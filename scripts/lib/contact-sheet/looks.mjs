const english = { lang: 'en', dir: 'ltr', theme: 'light' };

/** The ways in which the contact sheet shows a story, by the name of their column. */
export const looks = {
  light: { name: 'light', width: 1280, ...english },
  dark: { name: 'dark', width: 1280, ...english, theme: 'dark' },
  arabic: { name: 'arabic', width: 1280, ...english, lang: 'ar', dir: 'rtl' },
  phone: { name: 'phone', width: 390, ...english },
};
