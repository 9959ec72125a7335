import { weekdayName } from '../calendar/day.js';
import { lastLawfulDay } from '../calendar/working-day.js';
import { type DecisionBody, DECISION_BODIES } from '../governance/decision-body.js';
import { COST_KINDS, type CostKind, fundingRemark } from '../insatser/cost-kind.js';
import type { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import { type BudgetKeys, type BudgetLine, isUnmapped, type PrintedTotal } from './budget-line.js';
import { budgetSums, comparedTotals } from './budget-sums.js';
import { type KnownKeys, unknownKeys } from './unknown-keys.js';

/** What can be found about a budget, each with the paragraph or rule that it is about. */
export const BUDGET_FINDINGS = {
  BUDGET_LATE: '23 § lagen (2003:1210)',
  NOT_BY_BOARD: '23 § lagen (2003:1210)',
  BEFORE_SAMRAD: '23 § lagen (2003:1210)',
  DECISION_ELSEWHERE: 'Ett beslut gäller en sak',
  SUM_DIFFERS: 'Summor räknas ur raderna',
  LINE_UNMAPPED: 'Rad och utfall möts på konto, insats och kostnadsställe',
  UNKNOWN_ACCOUNT: 'Rad och utfall möts på konto, insats och kostnadsställe',
  UNKNOWN_INSATS: 'Rad och utfall möts på konto, insats och kostnadsställe',
  UNKNOWN_COST_CENTRE: 'Rad och utfall möts på konto, insats och kostnadsställe',
  LINES_OVERLAP: 'Ett utfall möter en rad',
  NOT_FUNDABLE: '7 § lagen (2003:1210)',
  INCOME_BELOW_COSTS: '21 § lagen (2003:1210), 11 kap. 5 § kommunallagen (2017:725)',
} as const;
export type BudgetFindingCode = keyof typeof BUDGET_FINDINGS;
export const BUDGET_FINDING_CODES = Object.keys(BUDGET_FINDINGS) as BudgetFindingCode[];

/** `INFO` is worth knowing, `WARNING` is to be put right or explained. */
export const FINDING_SEVERITIES = ['INFO', 'WARNING'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** Something found about a budget. */
export interface BudgetFinding {
  readonly code: BudgetFindingCode;
  readonly severity: FindingSeverity;
  readonly paragraph: string;
  /** Swedish, with the figures. */
  readonly message: string;
  /** The lines that it is about; empty for the budget as a whole. */
  readonly lineNos: readonly number[];
  /** Kronor: printed less computed, or the equity that is needed. */
  readonly difference: Money | null;
  /** Whether the difference is divisible by 9, as when two digits have changed places; null where it says nothing. */
  readonly isDivisibleByNine: boolean | null;
}

/** A budget as it is looked at; days `YYYY-MM-DD`. */
export interface BudgetFacts {
  readonly year: number;
  /** Null for a draft. */
  readonly decidedOn: string | null;
  /** Who decided it; null for a draft. */
  readonly body: DecisionBody | null;
  /** The samråd with the members; null where none is noted. */
  readonly samradOn: string | null;
  /** A change of a budget that was decided before has no day in the law; the year's first has, whatever it is called. */
  readonly isRevision: boolean;
  /** What else its decision stands for, in Swedish; nothing when it is left out. */
  readonly decisionElsewhere?: readonly string[];
  readonly lines: readonly BudgetLine[];
  readonly printedTotals: readonly PrintedTotal[];
  /** What lines can name; null, or left out, where there is nothing to hold them against. */
  readonly knownKeys?: KnownKeys | null;
  /** What kinds of cost the money of insatser is for, by their object code. */
  readonly costKinds: ReadonlyMap<string, readonly CostKind[]>;
}

const BY_MEMBERS =
  'Medlemmarna har beslutat budgeten: det gör de med den första budgeten för ett nytt förbund, därefter beslutar styrelsen.';

/** Everything found about a budget: the decision first, then sums, then lines. */
export function budgetFindings(budget: BudgetFacts): BudgetFinding[] {
  return [
    ...decisionFindings(budget),
    ...elsewhereFindings(budget),
    ...sumFindings(budget),
    ...unmappedLines(budget.lines),
    ...unknownKeyFindings(budget),
    ...overlappingLines(budget.lines),
    ...notFundableLines(budget),
    ...equityNeeded(budget.lines),
  ];
}

function finding(
  code: BudgetFindingCode,
  severity: FindingSeverity,
  message: string,
  rest: Partial<BudgetFinding> = {},
): BudgetFinding {
  const none = { lineNos: [], difference: null, isDivisibleByNine: null };
  return { code, severity, paragraph: BUDGET_FINDINGS[code], message, ...none, ...rest };
}

function decisionFindings(budget: BudgetFacts): BudgetFinding[] {
  const { decidedOn, body, isRevision } = budget;
  if (decidedOn === null || body === null) return [];
  // The members of a new förbund decide its first budget: no day is set for it, and they hold no samråd with themselves.
  if (body === 'MEMBERS') return [finding('NOT_BY_BOARD', 'INFO', BY_MEMBERS)];
  const other = `Beslutande: ${DECISION_BODIES[body]}. Det är styrelsen som ska besluta budgeten.`;
  return [
    ...(body === 'BOARD' ? [] : [finding('NOT_BY_BOARD', 'WARNING', other)]),
    ...(isRevision
      ? []
      : [...lateFindings(budget.year, decidedOn), ...samradFindings(budget.samradOn, decidedOn)]),
  ];
}

function elsewhereFindings({ decisionElsewhere = [] }: BudgetFacts): BudgetFinding[] {
  if (decisionElsewhere.length === 0) return [];
  const message = `Beslutet som budgeten är bunden till står också för ${decisionElsewhere.join(', ')}. Se efter att det är rätt beslut.`;
  return [finding('DECISION_ELSEWHERE', 'WARNING', message)];
}

function samradFindings(samradOn: string | null, decidedOn: string): BudgetFinding[] {
  const before = `Budgeten är beslutad ${decidedOn}, före samrådet med medlemmarna ${samradOn}.`;
  const unknown = 'Det är inte noterat när samrådet med medlemmarna var; budgeten beslutas efter samråd.';
  if (samradOn === null) return [finding('BEFORE_SAMRAD', 'INFO', unknown)];
  return samradOn > decidedOn ? [finding('BEFORE_SAMRAD', 'WARNING', before)] : [];
}

/** A nominal last day on a Saturday or Sunday may move to the next working day; whether it does here is not settled, and is told. */
function lateFindings(year: number, decidedOn: string): BudgetFinding[] {
  const nominal = `${year - 1}-11-30`;
  if (decidedOn <= nominal) return [];
  const late = `Budgeten för ${year} är beslutad ${decidedOn}; styrelsen ska besluta den senast ${nominal}.`;
  if (decidedOn > lastLawfulDay(nominal)) return [finding('BUDGET_LATE', 'WARNING', late)];
  const moved = `${late} ${nominal} är en ${weekdayName(nominal)}; om lagen (1930:173) gäller är den sista dagen ${lastLawfulDay(nominal)}.`;
  return [finding('BUDGET_LATE', 'INFO', moved)];
}

function sumFindings({ lines, printedTotals }: BudgetFacts): BudgetFinding[] {
  return comparedTotals(lines, printedTotals).flatMap(({ label, amount, computed }) => {
    if (computed === null || computed.equals(amount)) return [];
    const difference = amount.subtract(computed);
    const isDivisibleByNine = difference.ore % 9n === 0n;
    const hint = isDivisibleByNine
      ? ' Skillnaden är delbar med 9, som när två siffror har bytt plats.'
      : ' Skillnaden är inte delbar med 9.';
    const message = `${label}: ${swedishKronor(amount)} står i dokumentet, raderna blir ${swedishKronor(computed)} (skillnad ${swedishKronor(difference)}).${hint}`;
    return [finding('SUM_DIFFERS', 'WARNING', message, { difference, isDivisibleByNine })];
  });
}

function unmappedLines(lines: readonly BudgetLine[]): BudgetFinding[] {
  return lines
    .filter((line) => isUnmapped(line) && !line.amount.isZero())
    .map(({ label, lineNo }) =>
      finding(
        'LINE_UNMAPPED',
        'WARNING',
        `${label} har varken konto, insats eller kostnadsställe, så inget utfall kan möta raden.`,
        { lineNos: [lineNo] },
      ),
    );
}

function unknownKeyFindings({ year, lines, knownKeys = null }: BudgetFacts): BudgetFinding[] {
  return unknownKeys(year, lines, knownKeys).map(({ code, severity, message, lineNo }) =>
    finding(code, severity, message, { lineNos: [lineNo] }),
  );
}

function overlappingLines(lines: readonly BudgetLine[]): BudgetFinding[] {
  const groups = new Map<string, BudgetLine[]>();
  for (const line of lines.filter((each) => !isUnmapped(each)))
    groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line]);
  return [...groups.values()]
    .filter((same) => same.length > 1)
    .map((same) => {
      const labels = same.map(({ label }) => label).join(', ');
      const message = `${labels} har samma konto, insats och kostnadsställe: utfallet visas på den första.`;
      return finding('LINES_OVERLAP', 'WARNING', message, { lineNos: same.map(({ lineNo }) => lineNo) });
    });
}

