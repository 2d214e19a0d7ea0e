export interface DueWork {
  /** Does what is due, one run at a time; a call during a run causes one more run after it. */
  run(): Promise<void>;
  /** Resolves when no run is under way. */
  settled(): Promise<void>;
}

/** Keeps the runs of each side's due work apart; what a run throws is reported, and the next one tries again. */
export function createDueWork(sides: readonly (() => Promise<number>)[], report: (error: unknown) => void): DueWork {
  const each = sides.map((runDue) => createSide(runDue, report));
  return {
    run: async () => void (await Promise.all(each.map(({ run }) => run()))),
    settled: async () => void (await Promise.all(each.map(({ settled }) => settled()))),
  };
}

function createSide(runDue: () => Promise<number>, report: (error: unknown) => void): DueWork {
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
