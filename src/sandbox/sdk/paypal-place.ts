import { schemeOf } from './dom.js';
import { openModalFrame } from './modal-frame.js';

/** Where PayPal shows itself: a window, or the page itself where windows are blocked. */
export interface PayPalPlace {
  show(build: (document: Document) => void): void;
  close(): void;
}

const title = 'PayPal – Sandbox';
const watchMs = 200;

/** Opens the place, in the click that asks for it; `onLeave` is called when the buyer closes it. */
export function openPayPalPlace(mode: 'auto' | 'modal', language: string, onLeave: () => void): PayPalPlace {
  const popup = mode === 'auto' ? window.open('', '', 'popup,width=460,height=700') : null;
  return popup ? inWindow(popup, language, onLeave) : inPage(language, onLeave);
}

/** Nothing tells a page that a window of its was closed, so it has to look. */
function inWindow(popup: Window, language: string, onLeave: () => void): PayPalPlace {
  popup.document.title = title;
  popup.document.documentElement.lang = language;
  popup.document.documentElement.style.setProperty('color-scheme', schemeOf(document.body));
  const watch = setInterval(() => {
    if (popup.closed) stop();
  }, watchMs);
  const close = () => popup.close();
  addEventListener('pagehide', close);

  function stop(): void {
    clearInterval(watch);
    removeEventListener('pagehide', close);
    onLeave();
  }

  return {
    show(build) {
      if (!popup.closed) build(popup.document);
    },
    close() {
      stop();
      popup.close();
    },
  };
}

function inPage(language: string, onLeave: () => void): PayPalPlace {
  let inner: Document | null = null;
  let built: (document: Document) => void = () => undefined;
  const close = openModalFrame(
    { title, language },
    (document) => {
      inner = document;
      built(document);
    },
    onLeave,
  );
  return {
    show(build) {
      built = build;
      if (inner) build(inner);
    },
    close,
  };
}
