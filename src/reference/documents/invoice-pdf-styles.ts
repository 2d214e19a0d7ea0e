import type { Color } from '@cantoo/pdf-lib';
import type { FontWeight } from './fonts.js';
import type { TextStyle } from './pdf-sheet.js';
import type { Typeface } from './typeface.js';

type Rgb = (red: number, green: number, blue: number) => Color;

/** The colours of lines and areas. */
export interface InvoiceColors {
  readonly accent: Color;
  readonly hairline: Color;
  readonly tint: Color;
}

/** The few ways in which an invoice is lettered. */
export type InvoiceStyles = Readonly<Record<'title' | 'name' | 'label' | 'text' | 'strong' | 'quiet' | 'total', TextStyle>>;

export function invoiceColors(rgb: Rgb): InvoiceColors {
  return { accent: rgb(0.08, 0.32, 0.55), hairline: rgb(0.85, 0.87, 0.9), tint: rgb(0.953, 0.965, 0.98) };
}

export function invoiceStyles({ regular, bold }: Readonly<Record<FontWeight, Typeface>>, rgb: Rgb): InvoiceStyles {
  const ink = rgb(0.09, 0.11, 0.16);
  const grey = rgb(0.39, 0.43, 0.5);
  const { accent } = invoiceColors(rgb);
  return {
    title: { font: bold, size: 24, color: accent },
    name: { font: bold, size: 13, color: ink },
    label: { font: bold, size: 7.5, color: grey },
    text: { font: regular, size: 9.5, color: ink },
    strong: { font: bold, size: 9.5, color: ink },
    quiet: { font: regular, size: 8, color: grey },
    total: { font: bold, size: 12, color: accent },
  };
}
