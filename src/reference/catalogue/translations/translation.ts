import type { CatalogueTexts } from '../../../core/model/catalogue-texts.js';
import type { Unit } from '../../../core/model/unit.js';

/** What a translator writes: each name once, wherever it stands in the catalogue. */
export interface Translated {
  readonly units: Readonly<Record<'extension' | 'call' | 'agent' | 'minute' | 'instance', Unit>>;
  readonly plans: Readonly<Record<'standard' | 'enterprise' | 'ultimate' | 'package', string>>;
  readonly names: Readonly<Record<
    | 'extensions' | 'concurrentCalls' | 'extensionExpansion' | 'concurrentCallExpansion' | 'hotStandby' | 'disasterRecovery' | 'hotelPms' | 'callCenter'
    | 'callRecordingMinutes' | 'recordingMinutes' | 'highAvailability' | 'ultimatePlan' | 'whiteLabel',
    string
  >>;
  /** `{size}` stands for how many minutes are in a package. */
  readonly descriptions: Readonly<Record<
    | 'extensionsOfPbx' | 'calls' | 'hotStandby' | 'disasterRecovery' | 'hotelPms' | 'callCenter' | 'extensionsOfCloud' | 'minutes' | 'secondInstance'
    | 'ultimateExtensions' | 'extensionsOfAccount' | 'secondInstances' | 'whiteLabel',
    string
  >>;
  readonly choices: Readonly<Record<'one-time' | 'annual', string>>;
}

/** The reference catalogue's texts in a language. The families are named by the vendor, alike in every language. */
export function translation(language: string, { units, plans, names, descriptions, choices }: Translated): CatalogueTexts {
  const minutes = (size: number) => descriptions.minutes.replace('{size}', new Intl.NumberFormat(language).format(size));
  const { extension, call, agent, minute, instance } = units;
  return {
    language,
    offers: {
      'extension-expansion': { name: names.extensionExpansion, description: descriptions.extensionsOfPbx, unit: extension },
      'concurrent-call-expansion': { name: names.concurrentCallExpansion, description: descriptions.calls, unit: call },
      'hot-standby': { name: names.hotStandby, description: descriptions.hotStandby },
      'disaster-recovery': { name: names.disasterRecovery, description: descriptions.disasterRecovery },
      'hotel-pms-integration': { name: names.hotelPms, description: descriptions.hotelPms, choices: { ...choices } },
      'outbound-call-center': { name: names.callCenter, description: descriptions.callCenter, unit: agent },
      'cloud-extension-expansion': { name: names.extensionExpansion, description: descriptions.extensionsOfCloud, unit: extension },
      'cloud-recording-minutes': { name: names.callRecordingMinutes, description: minutes(1_000), unit: minute },
      'cloud-high-availability': { name: names.highAvailability, description: descriptions.secondInstance },
      'package-ultimate-plan': { name: names.ultimatePlan, description: descriptions.ultimateExtensions, unit: extension },
      'package-extension-expansion': { name: names.extensionExpansion, description: descriptions.extensionsOfAccount, unit: extension },
      'package-recording-minutes': { name: names.recordingMinutes, description: minutes(5_000), unit: minute },
      'package-high-availability': { name: names.highAvailability, description: descriptions.secondInstances, unit: instance },
      'package-white-label': { name: names.whiteLabel, description: descriptions.whiteLabel },
    },
    families: {
      'software-pbx': {
        name: 'Software PBX (PSE Self-hosted)',
        plans: { enterprise: plans.enterprise, ultimate: plans.ultimate },
        entitlements: {
          extensions: { name: names.extensions, unit: extension },
          'concurrent-calls': { name: names.concurrentCalls, unit: call },
          'hot-standby': { name: names.hotStandby, unit: null },
          'disaster-recovery': { name: names.disasterRecovery, unit: null },
          'hotel-pms': { name: names.hotelPms, unit: null },
          'call-center-agents': { name: names.callCenter, unit: agent },
        },
      },
      'cloud-pbx': {
        name: 'Cloud PBX (PCE Instance)',
        plans: { standard: plans.standard, enterprise: plans.enterprise, ultimate: plans.ultimate },
        entitlements: {
          extensions: { name: names.extensions, unit: extension },
          'recording-minutes': { name: names.callRecordingMinutes, unit: minute },
          'high-availability': { name: names.highAvailability, unit: null },
        },
      },
      'cloud-package': {
        name: 'Cloud PBX (PCE Package, BYOI)',
        plans: { package: plans.package },
        entitlements: {
          'ultimate-plan': { name: names.ultimatePlan, unit: extension },
          extensions: { name: names.extensions, unit: extension },
          'recording-minutes': { name: names.recordingMinutes, unit: minute },
          'high-availability': { name: names.highAvailability, unit: instance },
          'white-label': { name: names.whiteLabel, unit: null },
        },
      },
    },
  };
}
