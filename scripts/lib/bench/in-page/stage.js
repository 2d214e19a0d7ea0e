/** Where the two are shown in turn, each with the same backend behind `fetch`. */

const stage = document.querySelector('#stage');

/**
 * Answers all that is asked for from here, without a network.
 *
 * @param {Record<string, string>} replies
 */
export function answerFromMemory(replies) {
  globalThis.fetch = async (address, { method = 'GET', body } = {}) => {
    const { pathname, search } = new URL(address, location.href);
    const key = `${method} ${pathname}${search}${typeof body === 'string' ? ` ${body}` : ''}`;
    if (!(key in replies)) throw new Error(`Nothing was recorded for ${key}.`);
    return new Response(replies[key], { headers: { 'content-type': 'application/json' } });
  };
}

const { port1, port2 } = new MessageChannel();

/** After everything that is waiting to be run. */
const nextTask = () => new Promise((resolve) => {
  port1.onmessage = () => resolve();
  port2.postMessage(null);
});

const nextFrame = () => new Promise((resolve) => { requestAnimationFrame(() => resolve()); });

/** Until nothing is left over from what was before. */
export async function rest() {
  await nextFrame();
  await nextFrame();
  await new Promise((resolve) => { requestIdleCallback(() => resolve(), { timeout: 500 }); });
  await nextTask();
}

/** Milliseconds until what is sought is there and laid out. Throws where it does not come. */
export async function timed(act, seek) {
  await rest();
  const start = performance.now();
  act();
  for (;;) {
    const found = seek();
    if (found) {
      found.getBoundingClientRect();
      return performance.now() - start;
    }
    if (performance.now() - start > 30_000) throw new Error('It did not come.');
    await nextTask();
  }
}

export async function clear() {
  stage.replaceChildren();
  sessionStorage.clear();
  await rest();
}

/** The first of these that is found, through shadow roots. */
export function find(selector, root = stage) {
  const found = root.querySelector(selector);
  if (found) return found;
  for (const each of root.querySelectorAll('*')) {
    const within = each.shadowRoot && find(selector, each.shadowRoot);
    if (within) return within;
  }
  return null;
}

export const place = () => stage.appendChild(Object.assign(document.createElement('div'), { className: 'place' }));
export const show = (element) => stage.appendChild(element);
