import type { MergerFacts } from '@samla/domain/merger/process/merger-facts.js';
import type { MemberDecision } from '@samla/domain/merger/process/member-decisions.js';
import type { MergerMember } from '@samla/domain/merger/process/merger-member.js';
import { Money } from '@samla/domain/money/money.js';

const KOMMUNER = [
  'Arboga',
  'Fagersta',
  'Hallstahammar',
  'Kungsör',
  'Köping',
  'Norberg',
  'Sala',
  'Skinnskatteberg',
  'Surahammar',
  'Västerås',
];

/** The thirteen members of the länsförbund in Västmanland. */
export const MEMBERS: readonly MergerMember[] = [
  { key: 'fk', name: 'Försäkringskassan', kind: 'INSURANCE_AGENCY', region: null },
  { key: 'af', name: 'Arbetsförmedlingen', kind: 'EMPLOYMENT_SERVICE', region: null },
  { key: 'region', name: 'Region Västmanland', kind: 'REGION', region: null },
  ...KOMMUNER.map(
    (name) => ({ key: name, name: `${name}s kommun`, kind: 'MUNICIPALITY', region: 'region' }) as const,
  ),
];

export const VERSION = 'a'.repeat(64);

/** A yes to the sent version, published the day after. */
export function yes(member: string, changes: Partial<MemberDecision> = {}): MemberDecision {
  return {
    member,
    version: VERSION,
    answer: 'YES',
    decidedOn: '2023-03-20',
    protocol: 'KF § 45',
    publishedOn: '2023-03-21',
    appeal: null,
    conflicts: [],
    ...changes,
  };
}

/** A merger of which everything is in order for the day in force. */
export function mergerFacts(changes: Partial<MergerFacts> = {}): MergerFacts {
  return {
    today: '2024-01-01',
    inForceOn: '2024-01-01',
    members: MEMBERS,
    contributions: [
      { member: 'fk', party: 'STATE', amount: Money.parse('200') },
      { member: 'region', party: 'REGION', amount: Money.parse('100') },
      ...KOMMUNER.map((member) => ({ member, party: 'MUNICIPALITY', amount: Money.parse('10') }) as const),
    ],
    roundingUnit: Money.parse('1'),
    sent: { version: VERSION, sentOn: '2023-01-10' },
    decisions: MEMBERS.map(({ key }) => yes(key)),
    awaitsLegalForce: true,
    board: MEMBERS.map(({ key }) => ({ member: key, members: 1, substitutes: 1, ineligible: 0 })),
    withoutRevisor: [],
    budget: {
      forYear: 2024,
      body: 'REMAINING_BOARD',
      decidedOn: '2023-11-24',
      samradOn: '2023-10-20',
      isPublic: true,
      lateReason: null,
    },
    ceasing: [
      { forbund: 'vasteras', name: 'Samordningsförbundet Västerås', state: 'ACTIVE' },
      { forbund: 'vastra-malardalen', name: 'Samordningsförbundet Västra Mälardalen', state: 'ACTIVE' },
    ],
    ...changes,
  };
}
