import { createHash } from 'node:crypto';

const hashOf = (algorithm, content) => `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;

/** What `integrity="…"` holds for a file. */
export const integrityOf = (content) => hashOf('sha384', content);

/** What lets an inline script of exactly this text pass a Content-Security-Policy. */
export const inlineSource = (content) => `'${hashOf('sha256', content)}'`;

/** JSON as it is written into files: the same each time, and readable. */
export const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
