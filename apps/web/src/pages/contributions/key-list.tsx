import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatDecimal } from '../../parts/format-amount.js';
import { formatDay } from '../../parts/format-date.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { ContributionKey } from './contributions.answers.js';

/** How members of one party divide its quarter; the one that began to apply last applies. */
export function KeyList({ keys }: { keys: readonly ContributionKey[] }) {
  if (keys.length === 0)
    return (
      <p className="small">Ingen fördelningsnyckel är angiven; den behövs när en part har flera medlemmar.</p>
    );
  return (
    <section aria-labelledby="nycklar">
      <h2 id="nycklar">Fördelningsnycklar</h2>
      {[...keys].reverse().map(({ id, validFrom, basis, document, isConstructed, weights }) => (
        <ScrollTable
          key={id}
          caption={`Från ${formatDay(validFrom)}: ${basis}`}
          note={
            <>
              {document === '' ? 'Ingen källa är angiven.' : `Ur ${document}.`}{' '}
              {isConstructed ? <ConstructedMark short /> : null}
            </>
          }
        >
          <thead>
            <tr>
              <th scope="col">Medlem</th>
              <th scope="col" className="number">
                Vikt
              </th>
            </tr>
          </thead>
          <tbody>
            {weights.map(({ organisationId, name, weight }) => (
              <tr key={organisationId}>
                <th scope="row">{name}</th>
                <td className="number">{formatDecimal(weight)}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      ))}
    </section>
  );
}
