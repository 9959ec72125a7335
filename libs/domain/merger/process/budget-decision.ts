import { type Day, dayOf } from '../../calendar/day.js';
import { lastLawfulDay } from '../../calendar/working-day.js';
import { type Missing, missing } from './refusal.js';

/** Who can have taken a decision about the länsförbund. Only the board of the förbund that remains binds it. */
export const DECIDING_BODIES = {
  REMAINING_BOARD: 'Styrelsen i det förbund som består',
  INTERIM_BOARD: 'Interimsstyrelsen',
  COUNTY_PRESIDIUM: 'Länspresidiet',
} as const;
export type DecidingBody = keyof typeof DECIDING_BODIES;

/** The decision on the first budget of the new structure. */
export interface BudgetDecision {
  readonly forYear: number;
  readonly body: DecidingBody;
  readonly decidedOn: Day;
  /** When the members were consulted; null where they were not. */
  readonly samradOn: Day | null;
  /** The meeting that adopts the budget is public (19 § lagen 2003:1210). */
  readonly isPublic: boolean;
  /** Why it is late, where it is; the delay itself cannot be mended. */
  readonly lateReason: string | null;
}

/** The last day for the budget of a year: 30 November before it, and the working day that it may move to (unverified). */
export function budgetDays(forYear: number): { readonly nominal: Day; readonly lawful: Day } {
  const nominal = dayOf(forYear - 1, 11, 30);
  return { nominal, lawful: lastLawfulDay(nominal) };
}

/** BODY: an interim board or a presidium prepares and binds nobody. */
export function bodyMissing(body: DecidingBody, what: string): Missing[] {
  if (body === 'REMAINING_BOARD') return [];
  const message = `${DECIDING_BODIES[body]} kan bara förbereda: ${what} beslutas av styrelsen i det förbund som består.`;
  return [missing('BODY', 'NOT_BINDING', message)];
}

/** G7 with BODY: what the budget of that year lacks; a late one needs its reason and stays late. */
export function budgetMissing(budget: BudgetDecision | null, forYear: number): Missing[] {
  const say = (code: string, message: string) => missing('G7', code, message);
  if (!budget || budget.forYear !== forYear)
    return [say('NO_BUDGET', `Budgeten för ${forYear} är inte beslutad.`)];
  const { samradOn, decidedOn, isPublic, lateReason } = budget;
  const found = bodyMissing(budget.body, `budgeten för ${forYear}`);
  if (samradOn === null) found.push(say('NO_SAMRAD', 'Samråd med medlemmarna har inte hållits.'));
  else if (samradOn > decidedOn)
    found.push(say('SAMRAD_AFTER', 'Samrådet hölls efter beslutet; det ska hållas före.'));
  if (!isPublic) found.push(say('NOT_PUBLIC', 'Mötet som beslutar budgeten ska vara offentligt.'));
  if (decidedOn > budgetDays(forYear).nominal && !lateReason)
    found.push(
      say('LATE', `Budgeten beslutades efter ${budgetDays(forYear).nominal} och inget skäl är antecknat.`),
    );
  return found;
}
