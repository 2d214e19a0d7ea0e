import { day, startOfDay, toInstant } from '../instants.js';
import { demoContacts } from '../contacts/demo-contacts.js';
import { noRenewal, type RenewalTerms } from '../renewals/renewal-terms.js';
import type { ProductRecord } from './product-record.js';

interface Sample {
  readonly serialNumber: string;
  readonly customer: string;
  readonly familyId: string;
  readonly planId: string;
  /** Days of the term that are left, today included. */
  readonly daysLeft: number;
  readonly quantities: Readonly<Record<string, number>>;
  readonly partnerId?: string;
  readonly trial?: boolean;
  readonly online?: boolean;
  readonly autoRenew?: boolean;
  readonly choices?: Readonly<Record<string, string>>;
}

const samples: readonly Sample[] = [
  { serialNumber: '3631A2E40021', customer: 'Harbour & Finch Hotels', familyId: 'software-pbx', planId: 'ultimate', daysLeft: 212, quantities: { extensions: 50, 'concurrent-calls': 12 } },
  { serialNumber: '3631A2E40108', customer: 'Meridian Freight Group', familyId: 'software-pbx', planId: 'enterprise', daysLeft: 97, quantities: { extensions: 120, 'concurrent-calls': 30, 'hot-standby': 1 }, autoRenew: true },
  { serialNumber: '3631B7C19834', customer: 'St. Alban’s Medical Centre', familyId: 'software-pbx', planId: 'ultimate', daysLeft: 301, quantities: { extensions: 340, 'concurrent-calls': 85, 'hot-standby': 1, 'disaster-recovery': 1 }, online: false },
  { serialNumber: '3631B7C20056', customer: 'Oakfield Academy Trust', familyId: 'software-pbx', planId: 'enterprise', daysLeft: 30, quantities: { extensions: 20, 'concurrent-calls': 5 }, trial: true },
  { serialNumber: '3631C5D73310', customer: 'Casa Mirador Resorts', familyId: 'software-pbx', planId: 'enterprise', daysLeft: 155, quantities: { extensions: 210, 'concurrent-calls': 40, 'hotel-pms': 1 }, choices: { 'hotel-pms-integration': 'annual' } },
  { serialNumber: '3631C5D73422', customer: 'Northgate Legal LLP', familyId: 'software-pbx', planId: 'ultimate', daysLeft: 8, quantities: { extensions: 80, 'concurrent-calls': 20, 'call-center-agents': 6 } },
  { serialNumber: 'PCE82F0C4417', customer: 'Lumen Street Studios', familyId: 'cloud-pbx', planId: 'standard', daysLeft: 188, quantities: { extensions: 18, 'recording-minutes': 2_000 } },
  { serialNumber: 'PCE82F0C5930', customer: 'Vantage Insurance Brokers', familyId: 'cloud-pbx', planId: 'enterprise', daysLeft: 264, quantities: { extensions: 95, 'recording-minutes': 20_000, 'high-availability': 1 }, autoRenew: true },
  { serialNumber: 'PCE91A7D0286', customer: 'Tideway Logistics', familyId: 'cloud-pbx', planId: 'ultimate', daysLeft: 341, quantities: { extensions: 230 } },
  { serialNumber: 'PCE91A7D0671', customer: 'Juniper Veterinary Clinics', familyId: 'cloud-pbx', planId: 'standard', daysLeft: 14, quantities: { extensions: 10 }, trial: true },
  { serialNumber: 'PKG40D2B7715', customer: 'Brightline Communications', familyId: 'cloud-package', planId: 'package', daysLeft: 120, quantities: { 'ultimate-plan': 200, extensions: 1_450, 'recording-minutes': 50_000, 'high-availability': 4 } },
  { serialNumber: 'PKG40D2B8862', customer: 'Fernhill Managed IT', familyId: 'cloud-package', planId: 'package', daysLeft: 233, quantities: { extensions: 480, 'white-label': 1 } },
  { serialNumber: '3631D9F05517', customer: 'Atelier Sonnenhof', familyId: 'software-pbx', planId: 'ultimate', daysLeft: 212, quantities: { extensions: 25, 'concurrent-calls': 6 }, partnerId: 'kestrel' },
];

/** Switched on in the portal when the term began; no payment method was kept. */
function demoRenewalTerms(at: string): RenewalTerms | null {
  const [billing] = demoContacts;
  if (!billing) return null;
  const consent = { text: 'I agree that the subscription is renewed automatically at the end of every term, until I switch it off.', locale: 'en', at, amount: null };
  return { consent, buyer: { firstName: 'Alex', lastName: 'Morgan', email: 'alex.morgan@brightline.example' }, billTo: billing.details, orderId: null, savedMethod: null };
}

/** Fictional customers' products, with terms that lie around `now`. */
export function demoProducts(now: number): ProductRecord[] {
  return samples.map(({ customer, daysLeft, autoRenew, ...sample }) => {
    const end = new Date(startOfDay(now) + daysLeft * day);
    const start = Date.UTC(end.getUTCFullYear() - 1, end.getUTCMonth(), end.getUTCDate());
    return {
      partnerId: 'brightline', trial: false, online: true, choices: {}, ...sample,
      customer: { id: `cus_${customer.toLowerCase().replace(/[^a-z]+/g, '-')}`, name: customer },
      term: { start: toInstant(start), end: toInstant(end.getTime()), length: 'P1Y' },
      renewal: autoRenew ? { ...noRenewal, terms: demoRenewalTerms(toInstant(start)) } : noRenewal,
      pendingOrderId: null, licenceSequence: 0, version: 1,
    };
  });
}
