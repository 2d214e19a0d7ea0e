/** Lets everything that is ready run: a message to oneself comes after all that is queued before it. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Waits until nothing is under way for a few turns on end. */
export async function settled(busy: () => number): Promise<void> {
  for (let calm = 0; calm < 5; ) {
    await turn();
    calm = busy() > 0 ? 0 : calm + 1;
  }
}
