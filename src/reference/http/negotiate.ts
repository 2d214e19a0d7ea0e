interface Range {
  readonly type: string;
  readonly quality: number;
}

/**
 * Which of the media types that can be served an `Accept` header asks for (RFC 9110, 12.5.1): the most wanted, of equals the first
 * offered; null where it takes none of them. Whoever says nothing takes everything.
 */
export function negotiate<T extends string>(accept: string | null, offered: readonly T[]): T | null {
  const ranges = (accept ?? '').split(',').flatMap(rangeOf);
  if (ranges.length === 0) return offered[0] ?? null;
  const wanted = offered.map((type) => ({ type, quality: qualityOf(type, ranges) })).filter(({ quality }) => quality > 0);
  return wanted.sort((a, b) => b.quality - a.quality)[0]?.type ?? null;
}

function rangeOf(text: string): Range[] {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.map((parameter) => /^q=([01](?:\.\d{0,3})?)$/.exec(parameter)?.[1]).find((value) => value !== undefined);
  return /^[^\s/]+\/[^\s/]+$/.test(type) ? [{ type, quality: quality === undefined ? 1 : Number(quality) }] : [];
}

/** The exact type counts before its family, and that before everything. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const candidates = [type, `${type.slice(0, type.indexOf('/'))}/*`, '*/*'];
  const range = candidates.map((candidate) => ranges.find((each) => each.type === candidate)).find((each) => each !== undefined);
  return range?.quality ?? 0;
}
