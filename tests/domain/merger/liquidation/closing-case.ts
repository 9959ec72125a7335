import { CHECKLIST_KEYS } from '@samla/domain/merger/liquidation/checklist.js';
import type { ClosingFacts } from '@samla/domain/merger/liquidation/closing-facts.js';
import { closingRules } from '@samla/domain/merger/liquidation/closing-rules.js';
import { ANNUAL_REPORT_PARTS, type AnnualReportPart } from '@samla/domain/merger/process/annual-report.js';
import { Money } from '@samla/domain/money/money.js';

const kr = (text: string): Money => Money.parse(text);
export const BOOKS = 'b'.repeat(64);
export const ACCOUNT = 'c'.repeat(64);

/** An ending förbund of so many members with everything done, 400 000 handed over by route A, as it stands after the skifte. */
export function closingFacts(count: number, changes: Partial<ClosingFacts> = {}): ClosingFacts {
  const members = Array.from({ length: count }, (_, at) => ({ key: `m${at}`, name: `Medlem ${at + 1}` }));
  const years = [2023, 2024];
  return {
    today: '2024-09-30',
    closesOn: '2024-01-01',
    openedOn: '2024-01-01',
    members,
    rules: closingRules(),
    trigger: { kind: 'MEMBERS_DECIDED', undecided: [] },
    merger: 'IN_FORCE',
    disposition: { route: 'TRANSFER', decidedOn: '2023-03-20', notAgreed: [] },
    debts: [],
    claims: [],
    netAssets: Money.zero,
    distribution: {
      route: 'TRANSFER',
      amount: kr('400000'),
      parts: [{ to: 'norra-vastmanland', amount: kr('400000') }],
      received: kr('400000'),
    },
    postings: [
      {
        entry: 'A 12',
        entryDate: '2024-02-01',
        kind: 'OTHER',
        amount: kr('1200'),
        reason: 'Fel konto, rättat i mars.',
      },
    ],
    checklist: CHECKLIST_KEYS.map((key) => ({
      key,
      on: '2024-08-01',
      evidence: 'Handling',
      notApplicable: null,
    })),
    reportYears: [2023],
    annualReports: [
      {
        year: 2023,
        decidedOn: '2024-03-22',
        parts: Object.keys(ANNUAL_REPORT_PARTS) as AnnualReportPart[],
        openErrors: 0,
        lateReason: null,
      },
    ],
    dischargeYears: years,
    discharges: members.flatMap(({ key }) =>
      years.map((year) => ({
        member: key,
        year,
        isGranted: true,
        decidedOn: '2024-06-10',
        protocol: 'KF § 1',
        recalls: [],
      })),
    ),
    finalAccount: {
      hash: ACCOUNT,
      books: BOOKS,
      openedOn: '2024-01-01',
      madeOn: '2024-08-30',
      report: {
        DEBTS_PAID: 'Alla skulder är betalda.',
        PROPERTY_SOLD: 'Förbundet hade ingen egendom att sälja.',
        DISTRIBUTION: '400 000 kr fördes över till länsförbundet.',
      },
      lines: [
        {
          line: 'CASH',
          label: 'Kassa och bank',
          area: 'ASSET',
          opening: kr('700000'),
          movement: kr('-700000'),
        },
        {
          line: 'DEBT',
          label: 'Kortfristiga skulder',
          area: 'EQUITY_OR_DEBT',
          opening: kr('300000'),
          movement: kr('-300000'),
        },
        {
          line: 'EQUITY',
          label: 'Eget kapital',
          area: 'EQUITY_OR_DEBT',
          opening: kr('400000'),
          movement: kr('-400000'),
        },
      ],
      archiveMember: 'm0',
    },
    books: BOOKS,
    services: members.map(({ key }, at) => ({
      member: key,
      servedOn: `2024-09-${String(at + 10)}`,
      finalAccount: ACCOUNT,
      receipt: 'Delgivningskvitto',
    })),
    ...changes,
  };
}
