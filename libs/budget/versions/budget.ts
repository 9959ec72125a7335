import type { BudgetFinding } from '@samla/domain/budget/budget-finding.js';
import { budgetFindings } from '@samla/domain/budget/budget-finding.js';
import type { BudgetLine } from '@samla/domain/budget/budget-line.js';
import {
  type BudgetSums,
  budgetSums,
  type ComparedTotal,
  comparedTotals,
} from '@samla/domain/budget/budget-sums.js';
import type { KnownKeys } from '@samla/domain/budget/unknown-keys.js';
import type { Decision } from '@samla/governance/decisions/decision.js';
import type { CostKindsByInsats } from './budget-evidence.service.js';
import type { BudgetContent } from './budget-line.repository.js';
import type { BudgetVersion } from './budget-version.repository.js';

/** A version with all that is known and found about it. */
export interface Budget {
  readonly version: BudgetVersion;
  /** Null for a draft. */
  readonly decision: Decision | null;
  readonly lines: readonly BudgetLine[];
  readonly sums: BudgetSums;
  readonly totals: readonly ComparedTotal[];
  readonly findings: readonly BudgetFinding[];
  /** Whether it is the one that applies today, or did at the end of its year. */
  readonly isInForce: boolean;
}

/** What a version is looked at with. */
interface SeenWith extends Pick<Budget, 'decision' | 'isInForce'> {
  /** Whether the year had a decided budget before it. */
  readonly isRevision: boolean;
  /** What else its decision stands for. */
  readonly decisionElsewhere: readonly string[];
  readonly costKinds: CostKindsByInsats;
  readonly knownKeys: KnownKeys | null;
}

/** Sums a version and looks at it. */
export function budgetOf(
  version: BudgetVersion,
  { lines, printedTotals }: BudgetContent,
  { decision, costKinds, knownKeys, isInForce, isRevision, decisionElsewhere }: SeenWith,
): Budget {
  const facts = {
    year: version.year,
    decidedOn: decision?.decidedOn ?? null,
    body: decision?.body ?? null,
    samradOn: version.samradOn,
    isRevision,
    decisionElsewhere,
    lines,
    printedTotals,
    costKinds,
    knownKeys,
  };
  return {
    version,
    decision,
    lines,
    sums: budgetSums(lines),
    totals: comparedTotals(lines, printedTotals),
    findings: budgetFindings(facts),
    isInForce,
  };
}

/** Whether a version changes a budget of its year that was decided before it; of a day's, the one made first is the first. */
export function isRevision(
  version: BudgetVersion,
  versions: readonly BudgetVersion[],
  decisions: ReadonlyMap<string, Decision>,
): boolean {
  const decidedOn = ({ decisionId }: BudgetVersion): string =>
    (decisionId && decisions.get(decisionId)?.decidedOn) || '';
  if (version.phase !== 'REVISED') return false;
  const day = decidedOn(version);
  return versions
    .filter((other) => other.id !== version.id && other.year === version.year && decidedOn(other) !== '')
    .some(
      (other) =>
        day === '' ||
        decidedOn(other) < day ||
        (decidedOn(other) === day && other.createdAt < version.createdAt),
    );
}

/** The version in force on a day: of those that were decided by then, the one decided last, and of a day's the one made last. */
export function inForceOn(
  versions: readonly BudgetVersion[],
  decisions: ReadonlyMap<string, Decision>,
  day: string,
): BudgetVersion | null {
  const decidedOn = ({ decisionId }: BudgetVersion): string =>
    (decisionId && decisions.get(decisionId)?.decidedOn) || '';
  const decided = versions.filter((version) => decidedOn(version) !== '' && decidedOn(version) <= day);
  return decided.reduce<BudgetVersion | null>((last, version) => {
    if (last === null || decidedOn(version) > decidedOn(last)) return version;
    return decidedOn(version) === decidedOn(last) && version.createdAt >= last.createdAt ? version : last;
  }, null);
}
