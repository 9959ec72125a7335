import { randomUUID } from 'node:crypto';
import { ContributionKeyService } from '@samla/budget/contributions/contribution-key.service.js';
import type { ContributionRequest } from '@samla/budget/contributions/contribution-request.js';
import { ContributionRequestService } from '@samla/budget/contributions/contribution-request.service.js';
import { ContributionService } from '@samla/budget/contributions/contribution.service.js';
import { Money } from '@samla/domain/money/money.js';
import { ForbundRegistration } from '@samla/forbund/forbund-registration.service.js';
import type { OrganisationKind } from '@samla/forbund/organisation-kind.js';
import { CounterpartyService } from '@samla/ledger/accounts/counterparty.service.js';
import { ImportService } from '@samla/ledger/import/import.service.js';
import { cp437, soundFile } from '../../domain/sie/sie-file.js';
import type { Features } from '../../support/features.js';
import { newForbund, type TestForbund } from '../../support/forbund.js';

const MEMBERS = [
  ['fk', 'Försäkringskassan', 'FORSAKRINGSKASSAN', 'STATE'],
  ['af', 'Arbetsförmedlingen', 'ARBETSFORMEDLINGEN', 'STATE'],
  ['region', 'Region Prov', 'REGION', 'REGION'],
  ['ostra', 'Östra kommun', 'MUNICIPALITY', 'MUNICIPALITY'],
  ['vastra', 'Västra kommun', 'MUNICIPALITY', 'MUNICIPALITY'],
] as const;
type MemberSlug = (typeof MEMBERS)[number][0];

/** A förbund with members that pay, and everything about contributions. */
export interface Paying {
  readonly forbund: TestForbund;
  /** Organisation ids by slug. */
  readonly id: Readonly<Record<MemberSlug, string>>;
  readonly contributions: ContributionService;
  readonly requests: ContributionRequestService;
  readonly keys: ContributionKeyService;
  /** Enters the key of the two kommuner. */
  key(east: string, west: string, validFrom?: string): Promise<unknown>;
  /** What is to be requested; entered lines of the whole förbund unless it says otherwise. */
  asked(changes?: Partial<ContributionRequest>): ContributionRequest;
  /** An entered line. */
  line(slug: MemberSlug, amount: string): ContributionRequest['lines'][number];
  /** Says whom the motpart codes STAT, REG, OST and VAS stand for. */
  describe(...codes: readonly string[]): Promise<void>;
  /** Books income of 2021 by motpart code, and what of it is paid. */
  book(income: Readonly<Record<string, readonly [booked: number, paid: number]>>): Promise<void>;
}

export async function newPaying({ services, database }: Features): Promise<Paying> {
  const forbund = await newForbund(database);
  const registration = services.get(ForbundRegistration, { strict: false });
  const id = Object.fromEntries(MEMBERS.map(([slug]) => [slug, randomUUID()])) as Paying['id'];
  for (const [slug, name, kind, party] of MEMBERS) {
    await registration.registerOrganisation({
      ...{ id: id[slug], slug: `${slug}-${id[slug]}`, name, organisationNumber: null },
      kind: kind satisfies OrganisationKind,
    });
    const membership = { forbundId: forbund.id, organisationId: id[slug], party, share: null };
    await registration.registerMembership({ ...membership, validFrom: '2015-01-01', validTo: null });
  }
  const keys = services.get(ContributionKeyService, { strict: false });
  const { context } = forbund;
  const sourced = { document: 'Prov', place: '', isConstructed: true };
  return {
    forbund,
    id,
    keys,
    contributions: services.get(ContributionService, { strict: false }),
    requests: services.get(ContributionRequestService, { strict: false }),
    key: (east, west, validFrom = '2020-01-01') => {
      const weights = [
        { organisationId: id.ostra, weight: east },
        { organisationId: id.vastra, weight: west },
      ];
      return keys.set(context, { ...sourced, validFrom, basis: 'Invånare', weights }, randomUUID());
    },
    asked: (changes = {}) => ({
      ...sourced,
      year: 2021,
      basis: 'TOTAL',
      amount: Money.parse('1000'),
      lines: [],
      unit: 'KR',
      frequency: 'QUARTER',
      dueDay: 28,
      isPublished: false,
      ...changes,
    }),
    line: (slug, amount) => {
      const [, label, , party] = MEMBERS.find(([each]) => each === slug)!;
      return { party, organisationId: id[slug], label, amount: Money.parse(amount) };
    },
    describe: async (...codes) => {
      const targets = {
        STAT: { kind: 'PARTY', organisationId: null },
        REG: { kind: 'MEMBER', organisationId: id.region },
        OST: { kind: 'MEMBER', organisationId: id.ostra },
        VAS: { kind: 'MEMBER', organisationId: id.vastra },
      } as const;
      const known = codes.map((code) => ({
        ...targets[code as keyof typeof targets],
        ...{ code, name: code, counterpartForbundId: null },
      }));
      await services.get(CounterpartyService, { strict: false }).describe(context, known);
    },
    book: async (income) => {
      await services.get(ImportService, { strict: false }).importSie(context, {
        fileName: 'bidrag.se',
        bytes: cp437(incomeFile(income)),
        ...{ dryRun: false, sample: false, isConstructed: true, idempotencyKey: randomUUID() },
      });
    },
  };
}

/** Whole kronor: claimed on 3511 against 1511, and paid to 1930. */
function incomeFile(income: Readonly<Record<string, readonly [booked: number, paid: number]>>): string {
  const entries = Object.entries(income).flatMap(([code, [booked, paid]], index) => [
    `#VER K ${index + 1} 20210105 "Bidrag"`,
    '{',
    `#TRANS 1511 {21 "${code}"} ${booked}`,
    `#TRANS 3511 {21 "${code}"} -${booked}`,
    '}',
    ...(paid === 0
      ? []
      : [
          `#VER B ${index + 1} 20210205 "Betalt"`,
          '{',
          `#TRANS 1930 {} ${paid}`,
          `#TRANS 1511 {21 "${code}"} -${paid}`,
          '}',
        ]),
  ]);
  const [booked, paid] = [0, 1].map((at) => Object.values(income).reduce((sum, each) => sum + each[at]!, 0));
  const objects = Object.keys(income).map((code) => `#OBJEKT 21 "${code}" "${code}"`);
  const head = soundFile({
    '#OBJEKT 21': objects.join('\r\n'),
    '#KONTO 4611': '#KONTO 3511 "Bidrag"',
    '#UB 0 1511': `#UB 0 1511 ${booked! - paid!}`,
    '#UB 0 1930': `#UB 0 1930 ${1000 + paid!}`,
    '#RES 0 4611': `#RES 0 3511 -${booked}`,
  }).split('#VER')[0]!;
  return `${head}${entries.join('\r\n')}\r\n`;
}
