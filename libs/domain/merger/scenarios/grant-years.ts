import { lostBases, modelledAllotment } from '../../contributions/grant-model.js';
import { grantParametersOn } from '../../contributions/grant-parameters.js';
import { Money } from '../../money/money.js';
import { MILLION, type ScenarioInputs } from './scenario-inputs.js';

/** What a förbund's area weighs in the state's model, in percent of the country. */
export interface GrantArea {
  readonly forbund: string;
  readonly supportShare: string;
  readonly inhabitantShare: string;
}

/**
 * The inputs with allotments by the state's dated model: what each förbund's members pay in all (twice the state's half), what
 * is lost of bases when one ceases, and the brake that holds that day. Throws `GRANT_MODEL_UNKNOWN` before there was one.
 */
export function withGrantModel(
  inputs: ScenarioInputs,
  { frame, forbundCount, areas }: { frame: Money; forbundCount: number; areas: readonly GrantArea[] },
  day: string,
): ScenarioInputs {
  const lost = lostBases({ forbundBefore: 2, forbundAfter: 1 }, day).withMatching;
  const brake = grantParametersOn(day).find(({ key }) => key === 'BRAKE')!.value;
  return {
    ...inputs,
    brakePpm: Number.parseInt(((Money.parse(brake).ore * BigInt(MILLION)) / 10_000n).toString(), 10),
    forbund: inputs.forbund.map((each) => {
      const area = areas.find(({ forbund }) => forbund === each.key);
      const state = area && modelledAllotment({ frame, forbundCount, ...area }, day);
      return {
        ...each,
        allotment: state ? state.add(state) : each.allotment,
        lostBase: each.into === null ? each.lostBase : lost,
      };
    }),
  };
}
