let pressing = false;

/** What happens in the turn of the buyer's click. */
export function inPress<T>(press: () => T): T {
  pressing = true;
  try {
    return press();
  } finally {
    pressing = false;
  }
}

/** Fails as a browser does that opens windows only in a click; stricter, since it grants no moment afterwards. */
export function demandPress(): void {
  if (!pressing) throw new Error('this was not begun in the turn of the click');
}
