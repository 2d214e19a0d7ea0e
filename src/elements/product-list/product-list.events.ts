/** `annex-expand`: *Expansion* was chosen for a product. */
export class AnnexExpandEvent extends Event {
  readonly serialNumber: string;

  constructor(serialNumber: string) {
    super('annex-expand', { bubbles: true, composed: true });
    this.serialNumber = serialNumber;
  }
}

declare global {
  interface HTMLElementEventMap {
    'annex-expand': AnnexExpandEvent;
  }
}
