import { expect as base } from 'playwright/test';

/** Assertions that wait for a page to become what is expected, for ten seconds at the most. */
export const expect = base.configure({ timeout: 10_000 });
