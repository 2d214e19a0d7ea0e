/** A value that changes as a whole, and who wants to know. */
export interface Store<State> {
  getState(): State;
  /** Calls back after each change; the returned function ends that. */
  subscribe(listener: () => void): () => void;
  /** Replaces the value by what a pure function makes of it; the same value changes nothing. */
  update(transition: (state: State) => State): void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = Object.freeze(initial);
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe(listener) {
      // A wrapper of its own, so that the same function may listen twice.
      const entry = () => listener();
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    update(transition) {
      const next = transition(state);
      if (next === state) return;
      state = Object.freeze(next);
      for (const listener of [...listeners]) if (listeners.has(listener)) listener();
    },
  };
}
