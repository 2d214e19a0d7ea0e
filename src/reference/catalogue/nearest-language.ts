/** Of the languages that there are, the one asked for, else one that is written alike (`zh-HK` as `zh-TW`), else the first. */
export function nearestLanguage(asked: string, known: readonly string[]): string {
  const wanted = asked.toLowerCase();
  return known.find((tag) => tag.toLowerCase() === wanted) ?? known.find((tag) => likely(tag) === likely(asked)) ?? known[0] ?? asked;
}

/** `zh-Hant` for `zh-HK`; what is no tag is like nothing else. */
function likely(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return `${tag}?`;
  }
}
