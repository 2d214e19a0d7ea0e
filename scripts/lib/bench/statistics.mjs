/** The value below which a part of all values is. */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)];
  return below + (sorted[Math.ceil(at)] - below) * (at - Math.floor(at));
}

export const median = (values) => quantile(values, 0.5);

/** The middle, and the quarters around it. */
export const spreadOf = (values) => ({ median: median(values), from: quantile(values, 0.25), to: quantile(values, 0.75) });

/** Runs both in turn, the first one first in every other round, so that what slows the machine slows both. @returns {Promise<{ ours: T[], byHand: T[] }>} */
export async function alternating(rounds, sides) {
  const results = { ours: [], byHand: [] };
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? ['ours', 'byHand'] : ['byHand', 'ours'];
    for (const side of order) results[side].push(await sides[side]());
  }
  return results;
}
