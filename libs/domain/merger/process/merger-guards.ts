import { yearOf } from '../../calendar/day.js';
import { type PartyKind, shareFaults } from '../../forbund/shares.js';
import { boardMissing } from './board.js';
import { budgetMissing } from './budget-decision.js';
import { compositionMissing } from './composition.js';
import type { GuardKey } from './guards.js';
import { decisionOf, legalForceMissing, unanimityMissing } from './member-decisions.js';
import type { MergerFacts } from './merger-facts.js';
import { type Missing, missing } from './refusal.js';

/** A guard's own check: what is missing in the facts, nothing where it holds. */
type Check = (facts: MergerFacts) => Missing[];

const PARTIES: Readonly<Record<PartyKind, string>> = {
  STATE: 'Staten',
  REGION: 'Regionen',
  MUNICIPALITY: 'Kommunerna',
};
const QUARTERS = ['inget', 'en fjärdedel', 'hälften'] as const;

/** The guards that the merger's own steps ask, by key. */
export const MERGER_GUARDS = {
  G1: ({ members, decisions, sent, today }) => unanimityMissing(members, decisions, sent, today),
  G2: ({ members, decisions, today, awaitsLegalForce }) =>
    legalForceMissing(members, decisions, today, awaitsLegalForce),
  G3: ({ members }) => compositionMissing(members),
  G4: ({ contributions, roundingUnit }) =>
    contributions.length === 0
      ? [missing('G4', 'NO_SHARES', 'Förslaget säger inte vad medlemmarna betalar.')]
      : shareFaults(contributions, roundingUnit).map(({ party, paid, quarters, expected }) =>
          missing(
            'G4',
            'SHARE_WRONG',
            `${PARTIES[party]} betalar ${paid.toString()} kr och ska betala ${QUARTERS[quarters]}, ${expected.toString()} kr.`,
            party,
          ),
        ),
  G5: ({ members, board, withoutRevisor }) => [
    ...boardMissing(members, board),
    ...members
      .filter(({ key }) => withoutRevisor.includes(key))
      .map(({ key, name }) => missing('G5', 'NO_REVISOR', `${name} har ingen revisor (25 §).`, key)),
  ],
  G7: ({ budget, inForceOn }) => budgetMissing(budget, yearOf(inForceOn)),
  DAY: dayMissing,
  ORDER: ({ ceasing }) =>
    ceasing
      .filter(({ state }) => state !== 'DISSOLVED')
      .map(({ forbund, name }) => missing('ORDER', 'NOT_DISSOLVED', `${name} är inte upplöst.`, forbund)),
} as const satisfies Partial<Record<GuardKey, Check>>;

/** One of the guards that a merger's steps can ask. */
export type MergerGuardKey = keyof typeof MERGER_GUARDS;

/** The day in force has come, and no member decided after it (8 §). */
function dayMissing({ today, inForceOn, members, decisions }: MergerFacts): Missing[] {
  const found: Missing[] = [];
  if (today < inForceOn)
    found.push(missing('DAY', 'NOT_YET', `Förbundsordningen börjar gälla ${inForceOn}, inte före.`));
  for (const { key, name } of members) {
    const decision = decisionOf(decisions, key);
    if (decision !== null && decision.decidedOn > inForceOn)
      found.push(missing('DAY', 'DECIDED_AFTER', `${name} beslutade efter ${inForceOn}.`, key));
  }
  return found;
}
