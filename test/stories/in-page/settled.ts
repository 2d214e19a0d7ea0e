const quiet = 200;
const quietBesideRequest = 700;
const most = 15_000;
/** Looked at by a timer: a frame of animation would be painted each time, though nothing has changed. */
const interval = 25;

/**
 * Resolves once the page has come to rest: nothing in it has changed and no request has begun or ended for a while, a
 * longer one as long as a request is unanswered, which is what some stories are about.
 */
export function settled(): Promise<void> {
  const { annexWitness: witness } = window;
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const look = () => {
      const now = performance.now();
      if (now - Math.max(witness.changed, began) >= (witness.pending.size > 0 ? quietBesideRequest : quiet)) void painted().then(resolve);
      else if (now - began > most) reject(new Error('The page does not come to rest.'));
      else setTimeout(look, interval);
    };
    look();
  });
}

/** Resolves once what was changed is laid out and painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(() => { resolve(); }); }); });
}
