/** Text kept by name. A storage that is full, blocked or absent forgets with the page; it never throws. */
export interface TextStorage {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** The names of everything that is kept. */
  keys(): readonly string[];
}

/** Everything around the checkout that is not a backend and not a payment method. */
export interface Environment {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Calls back once after `ms` milliseconds; the returned function takes that back. */
  after(ms: number, callback: () => void): () => void;
  /** A number in [0, 1), for jitter. */
  random(): number;
  /** A fresh identifier that nobody can guess, for idempotency keys. */
  randomId(): string;
  /** Storage of this tab, which survives a reload. Drafts live here. */
  readonly tabStorage: TextStorage;
  /** Storage of all tabs, which survives closing them. Payment attempts under way live here. */
  readonly sharedStorage: TextStorage;
  /** Runs `task` while no other tab runs one of the same name. A courtesy between tabs; the backend decides. */
  lock<T>(name: string, task: () => Promise<T>): Promise<T>;
  /** Tells other tabs something; `listen` returns the function that stops listening. */
  channel(name: string): { post(message: string): void; listen(listener: (message: string) => void): () => void; close(): void };
  /** Calls back when the buyer looks at this page again and when the connection is back; the returned function ends that. */
  onReturn(listener: () => void): () => void;
  /** The page's address; a payment service that redirects leads back to it. */
  currentUrl(): string;
  /** Takes the payment service's parameters out of the address again, without loading anything. */
  replaceUrl(url: string): void;
}
