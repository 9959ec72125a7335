import { DomainError } from '../errors/domain-error.js';
import { Money } from '../money/money.js';
import { partOf, percentOf } from '../money/percent.js';
import { type GrantParameter, type GrantParameterKey, grantParametersOn } from './grant-parameters.js';

/** How a change of the state's allotment stands to the brake. */
export const BRAKE_EFFECTS = ['WITHIN', 'AT_BRAKE', 'BELOW_BRAKE'] as const;
export type BrakeEffect = (typeof BRAKE_EFFECTS)[number];

/** A change of the state's allotment from one year to the next, beside the brake of the later year. */
export interface GrantChange {
  readonly before: Money;
  readonly after: Money;
  /** Percent with two decimals, as `-17.39`; null where there was nothing before. */
  readonly changePercent: string | null;
  /** The least that the brake allows: what was before, less the brake's percent. */
  readonly floor: Money;
  /** `AT_BRAKE` within a tenth of a percentage point of the floor, which is an inference, not a rule. */
  readonly effect: BrakeEffect;
  /** True where equity over the reasonable level took the förbund out of the brake; null where that is not known. */
  readonly equityOverLevel: boolean | null;
  /** What the change follows from, in Swedish. */
  readonly explanation: string;
  /** The parameters used that nobody has confirmed for that year. */
  readonly unverified: readonly GrantParameterKey[];
}

/** A tenth of a percentage point, in hundredths of a percent. */
const NEAR_THE_BRAKE = 10n;

/** Reads a change of the state's allotment by the model of the later year. Throws `GRANT_MODEL_UNKNOWN` before 2016. */
export function grantChange(
  { before, after, year }: { before: Money; after: Money; year: number },
  equityOverLevel: boolean | null,
): GrantChange {
  const parameters = modelOf(`${year}-01-01`);
  const brake = parameters.BRAKE.value;
  const floor = before.subtract(partOf(before, brake));
  const used = [parameters.BRAKE, parameters.EQUITY_OUTSIDE_BRAKE];
  const effect = effectOf(before, after, floor);
  return {
    before,
    after,
    changePercent: percentOf(after.subtract(before), before),
    floor,
    effect,
    equityOverLevel,
    explanation: explanationOf(effect, equityOverLevel, brake),
    unverified: used.filter(({ verified }) => !verified).map(({ key }) => key),
  };
}

/** What a förbund would be allotted by the model: its base, and its part of what is left when every förbund has its own. */
export function modelledAllotment(
  {
    frame,
    forbundCount,
    supportShare,
    inhabitantShare,
  }: { frame: Money; forbundCount: number; supportShare: string; inhabitantShare: string },
  day: string,
): Money {
  const { BASE, WEIGHT_SUPPORT, WEIGHT_INHABITANTS } = modelOf(day);
  const base = Money.parse(BASE.value);
  const shared = frame.subtract(Money.fromOre(base.ore * BigInt(forbundCount)));
  const bySupport = partOf(shared, WEIGHT_SUPPORT.value);
  const byInhabitants = partOf(shared, WEIGHT_INHABITANTS.value);
  return Money.sum([base, partOf(bySupport, supportShare), partOf(byInhabitants, inhabitantShare)]);
}

/** What is lost when several förbund become fewer, a year: the state's bases, and with what the other parties match. */
export interface LostBases {
  readonly forbundBefore: number;
  readonly forbundAfter: number;
  readonly base: Money;
  readonly state: Money;
  /** With the other parties' matching half: twice the state's. */
  readonly withMatching: Money;
  readonly verified: boolean;
  readonly explanation: string;
}

/** The bases lost in a merger, at most: unless the state compensates, which is not known. */
export function lostBases(
  { forbundBefore, forbundAfter }: { forbundBefore: number; forbundAfter: number },
  day: string,
): LostBases {
  if (!(forbundAfter >= 1 && forbundBefore >= forbundAfter))
    throw new DomainError('BAD_USER_INPUT', 'Antalet förbund efteråt är minst ett och högst antalet före.', {
      argument: 'forbundAfter',
    });
  const { BASE } = modelOf(day);
  const base = Money.parse(BASE.value);
  const state = Money.fromOre(base.ore * BigInt(forbundBefore - forbundAfter));
  return {
    forbundBefore,
    forbundAfter,
    base,
    state,
    withMatching: state.add(state),
    verified: BASE.verified,
    explanation:
      'Grundtilldelningen ges per förbund. Om beloppet är oförändrat och staten inte ersätter det försvunna är detta vad som går förlorat varje år, med övriga parters hälft som följer statens.',
  };
}

function modelOf(day: string): Readonly<Record<GrantParameterKey, GrantParameter>> {
  const parameters = grantParametersOn(day);
  if (parameters.length === 0)
    throw new DomainError('GRANT_MODEL_UNKNOWN', `Statens fördelningsmodell är inte känd för ${day}.`, {
      day,
    });
  return Object.fromEntries(parameters.map((parameter) => [parameter.key, parameter])) as Record<
    GrantParameterKey,
    GrantParameter
  >;
}

function effectOf(before: Money, after: Money, floor: Money): BrakeEffect {
  const distance = after.subtract(floor).abs().ore * 10_000n;
  if (distance <= before.ore * NEAR_THE_BRAKE) return 'AT_BRAKE';
  return after.compare(floor) < 0 ? 'BELOW_BRAKE' : 'WITHIN';
}

function explanationOf(effect: BrakeEffect, equityOverLevel: boolean | null, brake: string): string {
  if (effect === 'WITHIN') return `Ändringen ryms inom bromsen (högst −${brake} % på ett år).`;
  if (effect === 'AT_BRAKE')
    return `Minskningen ligger vid bromsen (högst −${brake} % på ett år): utan den hade tilldelningen kunnat bli lägre.`;
  if (equityOverLevel === true)
    return `Minskningen är större än bromsen (−${brake} %): det egna kapitalet var över rimlig nivå, och då gäller bromsen inte.`;
  return `Minskningen är större än bromsen (−${brake} %), fast inget eget kapital över rimlig nivå är känt.`;
}
