import type { QuantityOffer } from '../../core/model/offer.js';

/**
 * The quantity that a key of a spin button leads to, or null when it is not such a key. Zero stands below the smallest
 * quantity that can be bought; from something that is no quantity the way starts at zero.
 */
export function steppedQuantity(key: string, quantity: number | null, { min, max, step }: QuantityOffer): number | null {
  const from = quantity ?? 0;
  switch (key) {
    case 'ArrowUp': return up(from, step);
    case 'ArrowDown': return down(from, step);
    case 'PageUp': return up(from, step * 10);
    case 'PageDown': return down(from, step * 10);
    case 'Home': return min;
    case 'End': return max - ((max - min) % step);
    default: return null;
  }

  function up(start: number, by: number): number {
    if (start < min || (start === 0 && min > 0)) return min;
    const last = max - ((max - min) % step);
    return Math.min(start + by, last);
  }

  function down(start: number, by: number): number {
    if (start - by >= min) return start - by;
    return start > min ? min : Math.min(0, min);
  }
}
