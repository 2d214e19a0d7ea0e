import type { Block } from './blocks.js';

/** Which product a mail is about, and more about it. */
export function productFacts({ name, serialNumber, customerName }: { name: string; serialNumber: string; customerName: string }, ...more: readonly (readonly [label: string, value: string])[]): Block {
  return { kind: 'facts', rows: [['Product', name], ['Serial number', serialNumber], ['Customer', customerName], ...more] };
}
