import type { Amount } from '../../api/amount.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatDecimal } from '../../parts/format-amount.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import type { EquityYear } from './equity.answers.js';

/** The years one by one: opening and result make closing; the ceiling and what follows of it. */
export function EquityTable({ years }: { years: readonly EquityYear[] }) {
  return (
    <ScrollTable caption="Eget kapital år för år" note="Kronor. Ingående + resultat + övrigt = utgående.">
      <thead>
        <tr>
          <th scope="col">År</th>
          <th scope="col" className="number">
            Ingående
          </th>
          <th scope="col" className="number">
            Resultat
          </th>
          <th scope="col" className="number">
            Övrigt
          </th>
          <th scope="col" className="number">
            Utgående
          </th>
          <th scope="col" className="number">
            Enligt budget
          </th>
          <th scope="col" className="number">
            Tak
          </th>
          <th scope="col" className="number">
            Över taket
          </th>
          <th scope="col">Följd</th>
        </tr>
      </thead>
      <tbody>
        {[...years].reverse().map((year) => (
          <Row key={year.year} year={year} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Row({ year }: { year: EquityYear }) {
  const format = useFormat();
  const figure = (amount: Amount | null | undefined): string => (amount ? format(amount) : '–');
  const { ceiling, grantChange } = year;
  return (
    <tr>
      <th scope="row" className="cell-source">
        {year.year}
        <span className="objects">{sourceOf(year)}</span>
        {year.isConstructed ? <ConstructedMark short /> : null}
      </th>
      <td className="number">{format(year.opening)}</td>
      <td className="number">{format(year.result)}</td>
      <td className="number">{format(year.other)}</td>
      <td className="number">
        <strong>{format(year.closing)}</strong>
      </td>
      <td className="number">{figure(year.planned?.closing)}</td>
      <td className="number">
        {figure(ceiling?.ceiling)}
        {ceiling ? <span className="objects">{formatDecimal(ceiling.percent)} % av bidraget</span> : null}
      </td>
      <td className="number">{figure(ceiling?.isOver ? ceiling.excess : null)}</td>
      <td className="cell-consequence">
        {ceiling ? (
          <>
            <StatusMark tone={ceiling.isOver ? 'warning' : 'good'}>
              {ceiling.isOver ? 'Över taket' : 'Inom taket'}
            </StatusMark>{' '}
            {ceiling.consequence}
          </>
        ) : (
          'Årets bidrag är inte känt.'
        )}
        {grantChange ? <span className="objects">{grantChange.explanation}</span> : null}
      </td>
    </tr>
  );
}

function sourceOf({ source, document, place, isDerived }: EquityYear): string {
  if (source === 'BOOKS') return 'ur böckerna';
  const where = [document, place].filter(Boolean).join(', ');
  return isDerived ? `${where}; följer av senare års resultat` : where;
}
