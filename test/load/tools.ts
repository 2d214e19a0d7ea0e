/** What the load's tools say of a run; they are plain modules beside the compiled tree. */
export interface Finding {
  readonly title: string;
  readonly problems: readonly string[];
}

export interface Run {
  readonly orders: number;
  readonly requests: number;
  readonly lost: number;
  readonly complaints: string;
  readonly errors: readonly { readonly what: string; readonly times: number }[];
  readonly found: readonly Finding[];
  readonly passed: boolean;
  /** How long repeated requests were told to wait for their first one, in milliseconds. */
  readonly waits: { readonly count: number; readonly longest: number | undefined };
}

interface Tools {
  readonly 'run-load': { runLoad(options: { clients: number; seconds: number }): Promise<Run> };
  readonly 'run-crash': { runCrash(options: { clients: number; times: number; told?: (kill: number) => void }): Promise<Run> };
  readonly checks: { check(books: unknown, sworn: unknown): Finding[] };
  readonly report: { reportOf(run: Run): string };
  readonly meter: { quantile(sorted: readonly number[], share: number): number | undefined };
}

/** Loads one of the tools. */
export const tool = <Name extends keyof Tools>(name: Name): Promise<Tools[Name]> =>
  import(new URL(`../../../scripts/lib/load/${name}.mjs`, import.meta.url).href) as Promise<Tools[Name]>;
