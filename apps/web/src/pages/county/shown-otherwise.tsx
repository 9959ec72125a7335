import { formatDay } from '../../parts/format-date.js';
import { Notice } from '../../parts/notice.js';
import { shortName } from '../../parts/short-name.js';
import type { CountyAnswer } from './county.answers.js';
import { KINDS, type CountyQuestion } from './county-question.js';

interface ShownOtherwiseProps {
  readonly question: CountyQuestion;
  readonly county: CountyAnswer['county'];
  readonly choose: (changes: Readonly<Record<string, string | number | null>>) => void;
}

/** Says loudly where the figures are not the county's of now: an earlier day, a part of the förbund, no outcome. */
export function ShownOtherwise({ question, county, choose }: ShownOtherwiseProps) {
  const { knownOn, kind, forbund, asToday } = question;
  return (
    <>
      {knownOn === null ? null : (
        <Notice tone="warning" title={`Siffror som de var kända den ${formatDay(knownOn)}`}>
          <p>
            Det som är godkänt senare räknas inte med här.{' '}
            <button type="button" className="link-button no-print" onClick={() => choose({ kand: null })}>
              Visa det som är känt nu
            </button>
          </p>
        </Notice>
      )}
      {kind === 'utfall' ? null : (
        <Notice tone="info" title={`${KINDS[kind].name}, inte utfall`}>
          <p>Budget, prognos och utfall hålls isär och läggs aldrig ihop.</p>
        </Notice>
      )}
      {forbund === null ? null : (
        <Notice tone="info" title={`Bara ${namesOf(county, forbund)}`}>
          <p>
            Mellanhavanden med länets övriga förbund är kvar i siffrorna, eftersom de förbunden inte är med.
          </p>
          {county.consolidation.outside.length > 0 ? (
            <ul className="findings">
              {county.consolidation.outside.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          ) : null}
        </Notice>
      )}
      {asToday ? (
        <Notice tone="info" title="Förbunden som de är i dag">
          <p>
            Förbund som har slagits ihop visas som det förbund de är nu. Länets summor är desamma på öret som
            när de visas var för sig.
          </p>
        </Notice>
      ) : null}
    </>
  );
}

function namesOf(county: CountyAnswer['county'], slugs: readonly string[]): string {
  // As the columns name them: by the year that is shown, and today's name only for one that has no column.
  const named = [...county.consolidation.columns.map(({ forbund }) => forbund), ...county.forbund];
  const names = slugs.map((slug) => {
    const found = named.find((each) => each.slug === slug);
    return found ? shortName(found.name) : slug;
  });
  return new Intl.ListFormat('sv').format(names);
}
