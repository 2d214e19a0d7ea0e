/** A whole number from 1 to `most`, as it stands on the command line. */
export function whole(name, text, most) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most) throw new RangeError(`--${name} takes a whole number from 1 to ${most}.`);
  return number;
}
