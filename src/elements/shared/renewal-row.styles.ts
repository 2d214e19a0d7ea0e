import { css, type CSSResult } from 'lit';
import { dialog } from '../../styles/dialog.js';

/** What `RenewalRow` needs of the element that it stands in. */
export const renewalStyles: CSSResult[] = [dialog, css`
  .renewal .notice {
    margin-block-start: calc(var(--space) * 3);
  }
`];
