import { formatCount } from '../../parts/format-amount.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { ImportOutcome } from './import.answers.js';

const KINDS = {
  CHANGED: 'Ändrad: den bokförda återförs och bokförs på nytt som i filen',
  REMOVED: 'Borttagen: den bokförda finns inte i filen och återförs',
} as const;

/** The file beside what is booked of its year: how many entries are new, alike, changed and gone, and which. */
export function PlanDifferences({ outcome }: { outcome: ImportOutcome }) {
  const { differences, changes, year } = outcome;
  const { added, same, changed, removed } = differences;
  const unnamed = changed + removed - changes.length;
  return (
    <section aria-labelledby="skillnad-rubrik">
      <h3 id="skillnad-rubrik">Jämfört med det som är bokfört {year ?? ''}</h3>
      <dl className="plan">
        <Count name="Nya verifikationer" count={added} />
        <Count name="Lika, rörs inte" count={same} />
        <Count name="Ändrade" count={changed} />
        <Count name="Borttagna" count={removed} />
      </dl>
      {changes.length === 0 ? null : (
        <ScrollTable caption="Verifikationer som ändras" note="Inget raderas: det som ersätts återförs.">
          <thead>
            <tr>
              <th scope="col">Verifikation</th>
              <th scope="col">Vad som händer</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ kind, series, number }) => (
              <tr key={`${series} ${number}`}>
                <th scope="row" className="nowrap">
                  {series} {number}
                </th>
                <td>{KINDS[kind]}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      {changes.length > 0 && unnamed > 0 ? <p>{formatCount(unnamed)} till är inte uppräknade.</p> : null}
    </section>
  );
}

function Count({ name, count }: { name: string; count: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{formatCount(count)}</dd>
    </div>
  );
}
