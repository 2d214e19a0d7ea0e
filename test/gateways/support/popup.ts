/** Keeps the window that the page opened last, for the tests of one `describe`; windows are closed after each. */
export function watchPopups(): { last: Window | null } {
  const popups: { last: Window | null } = { last: null };
  const open = window.open.bind(window);
  beforeEach(() => {
    popups.last = null;
    window.open = (...options) => (popups.last = open(...options));
  });
  afterEach(() => {
    popups.last?.close();
    window.open = open;
  });
  return popups;
}
