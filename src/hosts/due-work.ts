export interface DueWork {
  /** Does what is due, one run at a time; a call during a run causes one more run after it. */
  run(): Promise<void>;
  /** Resolves when no run is under way. */
  settled(): Promise<void>;
}

/** Keeps the runs of due work apart; what a run throws is reported, and the next one tries again. */
export function createDueWork(runDue: () => Promise<number>, report: (error: unknown) => void): DueWork {
  let running: Promise<void> | null = null;
  let again = false;

  const work = async (): Promise<void> => {
    do {
      again = false;
      await runDue().catch(report);
    } while (again);
    running = null;
  };

  return {
    run() {
      again = running !== null;
      return (running ??= work());
    },
    settled: () => running ?? Promise.resolve(),
  };
}
