import { OreChoice } from '../../parts/ore-choice.js';
import { PeriodChoice } from '../../parts/period-choice.js';
import { YearChoice } from '../../parts/year-choice.js';
import type { Place } from '../../session/session.answers.js';
import { KINDS, type CountyQuestion, type KindKey } from './county-question.js';
import { MoreChoices } from './more-choices.js';

interface CountyControlsProps {
  readonly years: readonly number[];
  readonly year: number | undefined;
  readonly toPeriod: number;
  readonly question: CountyQuestion;
  /** Every förbund of the county; empty until they are known. */
  readonly forbund: readonly Place[];
  readonly choose: (changes: Readonly<Record<string, string | number | null>>) => void;
}

/** Year, period and kind of figures at hand; what is chosen more seldom behind one button. */
export function CountyControls(props: CountyControlsProps) {
  const { years, year, toPeriod, question, forbund, choose } = props;
  const chooseKind = (kind: KindKey) => choose({ slag: kind === 'utfall' ? null : kind });
  return (
    <>
      <div className="controls no-print" role="group" aria-label="Vad som visas">
        <YearChoice years={years} year={year} onChoose={(ar) => choose({ ar })} />
        <PeriodChoice
          toPeriod={toPeriod}
          onChoose={(till) =>
            choose({ till: till === 12 ? null : till, ...(till < question.fromPeriod ? { fran: null } : {}) })
          }
        />
        <label className="field field-inline">
          <span>Slag</span>
          <select value={question.kind} onChange={(event) => chooseKind(event.target.value as KindKey)}>
            {(Object.keys(KINDS) as KindKey[]).map((key) => (
              <option key={key} value={key}>
                {KINDS[key].name}
              </option>
            ))}
          </select>
        </label>
        <OreChoice />
      </div>
      <MoreChoices toPeriod={toPeriod} question={question} forbund={forbund} choose={choose} />
    </>
  );
}
