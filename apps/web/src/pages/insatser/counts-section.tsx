import { COUNT_MEASURES, COUNT_SPANS } from '@samla/domain/insatser/participant-count.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatCount } from '../../parts/format-amount.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { periodText } from './insats-words.js';
import type { Count, Counts } from './insatser.answers.js';

/** Participants as counts by sex, a table for each period, measure and span: they are never added together. */
export function CountsSection({ counts }: { counts: readonly Counts[] }) {
  return (
    <section aria-labelledby="antal-rubrik">
      <h2 id="antal-rubrik">Deltagare</h2>
      <p className="small">
        Bara antal, aldrig uppgifter om någon. Personer, deltaganden och aktiviteter är olika mått, och antal
        under en period och sedan start är olika saker: de läggs inte ihop.
      </p>
      {counts.length === 0 ? <p>Inga antal är rapporterade.</p> : null}
      {counts.map((set, index) => (
        <CountsTable key={index} set={set} />
      ))}
    </section>
  );
}

function CountsTable({ set }: { set: Counts }) {
  const { from, to, measure, span, document, place, isConstructed, counts } = set;
  const when = span === 'PERIOD' ? periodText(from, to) : `sedan start, till och med ${to}`;
  const source = document === '' ? 'Införda här.' : `Som de trycks: ${document}, ${place}.`;
  return (
    <>
      <ScrollTable caption={`${COUNT_MEASURES[measure]} ${when}`} note={`${COUNT_SPANS[span]}. ${source}`}>
        <thead>
          <tr>
            <th scope="col">Antal</th>
            <th scope="col" className="number">
              Kvinnor
            </th>
            <th scope="col" className="number">
              Män
            </th>
            <th scope="col" className="number">
              Totalt
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ label, partOf, women, men, all }) => (
            <tr key={label}>
              <th scope="row">
                {label}
                {partOf === '' ? null : <span className="objects">del av {partOf.toLowerCase()}</span>}
              </th>
              <td className="number">{known(women)}</td>
              <td className="number">{known(men)}</td>
              <td className="number">{known(all)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className="small">
        {identityText(counts)} {isConstructed ? <ConstructedMark short /> : null}
      </p>
    </>
  );
}

function known(number: number | null): string {
  return number === null ? 'okänt' : formatCount(number);
}

/** The stock identity with its numbers, as far as they are known; what contradicts it is among the findings. */
function identityText(counts: readonly Count[]): string {
  const of = (kind: string): number | null => counts.find((count) => count.kind === kind)?.all ?? null;
  const stock = [of('OPENING'), of('NEW'), of('ENDED'), of('CLOSING')];
  if (stock.every((number) => number === null)) return '';
  const [opening, added, ended, closing] = stock.map((number) => known(number));
  return `Ingående ${opening} + nya ${added} − avslutade ${ended} = utgående ${closing}.`;
}