function notFundableLines({ lines, costKinds }: BudgetFacts): BudgetFinding[] {
  return lines
    .filter(({ kind, amount }) => kind === 'COST' && !amount.isZero())
    .flatMap(({ insats, label, lineNo }) =>
      (costKinds.get(insats) ?? []).flatMap((costKind): BudgetFinding[] => {
        const remark = fundingRemark(costKind);
        const severity = COST_KINDS[costKind].fundable === 'NO' ? 'WARNING' : 'INFO';
        if (remark === null) return [];
        return [finding('NOT_FUNDABLE', severity, `${label}: ${remark}`, { lineNos: [lineNo] })];
      }),
    );
}

function equityNeeded(lines: readonly BudgetLine[]): BudgetFinding[] {
  const { income, costs, result } = budgetSums(lines);
  if (!result.isNegative()) return [];
  const needed = result.abs();
  const message = `Kostnaderna (${swedishKronor(costs)}) är större än intäkterna (${swedishKronor(income)}): ${swedishKronor(needed)} tas av eget kapital.`;
  return [finding('INCOME_BELOW_COSTS', 'INFO', message, { difference: needed })];
}

function keyOf({ kind, account, insats, costCentre }: BudgetKeys): string {
  return JSON.stringify([kind, account, insats, costCentre]);
}
