import { monthName } from '../../parts/format-date.js';
import { shortName } from '../../parts/short-name.js';
import type { Place } from '../../session/session.answers.js';
import { dayOf, type CountyQuestion } from './county-question.js';

interface MoreChoicesProps {
  readonly toPeriod: number;
  readonly question: CountyQuestion;
  readonly forbund: readonly Place[];
  readonly choose: (changes: Readonly<Record<string, string | number | null>>) => void;
}

/** Which förbund, which structure, as known when, from which month, and whether the year before stands beside. */
export function MoreChoices({ toPeriod, question, forbund, choose }: MoreChoicesProps) {
  const { unusual, fromPeriod, asToday, knownOn, compares } = question;
  return (
    <details className="more-choices no-print" open={unusual > 0 ? true : undefined}>
      <summary>Fler val{unusual > 0 ? ` (${unusual} ${unusual === 1 ? 'ändrat' : 'ändrade'})` : ''}</summary>
      <div className="more-choices-body">
        <ForbundChoice question={question} forbund={forbund} choose={choose} />
        <label className="field">
          <span>Förbunden visas</span>
          <select
            value={asToday ? 'i-dag' : 'bokfort'}
            onChange={(event) => choose({ struktur: event.target.value === 'i-dag' ? 'i-dag' : null })}
          >
            <option value="bokfort">var för sig, som bokfört</option>
            <option value="i-dag">som de är i dag (sammanslagna som ett)</option>
          </select>
        </label>
        <label className="field">
          <span>Från och med</span>
          <select
            value={fromPeriod}
            onChange={({ target }) => choose({ fran: target.value === '1' ? null : target.value })}
          >
            {Array.from({ length: toPeriod }, (_, index) => index + 1).map((period) => (
              <option key={period} value={period}>
                {monthName(period)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>Som känt den</span>
          <input
            type="date"
            value={knownOn ?? ''}
            max={dayOf(new Date())}
            onChange={({ target }) => choose({ kand: target.value === '' ? null : target.value })}
          />
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={compares}
            onChange={({ target }) => choose({ jamfor: target.checked ? null : 'nej' })}
          />
          <span>Visa året före</span>
        </label>
        {unusual > 0 ? (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => choose({ forbund: null, struktur: null, fran: null, kand: null, jamfor: null })}
          >
            Återställ valen
          </button>
        ) : null}
      </div>
    </details>
  );
}

function ForbundChoice({ question, forbund, choose }: Omit<MoreChoicesProps, 'toPeriod'>) {
  if (forbund.length === 0) return null;
  const all = forbund.map(({ slug }) => slug);
  const chosen = question.forbund ?? all;
  const turn = (slug: string, isChosen: boolean) => {
    const next = all.filter((each) => (each === slug ? isChosen : chosen.includes(each)));
    // Nobody is no county: without any chosen, all of them are meant.
    choose({ forbund: next.length === 0 || next.length === all.length ? null : next.join(',') });
  };
  return (
    <fieldset className="forbund-choice">
      <legend>Vilka förbund</legend>
      {forbund.map(({ slug, name }) => (
        <label key={slug} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(slug)}
            onChange={({ target }) => turn(slug, target.checked)}
          />
          <span>{shortName(name)}</span>
        </label>
      ))}
    </fieldset>
  );
}
