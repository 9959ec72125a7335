import type { Day } from '../../calendar/day.js';
import { type Missing, missing, refuse } from '../process/refusal.js';
import type { ClosingState } from './closing-states.js';

/** Where what is left goes: over to the förbund that remains (A), or to the members by what each has contributed (B). */
export const ROUTES = {
  TRANSFER: 'Överföring till länsförbundet',
  DISTRIBUTE: 'Skifte till medlemmarna',
} as const;
export type Route = keyof typeof ROUTES;

/** The members' decision on what is left. */
export interface Disposition {
  readonly route: Route;
  readonly decidedOn: Day;
  /** Members that have not agreed; route A asks for all of them. */
  readonly notAgreed: readonly string[];
}

/** G9: refuses a decision on what is left once the liquidation is open, and route A without every member. */
export function assertDisposition(state: ClosingState, disposition: Disposition): void {
  const found: Missing[] = [];
  if (state !== 'ACTIVE' && state !== 'CLOSING_DECIDED')
    found.push(
      missing(
        'G9',
        'TOO_LATE',
        'Likvidationen är öppnad, så det som är kvar skiftas efter vad medlemmarna tillskjutit.',
      ),
    );
  if (disposition.route === 'TRANSFER')
    found.push(
      ...disposition.notAgreed.map((member) =>
        missing(
          'G9',
          'NOT_AGREED',
          'Överföring till länsförbundet kräver att varje medlem är med på det.',
          member,
        ),
      ),
    );
  refuse(found);
}

/** The route that holds: what all decided before the opening day's end, else distribution by contribution. */
export function routeInForce(disposition: Disposition | null, openedOn: Day | null): Route {
  if (!disposition || disposition.route === 'DISTRIBUTE') return 'DISTRIBUTE';
  const inTime = openedOn === null || disposition.decidedOn <= openedOn;
  return inTime && disposition.notAgreed.length === 0 ? 'TRANSFER' : 'DISTRIBUTE';
}
