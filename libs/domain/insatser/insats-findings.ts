import type { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import { type CostKind, fundingRemark } from './cost-kind.js';
import { type CountSet, countSetFindings } from './count-set.js';
import { type Grant, insatsTotal, insatsYears, type YearOutcome } from './decided-money.js';
import { reportState } from './report-due.js';

/** What is found about an insats, by code, each with what it means. */
export const INSATS_FINDINGS = {
  OVERSPENT: 'Utfallet är större än de beslutade medlen.',
  NO_DECIDED_MONEY: 'Det finns utfall men inga beslutade medel.',
  NOT_FUNDABLE: 'Kostnadsslaget får inte finansieras enligt 7 § lagen (2003:1210), eller måste bedömas.',
  OUTSIDE_AGREEMENT: 'Medel är beslutade för tid utanför överenskommelsen.',
  NO_AGREEMENT: 'Det finns ingen överenskommelse med utföraren.',
  REPORT_LATE: 'En rapport är försenad.',
  NOT_IN_BOOKS: 'Insatsens objekt finns inte i böckerna.',
  SHARED_OBJECT: 'Flera registrerade insatser delar samma objekt i böckerna.',
  OUTCOME_SPANS_YEARS: 'Ett publicerat utfall gäller flera år och står på det sista.',
  OUTCOME_DIFFERS: 'Utfallet är publicerat med olika belopp.',
  STOCK_IDENTITY: 'Ingående + nya − avslutade är inte utgående.',
  STOCK_CARRY: 'Ingående är inte föregående periods utgående.',
  SEX_OVER_TOTAL: 'Kvinnor och män är fler än totalt.',
  PARTS_DIFFER: 'Delarna är inte helheten.',
  PUBLISHED_DIFFERS: 'Samma antal är publicerat på olika sätt.',
} as const;
export type InsatsFindingCode = keyof typeof INSATS_FINDINGS;
export const INSATS_FINDING_CODES = Object.keys(INSATS_FINDINGS) as InsatsFindingCode[];

/** A finding in words with its numbers; `year` and `amount` (kronor) where it is about a year or money. */
export interface InsatsFinding {
  readonly code: InsatsFindingCode;
  readonly message: string;
  readonly year: number | null;
  readonly amount: Money | null;
}

/** An outcome as a document prints it. */
export interface PublishedOutcome {
  readonly from: string;
  readonly to: string;
  readonly amount: Money;
  readonly document: string;
  readonly place: string;
  /** Whether it is part of the outcome; others stand beside it, as the same sum printed elsewhere. */
  readonly isCounted: boolean;
}

/** All that findings about an insats are read from. */
export interface InsatsEvidence {
  readonly objectCode: string;
  readonly costKind: CostKind;
  readonly agreementFrom: string | null;
  readonly agreementTo: string | null;
  readonly agreementDocument: string;
  readonly grants: readonly (Grant & { readonly costKind: CostKind })[];
  readonly outcomes: readonly YearOutcome[];
  readonly publishedOutcomes: readonly PublishedOutcome[];
  readonly reports: readonly {
    readonly title: string;
    readonly dueOn: string;
    readonly receivedOn: string | null;
  }[];
  readonly countSets: readonly CountSet[];
  /** Codes of other registered insatser on the same object in the books. */
  readonly sharedWith: readonly string[];
  readonly isInBooks: boolean;
}

/** Everything found about an insats on a day: money, what 7 § says, agreement, reports, counts. */
export function insatsFindings(evidence: InsatsEvidence, today: string): InsatsFinding[] {
  return [
    ...moneyFindings(evidence),
    ...costKindFindings(evidence),
    ...agreementFindings(evidence),
    ...bookFindings(evidence),
    ...publishedFindings(evidence.publishedOutcomes),
    ...evidence.reports
      .filter(({ dueOn, receivedOn }) => reportState(dueOn, receivedOn, today) === 'LATE')
      .map(({ title, dueOn }) => finding('REPORT_LATE', `${title} skulle ha kommit ${dueOn}.`)),
    ...countSetFindings(evidence.countSets).map(({ code, message }) => finding(code, message)),
  ];
}

function moneyFindings({ grants, outcomes }: InsatsEvidence): InsatsFinding[] {
  const total = insatsTotal(grants, outcomes);
  if (grants.length === 0)
    return total.outcome.isZero()
      ? []
      : [
          finding(
            'NO_DECIDED_MONEY',
            `Utfallet är ${swedishKronor(total.outcome)}, men inga medel är beslutade.`,
            null,
            total.outcome,
          ),
        ];
  const years = insatsYears(grants, outcomes)
    .filter(({ remaining }) => remaining.isNegative())
    .map(({ year, decided, outcome, remaining }) => overspent(`${year}`, decided, outcome, remaining, year));
  if (!total.remaining.isNegative()) return years;
  return [overspent('Sammanlagt', total.decided, total.outcome, total.remaining, null), ...years];
}

function overspent(
  when: string,
  decided: Money,
  outcome: Money,
  remaining: Money,
  year: number | null,
): InsatsFinding {
  const message = `${when}: utfallet ${swedishKronor(outcome)} är ${swedishKronor(remaining.negate())} större än de beslutade ${swedishKronor(decided)}.`;
  return finding('OVERSPENT', message, year, remaining);
}

function costKindFindings({ costKind, grants }: InsatsEvidence): InsatsFinding[] {
  const kinds = new Set([costKind, ...grants.map((grant) => grant.costKind)]);
  return [...kinds].flatMap((each) => {
    const remark = fundingRemark(each);
    return remark === null ? [] : [finding('NOT_FUNDABLE', remark)];
  });
}

function agreementFindings({
  agreementFrom,
  agreementTo,
  agreementDocument,
  grants,
}: InsatsEvidence): InsatsFinding[] {
  if (grants.length > 0 && agreementDocument === '' && agreementFrom === null)
    return [finding('NO_AGREEMENT', 'Medel är beslutade, men ingen överenskommelse är registrerad.')];
  return grants
    .filter(
      ({ from, to }) =>
        (agreementFrom !== null && from < agreementFrom) || (agreementTo !== null && to > agreementTo),
    )
    .map(({ from, to, amount }) =>
      finding(
        'OUTSIDE_AGREEMENT',
        `${swedishKronor(amount)} är beslutade för ${from}–${to}, men överenskommelsen gäller ${agreementFrom ?? '…'}–${agreementTo ?? '…'}.`,
        null,
        amount,
      ),
    );
}

function bookFindings({ objectCode, isInBooks, sharedWith }: InsatsEvidence): InsatsFinding[] {
  if (objectCode === '') return [];
  if (!isInBooks)
    return [
      finding('NOT_IN_BOOKS', `Objektet ${objectCode} finns inte i böckerna; utfallet är därför noll.`),
    ];
  if (sharedWith.length === 0) return [];
  const message = `Objektet ${objectCode} är också utfall för ${sharedWith.join(', ')}; det kan inte delas upp och räknas en gång i summor.`;
  return [finding('SHARED_OBJECT', message)];
}

function publishedFindings(outcomes: readonly PublishedOutcome[]): InsatsFinding[] {
  const spans = outcomes
    .filter(({ from, to, isCounted }) => isCounted && from.slice(0, 4) !== to.slice(0, 4))
    .map(({ from, to, amount }) =>
      finding(
        'OUTCOME_SPANS_YEARS',
        `${swedishKronor(amount)} är publicerat för ${from}–${to} och står på ${to.slice(0, 4)}.`,
        null,
        amount,
      ),
    );
  const differing = outcomes.flatMap((first, index) =>
    outcomes
      .slice(index + 1)
      .filter(
        ({ from, to, amount }) => from === first.from && to === first.to && !amount.equals(first.amount),
      )
      .map((second) =>
        finding(
          'OUTCOME_DIFFERS',
          `Utfallet ${first.from}–${first.to} är ${swedishKronor(first.amount)} (${first.place}), men ${swedishKronor(second.amount)} (${second.place}).`,
          null,
          second.amount.subtract(first.amount),
        ),
      ),
  );
  return [...spans, ...differing];
}

function finding(
  code: InsatsFindingCode,
  message: string,
  year: number | null = null,
  amount: Money | null = null,
): InsatsFinding {
  return { code, message, year, amount };
}
