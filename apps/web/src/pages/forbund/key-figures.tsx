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
          {figures.map((figure) => (
            <KeyFigureRow key={figure.key} figure={figure} onOpen={onOpen} />
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}

function KeyFigureRow({ figure, onOpen }: { figure: KeyFigure; onOpen: KeyFiguresProps['onOpen'] }) {
  const format = useFormat();
  const { label, how, percent, exactPercent, amount, comparisonPercent, terms } = figure;
  return (
    <tr>
      <th scope="row">
        {label}
        <span className="objects">{how}</span>
      </th>
      <td className="number nowrap" title={exactPercent ? `${formatDecimal(exactPercent)} %` : undefined}>
        {percent !== null ? `${formatDecimal(percent)} %` : amount ? format(amount) : ''}
      </td>
      <td className="number quiet">
        {comparisonPercent === null ? '' : `${formatDecimal(comparisonPercent)} %`}
      </td>
      <td>
        <ul className="plain-list">
          {terms.map((term) => (
            <Term key={term.label} term={term} of={label} onOpen={onOpen} />
          ))}
        </ul>
      </td>
    </tr>
  );
}

interface TermProps {
  readonly term: KeyFigure['terms'][number];
  readonly of: string;
  readonly onOpen: KeyFiguresProps['onOpen'];
}

function Term({ term: { label, amount, lines, source }, of, onOpen }: TermProps) {
  const format = useFormat();
  const [line] = lines;
  return (
    <li>
      {label} {format(amount)}
      {source ? <span className="objects">{source}</span> : null}
      {onOpen && line ? (
        <>
          {' '}
          <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => onOpen(line)}>
            Öppna
            <span className="visually-hidden">
              {' '}
              {label} i {of}
            </span>
          </button>
        </>
      ) : null}
    </li>
  );
}
