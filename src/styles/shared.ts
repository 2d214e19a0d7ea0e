import type { CSSResult } from 'lit';
import { controls } from './controls.js';
import { feedback } from './feedback.js';
import { fields } from './fields.js';
import { layout } from './layout.js';
import { menu } from './menu.js';
import { modes } from './modes.js';
import { text } from './text.js';
import { tokens } from './tokens.js';

/** What every element starts from: `static override styles = [shared, styles]`. */
export const shared: CSSResult[] = [tokens, modes, text, layout, controls, fields, menu, feedback];
