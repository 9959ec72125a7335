import { isZero } from '../../parts/is-zero.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { StatementLine } from './forbund.answers.js';

interface StatementTableProps {
  readonly title: string;
  readonly lines: readonly StatementLine[];
  readonly year: number;
  readonly onOpen: (line: string) => void;
}

/** Resultaträkning or balansräkning with the year before beside it. */
export function StatementTable({ title, lines, year, onOpen }: StatementTableProps) {
  const format = useFormat();
  return (
    <section aria-label={title}>
      <ScrollTable
        caption={`${title} ${year}`}
        note="Kronor. Tryck på ett belopp för att se konton och verifikationer. Rader utan belopp är utelämnade."
        className="statement"
      >
        <thead>
          <tr>
            <th scope="col">Post</th>
            <th scope="col">Not</th>
            <th scope="col" className="number">
              {year}
            </th>
            <th scope="col" className="number">
              {year - 1}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.filter(hasContent).map((line) => (
            <tr key={line.line} className={line.isSum ? 'is-sum' : undefined}>
              <th scope="row">{line.label}</th>
              <td>
                {line.note === null ? (
                  ''
                ) : (
                  <a href={`#not-${line.note}`} aria-label={`Not ${line.note}`} className="note-link">
                    {line.note}
                  </a>
                )}
              </td>
              <td className="number">
                <button
                  type="button"
                  className="figure"
                  aria-haspopup="dialog"
                  onClick={() => onOpen(line.line)}
                >
                  {format(line.amount)}
                  <span className="visually-hidden">, {line.label}: visa konton</span>
                </button>
              </td>
              <td className="number quiet">{line.comparison ? format(line.comparison) : ''}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}

/** Sums always stand; a line that is empty both years does not. */
function hasContent({ isSum, amount, comparison }: StatementLine): boolean {
  return isSum || !isZero(amount) || !isZero(comparison);
}
