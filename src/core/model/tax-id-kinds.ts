/** A country's tax id: its kind in the contract, and the short name that people there know it by. */
export interface TaxIdKind {
  readonly type: string;
  readonly name: string;
}

const inTheUnion: Readonly<Record<string, string>> = {
  AT: 'UID', BE: 'BTW / TVA', BG: 'ДДС', CY: 'ΦΠΑ', CZ: 'DIČ', DE: 'USt-IdNr.', DK: 'CVR', EE: 'KMKR', ES: 'NIF', FI: 'ALV', FR: 'TVA', GR: 'ΑΦΜ', HR: 'OIB',
  HU: 'ÁFA', IE: 'VAT', IT: 'P. IVA', LT: 'PVM', LU: 'TVA', LV: 'PVN', MT: 'VAT', NL: 'btw-id', PL: 'NIP', PT: 'NIF', RO: 'CIF', SE: 'Moms', SI: 'DDV', SK: 'IČ DPH',
};

const elsewhere: Readonly<Record<string, TaxIdKind>> = {
  AE: { type: 'ae_trn', name: 'TRN' }, AR: { type: 'ar_cuit', name: 'CUIT' }, AU: { type: 'au_abn', name: 'ABN' }, BR: { type: 'br_cnpj', name: 'CNPJ' },
  CA: { type: 'ca_gst_hst', name: 'GST/HST' }, CH: { type: 'ch_vat', name: 'MWST / TVA / IVA' }, CL: { type: 'cl_tin', name: 'RUT' },
  CN: { type: 'cn_tin', name: '统一社会信用代码' }, CO: { type: 'co_nit', name: 'NIT' }, EG: { type: 'eg_tin', name: 'TIN' }, GB: { type: 'gb_vat', name: 'VAT' },
  IL: { type: 'il_vat', name: 'מע״מ' }, IN: { type: 'in_gst', name: 'GSTIN' }, JP: { type: 'jp_trn', name: '登録番号' }, KR: { type: 'kr_brn', name: '사업자등록번호' },
  MX: { type: 'mx_rfc', name: 'RFC' }, MY: { type: 'my_sst', name: 'SST' }, NO: { type: 'no_vat', name: 'MVA' }, NZ: { type: 'nz_gst', name: 'GST' },
  PH: { type: 'ph_tin', name: 'TIN' }, RU: { type: 'ru_inn', name: 'ИНН' }, SA: { type: 'sa_vat', name: 'VAT' }, SG: { type: 'sg_gst', name: 'GST' },
  TH: { type: 'th_vat', name: 'VAT' }, TR: { type: 'tr_tin', name: 'VKN' }, TW: { type: 'tw_vat', name: '統一編號' }, UA: { type: 'ua_vat', name: 'ІПН' },
  US: { type: 'us_ein', name: 'EIN' }, VN: { type: 'vn_tin', name: 'MST' }, ZA: { type: 'za_vat', name: 'VAT' },
};

/** The tax id that businesses of a country have; null where none is known. */
export function taxIdKind(country: string): TaxIdKind | null {
  if (Object.hasOwn(elsewhere, country)) return elsewhere[country]!;
  return Object.hasOwn(inTheUnion, country) ? { type: 'eu_vat', name: inTheUnion[country]! } : null;
}
