/**
 * A listener for `input` and `compositionend` of a field: tells what was typed, and of a word that an input method is still
 * composing nothing before it is done.
 */
export const typedText = (tell: (text: string) => void) => (event: Event): void => {
  if (event instanceof InputEvent && event.isComposing) return;
  tell((event.currentTarget as HTMLInputElement).value);
};
