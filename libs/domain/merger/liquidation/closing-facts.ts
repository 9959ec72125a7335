import type { Day } from '../../calendar/day.js';
import type { Money } from '../../money/money.js';
import type { AnnualReportFacts } from '../process/annual-report.js';
import type { MergerState } from '../process/merger-states.js';
import type { ChecklistEvidence } from './checklist.js';
import type { ClosingRules } from './closing-rules.js';
import type { ClosingTrigger } from './closing-trigger.js';
import type { ClosingMember, DischargeDecision } from './discharge.js';
import type { Disposition, Route } from './disposition.js';
import type { FinalAccountFacts } from './final-account.js';
import type { LiquidationPosting } from './postings.js';
import type { Service } from './service.js';

/** A debt or claim of the förbund, positive; closed when it is zero. */
export interface OpenItem {
  readonly key: string;
  readonly label: string;
  readonly amount: Money;
  /** What secures a debt, or who has taken a claim over, by document; null where nothing does. */
  readonly securedBy: string | null;
}

/** What is handed out at the skifte. */
export interface Distribution {
  readonly route: Route;
  readonly amount: Money;
  readonly parts: readonly { readonly to: string; readonly amount: Money }[];
  /** What the förbund that remains has booked of it, on route A; null on route B. */
  readonly received: Money | null;
}

/** What is known of an ending förbund on a day: everything that its guards ask. */
export interface ClosingFacts {
  readonly today: Day;
  /** The day decided for the liquidation to begin. */
  readonly closesOn: Day;
  /** When it was opened; null before. */
  readonly openedOn: Day | null;
  readonly members: readonly ClosingMember[];
  readonly rules: ClosingRules;
  readonly trigger: ClosingTrigger | null;
  /** The merger that it is part of; null where it ends without one. */
  readonly merger: MergerState | null;
  readonly disposition: Disposition | null;
  readonly debts: readonly OpenItem[];
  readonly claims: readonly OpenItem[];
  /** Assets less debts in the books as they stand; what there is to distribute, and zero afterwards. */
  readonly netAssets: Money;
  readonly distribution: Distribution | null;
  readonly postings: readonly LiquidationPosting[];
  readonly checklist: readonly ChecklistEvidence[];
  /** The years that ended before the final account and must have an annual report. */
  readonly reportYears: readonly number[];
  readonly annualReports: readonly AnnualReportFacts[];
  readonly dischargeYears: readonly number[];
  readonly discharges: readonly DischargeDecision[];
  readonly finalAccount: FinalAccountFacts | null;
  /** SHA-256 over the books of the liquidation as they stand, hex: another one than the final account's makes that stale. */
  readonly books: string;
  readonly services: readonly Service[];
}
