import type { Amount } from '../../api/amount.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { isZero } from '../../parts/is-zero.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import { shortName } from '../../parts/short-name.js';
import type { ConsolidatedLine, Consolidation, LineBefore } from './county.answers.js';
import { cellOf, codeOf, eliminationOf } from './find-line.js';
import { colourClass } from './forbund-colours.js';

interface CountyTableProps {
  readonly title: string;
  readonly lines: readonly ConsolidatedLine[];
  readonly consolidation: Pick<Consolidation, 'columns' | 'isConstructed' | 'year'>;
  /** The same rows of the year before; left out where it is not shown or not known. */
  readonly before?: { readonly year: number; readonly lines: readonly LineBefore[] } | undefined;
  readonly whole: string;
  readonly note?: string;
  readonly onOpen: (figure: string) => void;
}

const NOTE = 'Kronor. Tryck på ett belopp för att se vad som ligger bakom. Rader utan belopp är utelämnade.';

/** A statement with a column for each förbund, one for what is eliminated and one for the county. */
export function CountyTable(props: CountyTableProps) {
  const { title, lines, consolidation, before, whole, note = NOTE, onOpen } = props;
  return (
    <ScrollTable caption={`${title} ${consolidation.year}`} note={note} className="statement county-table">
      <Head consolidation={consolidation} before={before?.year} whole={whole} />
      <tbody>
        {lines.filter(hasContent).map((line) => (
          <tr key={codeOf(line)} className={line.isSum ? 'is-sum' : undefined}>
            <th scope="row">{line.label}</th>
            {consolidation.columns.map(({ forbund }) => (
              <Figure
                key={forbund.slug}
                amount={cellOf(line, forbund.slug)}
                name={`${line.label}, ${forbund.name}`}
                onOpen={() => onOpen(`${codeOf(line)}.${forbund.slug}`)}
              />
            ))}
            <Figure
              amount={eliminationOf(line)}
              name={`${line.label}, eliminerat`}
              className="eliminated"
              onOpen={() => onOpen(`${codeOf(line)}.eliminerat`)}
            />
            <Figure
              amount={line.total}
              name={`${line.label}, ${whole.toLowerCase()}`}
              className="total"
              onOpen={() => onOpen(`${codeOf(line)}.lanet`)}
            />
            {before ? (
              <Before amount={before.lines.find((each) => codeOf(each) === codeOf(line))?.total} />
            ) : null}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** Sums always stand; a line where nobody has anything does not. */
function hasContent({ isSum, cells, total }: ConsolidatedLine): boolean {
  return isSum || !isZero(total) || cells.some(({ amount }) => !isZero(amount));
}

function Head({
  consolidation,
  before,
  whole,
}: {
  consolidation: CountyTableProps['consolidation'];
  before: number | undefined;
  whole: string;
}) {
  return (
    <thead>
      <tr>
        <th scope="col">Post</th>
        {consolidation.columns.map(({ forbund, submissions }, index) => (
          <th key={forbund.slug} scope="col" className={`number stream ${colourClass(index)}`}>
            {shortName(forbund.name)}

            {submissions.length > 0 ? null : <StatusMark tone="warning">Saknas</StatusMark>}
            {submissions.some(({ isConstructed }) => isConstructed) ? <ConstructedMark short /> : null}
          </th>
        ))}
        <th scope="col" className="number stream colour-eliminated">
          Eliminerat
        </th>
        <th scope="col" className="number stream colour-all">
          {whole}
          {consolidation.isConstructed ? <ConstructedMark short /> : null}
        </th>
        {before === undefined ? null : (
          <th scope="col" className="number">
            {whole} {before}
          </th>
        )}
      </tr>
    </thead>
  );
}

function Before({ amount }: { amount: Amount | undefined }) {
  const format = useFormat();
  return <td className="number quiet">{amount ? format(amount) : '–'}</td>;
}

interface FigureProps {
  readonly amount: Amount | undefined;
  readonly name: string;
  readonly className?: string;
  readonly onOpen: () => void;
}

function Figure({ amount, name, className = '', onOpen }: FigureProps) {
  const format = useFormat();
  return (
    <td className={`number ${className}`}>
      {amount ? (
        <button type="button" className="figure" aria-haspopup="dialog" onClick={onOpen}>
          {format(amount)}
          <span className="visually-hidden">, {name}: visa underlaget</span>
        </button>
      ) : (
        <span className="absent">saknas</span>
      )}
    </td>
  );
}
