import { inWords } from '../../parts/format-amount.js';
import { ForcedMark } from '../../parts/forced-mark.js';
import { isZero } from '../../parts/is-zero.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { StatementLine } from './forbund.answers.js';

interface StatementTableProps {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly StatementLine[];
  readonly year: number;
  /** The part of the year, as the heading goes on; empty for the whole. */
  readonly span: string;
  /** Left out where nothing is below the amounts. */
  readonly onOpen: ((line: string) => void) | undefined;
}

/** Resultaträkning or balansräkning with the year before beside it. */
export function StatementTable({ id, title, lines, year, span, onOpen }: StatementTableProps) {
  const format = useFormat();
  const withYearBefore = lines.some(({ comparison }) => comparison !== null);
  return (
    <section aria-label={title} id={id} tabIndex={-1}>
      <ScrollTable
        caption={`${title} ${year}${span}`}
        note={`${wordsOf(lines)}${
          onOpen ? ' Tryck på ett belopp för att se konton och verifikationer.' : ''
        } Rader utan belopp är utelämnade.${withYearBefore ? '' : ` Samma tid ${year - 1} är inte känd.`}`}
        className="statement"
      >
        <thead>
          <tr>
            <th scope="col">Post</th>
            <th scope="col">Not</th>
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
                <LineFigure line={line} onOpen={onOpen} />
              </td>
              {withYearBefore ? (
                <td className="number quiet">{line.comparison ? format(line.comparison) : ''}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}

function LineFigure({ line, onOpen }: Pick<StatementTableProps, 'onOpen'> & { line: StatementLine }) {
  const format = useFormat();
  const shown = (
    <>
      {format(line.amount)}
      <ForcedMark isForced={line.isForced} />
    </>
  );
  if (!onOpen) return shown;
  return (
    <button type="button" className="figure" aria-haspopup="dialog" onClick={() => onOpen(line.line)}>
      {shown}
      <span className="visually-hidden">, {line.label}: visa konton</span>
    </button>
  );
}

/** The unit that the lines are printed in, as a sentence. */
function wordsOf(lines: readonly StatementLine[]): string {
  return inWords(lines[0]?.amount.unit ?? 'KR');
}

/** Sums always stand; a line that is empty both years does not. */
function hasContent({ isSum, amount, comparison }: StatementLine): boolean {
  return isSum || !isZero(amount) || !isZero(comparison);
}
