import { inWords } from '../../parts/format-amount.js';
import { isZero } from '../../parts/is-zero.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { FigureButton } from './figure-button.js';
import type { FigureRow } from './forbund.answers.js';
import { placeOf } from './opened-row.js';

interface FigureTableProps {
  readonly id: string;
  readonly title: string;
  readonly table: string;
  readonly rows: readonly FigureRow[];
  readonly year: number;
  /** The part of the year, as the heading goes on; empty for the whole. */
  readonly span: string;
  /** True where a row without an amount is printed too. */
  readonly showsEmpty?: boolean;
  readonly onOpen: ((place: string) => void) | undefined;
}

/** Kassaflödesanalys or balanskravsutredning with the year before beside it. */
export function FigureTable(props: FigureTableProps) {
  const { id, title, table, rows, year, span, showsEmpty = false, onOpen } = props;
  const format = useFormat();
  if (rows.length === 0) return null;
  const shown = rows.filter(
    ({ isSum, amount, comparison }) => showsEmpty || isSum || !isZero(amount) || !isZero(comparison),
  );
  const withYearBefore = rows.some(({ comparison }) => comparison !== null);
  return (
    <section aria-label={title} id={id} tabIndex={-1}>
      <ScrollTable
        caption={`${title} ${year}${span}`}
        note={`${inWords(rows[0]!.amount.unit)}${showsEmpty ? '' : ' Rader utan belopp är utelämnade.'}`}
        className="statement"
      >
        <thead>
          <tr>
            <th scope="col">Post</th>
            <th scope="col" className="number">
              {year}
            </th>
            {withYearBefore ? (
              <th scope="col" className="number">
                {year - 1}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key} className={row.isSum ? 'is-sum' : undefined}>
              <th scope="row">{row.label}</th>
              <td className="number">
                <FigureButton
                  amount={row.amount}
                  label={row.label}
                  isForced={row.isForced}
                  onOpen={onOpen && (() => onOpen(placeOf(table, row.key)))}
                />
              </td>
              {withYearBefore ? (
                <td className="number quiet">{row.comparison ? format(row.comparison) : ''}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
