import '../../src/embed.js';
import { latest } from '../../src/core/remote.js';
import { find } from '../shared/element.js';
import { applyTheme, isTheme, storedTheme } from '../shared/theme.js';
import { showAccount } from './account.js';
import { fillChoice, firstServed, preferredLanguage, speak } from './language.js';
import { startMenu } from './menu.js';
import { createNavigation } from './navigation.js';
import { showTitle, showView } from './views.js';

const language = find('#language', HTMLSelectElement);
const theme = find('#theme', HTMLSelectElement);

applyTheme(storedTheme());
theme.value = storedTheme();
theme.addEventListener('change', () => isTheme(theme.value) && applyTheme(theme.value));

fillChoice(language);
speak(preferredLanguage());
language.value = document.documentElement.lang;
language.addEventListener('change', () => {
  speak(firstServed([language.value]));
  showTitle();
});

startMenu();
find('#skip', HTMLAnchorElement).addEventListener('click', (event) => {
  event.preventDefault();
  find('#main', HTMLElement).focus();
});

const session = document.querySelector('annex-session');
if (!session?.checkout) throw new Error('This page lacks its session');
const { checkout } = session;

const navigation = createNavigation(checkout, showView);
session.addEventListener('annex-step-change', () => navigation.follow());
window.addEventListener('popstate', () => navigation.open());
navigation.open();

const stop = checkout.subscribe(() => {
  const known = latest(checkout.getState().session);
  if (!known) return;
  showAccount(known);
  stop();
});
