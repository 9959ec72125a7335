import { Money } from '../../money/money.js';
import { annualReportsMissing } from '../process/annual-report.js';
import { isInForce } from '../process/merger-states.js';
import { type Missing, missing } from '../process/refusal.js';
import { checklistMissing } from './checklist.js';
import type { ClosingFacts, OpenItem } from './closing-facts.js';
import { triggerMissing } from './closing-trigger.js';
import { dischargeMissing } from './discharge.js';
import { ROUTES, routeInForce } from './disposition.js';
import { finalAccountMissing } from './final-account.js';
import { unexplainedPostings } from './postings.js';
import { serviceMissing } from './service.js';

/** A check of an ending förbund: what is missing in the facts, nothing where it holds. */
type Check = (facts: ClosingFacts) => Missing[];

/** What the steps of a closing ask, by key; each answer names its guard. */
export const CLOSING_CHECKS = {
  TRIGGER: ({ trigger }) => triggerMissing(trigger),
  OPENING_DAY: ({ today, closesOn }) =>
    today >= closesOn ? [] : [missing('DAY', 'NOT_YET', `Likvidationen börjar ${closesOn}, inte före.`)],
  MERGER_IN_FORCE: ({ merger, rules }) =>
    merger === null || !rules.waitsForMerger.value || isInForce(merger)
      ? []
      : [missing('ORDER', 'MERGER_NOT_IN_FORCE', 'Länsförbundet är inte i kraft, så ingen tar över.')],
  MERGER_CANCELLED: ({ merger }) =>
    merger === null || merger === 'CANCELLED'
      ? []
      : [missing('ORDER', 'MERGER_GOES_ON', 'Sammanslagningen är inte avbruten, så upphörandet står fast.')],
  DEBTS: ({ debts, claims, rules }) => [
    ...debts
      .filter((debt) => isOpen(debt, rules.acceptsSecurity.value))
      .map((debt) => openItem(debt, 'DEBT_OPEN', 'Skulden')),
    ...claims.filter((claim) => isOpen(claim, true)).map((claim) => openItem(claim, 'CLAIM_OPEN', 'Fordran')),
  ],
  POSITIVE: ({ netAssets }) =>
    netAssets.isNegative()
      ? [
          missing(
            'G11',
            'EQUITY_NEGATIVE',
            `Skulderna överstiger tillgångarna med ${netAssets.abs().toString()} kr, som medlemmarna skjuter till (22 §).`,
          ),
        ]
      : [],
  DISTRIBUTION: (facts) => distributionMissing(facts, facts.netAssets),
  NOTHING_LEFT: (facts) => [
    ...(facts.netAssets.isZero()
      ? []
      : [missing('G11', 'SOMETHING_LEFT', `${facts.netAssets.toString()} kr är kvar efter skiftet.`)]),
    ...distributionMissing(facts, facts.distribution?.amount ?? Money.zero),
  ],
  POSTINGS: ({ postings, openedOn }) => (openedOn === null ? [] : unexplainedPostings(postings, openedOn)),
  ANNUAL_REPORTS: ({ reportYears, annualReports }) => annualReportsMissing(reportYears, annualReports),
  CHECKLIST: ({ checklist }) => checklistMissing('BEFORE_FINAL_ACCOUNT', checklist),
  FINAL_ACCOUNT: ({ finalAccount, books, members }) => finalAccountMissing(finalAccount, books, members),
  DISCHARGE: ({ members, dischargeYears, discharges, rules }) =>
    rules.dischargeBeforeService.value ? dischargeMissing(members, dischargeYears, discharges) : [],
  BEFORE_SERVICE: ({ checklist, rules }) =>
    checklistMissing('BEFORE_SERVICE', checklist).filter(
      ({ subject }) =>
        (subject !== 'ARCHIVE' || rules.archiveBeforeService.value) &&
        (subject !== 'MEMBERS' || rules.dischargeBeforeService.value),
    ),
  SERVED: ({ members, services, finalAccount }) =>
    serviceMissing(members, services, finalAccount?.hash ?? ''),
} as const satisfies Readonly<Record<string, Check>>;

/** One of the checks. */
export type ClosingCheckKey = keyof typeof CLOSING_CHECKS;

function isOpen({ amount, securedBy }: OpenItem, acceptsSecurity: boolean): boolean {
  return !amount.isZero() && (securedBy === null || !acceptsSecurity);
}

function openItem({ key, label, amount }: OpenItem, code: string, what: string): Missing {
  return missing('G11', code, `${what} ${label}, ${amount.toString()} kr, är inte reglerad.`, key);
}

/** The distribution by the route that holds, of the whole amount, to the öre, and received where it was sent. */
function distributionMissing(facts: ClosingFacts, whole: Money): Missing[] {
  const { distribution, disposition, openedOn } = facts;
  if (!distribution) return [missing('G11', 'NO_DISTRIBUTION', 'Skiftet är inte uträknat.')];
  const found: Missing[] = [];
  const route = routeInForce(disposition, openedOn);
  if (distribution.route !== route)
    found.push(
      missing('G9', 'WRONG_ROUTE', `Det som är kvar går en annan väg än den som gäller: ${ROUTES[route]}.`),
    );
  const parts = Money.sum(distribution.parts.map(({ amount }) => amount));
  if (!distribution.amount.equals(whole) || !parts.equals(whole))
    found.push(
      missing('G11', 'SUM_DIFFERS', `Skiftet fördelar ${parts.toString()} kr av ${whole.toString()} kr.`),
    );
  if (distribution.route === 'TRANSFER' && !(distribution.received?.equals(whole) ?? false))
    found.push(missing('G11', 'NOT_RECEIVED', 'Det länsförbundet har bokfört är inte det som lämnades.'));
  return found;
}
