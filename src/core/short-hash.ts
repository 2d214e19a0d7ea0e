/** A short name for a text, from which the text cannot be read: two FNV-1a sums, 64 bits in all. For telling things apart, not for secrets. */
export function shortHash(text: string): string {
  return [0x811c9dc5, 0x9e3779b1].map((start) => sumFrom(start, text).toString(36)).join('');
}

function sumFrom(start: number, text: string): number {
  let sum = start;
  for (const letter of text) sum = Math.imul(sum ^ letter.codePointAt(0)!, 16777619);
  return sum >>> 0;
}
