import { formatDecimal } from '../../parts/format-amount.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { KeyFigure } from './forbund.answers.js';

interface KeyFiguresProps {
  readonly figures: readonly KeyFigure[];
  readonly year: number;
  readonly onOpen: ((line: string) => void) | undefined;
}

/** Soliditet and the other key figures, each with the amounts that it is made of. */
export function KeyFigures({ figures, year, onOpen }: KeyFiguresProps) {
  const format = useFormat();
  if (figures.length === 0) return null;
  return (
    <section aria-label="Nyckeltal" id="nyckeltal" tabIndex={-1}>
      <ScrollTable
        caption={`Nyckeltal ${year}`}
        note="Hela procent, avrundade av det exakta."
        className="statement"
      >
        <thead>
          <tr>
            <th scope="col">Nyckeltal</th>
            <th scope="col" className="number">
              {year}
            </th>
            <th scope="col" className="number">
              {year - 1}
            </th>
            <th scope="col">Gjort av</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ key, label, how, percent, exactPercent, amount, comparisonPercent, terms }) => (
            <tr key={key}>
              <th scope="row">
                {label}
                <span className="objects">{how}</span>
              </th>
              <td
                className="number nowrap"
                title={exactPercent ? `${formatDecimal(exactPercent)} %` : undefined}
              >
                {percent !== null ? `${formatDecimal(percent)} %` : amount ? format(amount) : ''}
              </td>
              <td className="number quiet">
                {comparisonPercent === null ? '' : `${formatDecimal(comparisonPercent)} %`}
              </td>
              <td>
                <ul className="plain-list">
                  {terms.map((term) => (
                    <li key={term.label}>
                      {term.label} {format(term.amount)}
                      {term.source ? <span className="objects">{term.source}</span> : null}
                      {onOpen && term.lines[0] ? (
                        <>
                          {' '}
                          <button
                            type="button"
                            className="link-button"
                            aria-haspopup="dialog"
                            onClick={() => onOpen(term.lines[0]!)}
                          >
                            Öppna
                            <span className="visually-hidden">
                              {' '}
                              {term.label} i {label}
                            </span>
                          </button>
                        </>
                      ) : null}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
