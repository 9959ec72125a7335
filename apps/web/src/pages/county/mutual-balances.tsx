import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import type { Elimination } from './county.answers.js';

const AREAS: Readonly<Record<Elimination['area'], string>> = {
  BALANCE: 'Fordran och skuld',
  RESULT: 'Kostnad och ersättning',
};
const STATES = {
  ELIMINATED: { tone: 'good', text: 'Eliminerat' },
  DIFFERENCE: { tone: 'warning', text: 'Differens' },
  ONE_SIDED: { tone: 'warning', text: 'Bara ena sidan' },
} as const;

/** What the förbund have between them, pair by pair, with both sides shown. */
export function MutualBalances({ eliminations }: { eliminations: readonly Elimination[] }) {
  const format = useFormat();
  return (
    <section aria-labelledby="mellanhavanden-rubrik">
      <h2 id="mellanhavanden-rubrik">Mellanhavanden</h2>
      {eliminations.length === 0 ? (
        <p>Förbunden har inga mellanhavanden i perioden.</p>
      ) : (
        <ScrollTable caption="Mellanhavanden mellan förbunden" note="Kronor. Båda sidorna tas bort; det som blir kvar är en differens.">
          <thead>
            <tr>
              <th scope="col">Förbund</th>
              <th scope="col">Gäller</th>
              <th scope="col" className="number">Ena sidan</th>
              <th scope="col" className="number">Andra sidan</th>
              <th scope="col" className="number">Eliminerat</th>
              <th scope="col" className="number">Differens</th>
              <th scope="col">Läge</th>
            </tr>
          </thead>
          <tbody>
            {eliminations.map((pair) => (
              <tr key={`${pair.first.slug}${pair.second.slug}${pair.area}`}>
                <th scope="row">
                  {pair.first.name} – {pair.second.name}
                </th>
                <td>{AREAS[pair.area]}</td>
                <td className="number">{format(pair.firstSide)}</td>
                <td className="number">{format(pair.secondSide)}</td>
                <td className="number total">{format(pair.amount)}</td>
                <td className="number">{format(pair.difference)}</td>
                <td>
                  <StatusMark tone={STATES[pair.status].tone}>{STATES[pair.status].text}</StatusMark>
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </section>
  );
}
