/** Preloaded into a server process: its clock goes `CLOCK_SHIFT` milliseconds ahead, as if it had been started later. */
const ahead = Number(process.env['CLOCK_SHIFT']);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...args: []) {
    if (args.length === 0) super(RealDate.now() + ahead);
    else super(...args);
  }

  static override now(): number {
    return RealDate.now() + ahead;
  }
} as DateConstructor;
