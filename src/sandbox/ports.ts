/** What is kept under a key, with the version that compare-and-set goes by (1 for the first). */
export interface LedgerEntry {
  readonly key: string;
  readonly version: number;
  readonly body: unknown;
}

/** Where the sandbox's payment services keep their books: plain JSON by key. Not the reference backend's store. */
export interface LedgerStore {
  get(key: string): Promise<LedgerEntry | null>;
  /** Entries whose key begins with `prefix`, in order of their keys. */
  list(prefix: string): Promise<LedgerEntry[]>;
  /** Writes when the entry's version still is `expect` (0: there must be none); false when somebody else was faster. */
  put(key: string, body: unknown, expect: number): Promise<boolean>;
  /** Removes the entry when its version still is `expect`. */
  remove(key: string, expect: number): Promise<boolean>;
}

/** What the sandbox's payment services need from outside. */
export interface SandboxOptions {
  clock: { now(): number };
  random: { bytes(length: number): Uint8Array<ArrayBuffer> };
  ledger: LedgerStore;
  /** The origin that serves `/sandbox/` and `/webhooks/…`, as browsers see it. */
  baseUrl: string;
  /** Keys that sign the webhooks. */
  secrets: { stripe: string; paypal: string };
  /** Brings a webhook to the backend; rejects when it was not taken, and then it is sent again later. */
  deliverWebhook(request: Request): Promise<void>;
  /** The seller's name that the stand-ins show. */
  merchant?: string;
  /**
   * Whether a browser can navigate to pages under `/sandbox/` (default true). A mock service worker answers no
   * navigations; there the 3-D Secure redirect takes place in the modal.
   */
  navigable?: boolean;
}
