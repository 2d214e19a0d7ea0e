/** A distributor or reseller whose pages use this backend. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly accountManager: { readonly name: string; readonly email: string; readonly phone: string | null };
  readonly priceListId: string;
  /** Where the partner sits; fills in a buyer's own billing contact at first. */
  readonly address: {
    readonly company: string; readonly phone: string; readonly street: string; readonly city: string;
    readonly stateProvince: string; readonly postalCode: string; readonly country: string;
    readonly taxId: { readonly type: string; readonly value: string } | null;
  };
}
