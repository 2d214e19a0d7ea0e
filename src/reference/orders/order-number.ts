/** The number by which people know an order, for instance `AX-2026-00042`. */
export const orderNumberText = (createdAt: string, value: number): string => `AX-${createdAt.slice(0, 4)}-${String(value).padStart(5, '0')}`;
