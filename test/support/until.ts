/** The condition of this state, as soon as it holds; the test's own time limit ends the waiting. */
export function until<State>(source: { getState(): State; subscribe(listener: () => void): () => void }, holds: (state: State) => boolean): Promise<State> {
  return new Promise((resolve) => {
    const check = () => {
      const state = source.getState();
      if (!holds(state)) return;
      stop();
      resolve(state);
    };
    const stop = source.subscribe(check);
    check();
  });
}
