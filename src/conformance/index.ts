export type { Case } from './case.js';
export { cases } from './cases.js';
export { runCommand, usage, type CommandLine } from './command.js';
export type { CaseResult, ConformanceOptions, Exchange, Need, Report } from './options.js';
export { formatReport, formatResult } from './report.js';
export { runCase, runConformance } from './run.js';
