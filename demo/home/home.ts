import { find } from '../shared/element.js';
import { applyTheme, storedTheme } from '../shared/theme.js';

applyTheme(storedTheme());

const copied = find('#copied', HTMLElement);

find('#copy', HTMLButtonElement).addEventListener('click', () => void copySnippet());

async function copySnippet(): Promise<void> {
  try {
    await navigator.clipboard.writeText(find('#snippet', HTMLElement).textContent);
    copied.textContent = 'Copied to the clipboard.';
  } catch {
    copied.textContent = 'Copying is not allowed here. Select the text instead.';
  }
  copied.classList.remove('visually-hidden');
}
