import type { Amount } from '../../api/amount.js';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { shortName } from '../../parts/short-name.js';
import { Waterfall } from '../../parts/waterfall.js';
import { OPERATING_ACCOUNTS } from './accounts.queries.js';
import type { PartProps } from './part-props.js';
import type { Column } from './county.answers.js';
import { cellOf, codeOf, eliminationOf } from './find-line.js';
import { colourClass } from './forbund-colours.js';
import { PartDrawer } from './part-drawer.js';
import type { OperatingLine } from './parts.answers.js';
import { OPERATING } from './parts.queries.js';
import { resultSteps } from './waterfall-steps.js';

/** What the county's work cost, group by group, against what was decided. */
export function OperatingStatement(props: PartProps) {
  const { county, variables, onOpen } = props;
  const { columns, year } = county.consolidation;
  const asked = useQuery(OPERATING, variables);
  return (
    <section aria-labelledby="drift-rubrik" className="chart-section">
      <h2 id="drift-rubrik">Vad pengarna gick till</h2>
      <AskedView asked={asked} what="driftredovisningen">
        {({ county: { consolidation: part } }) => (
          <>
            <figure className="card chart">
              <Waterfall steps={resultSteps(part.operatingStatement.rows)} title={`Drift ${year}`} />
              <figcaption>{props.whole}, tusental kronor. Samma siffror står i tabellen.</figcaption>
            </figure>
            <ScrollTable
              caption={`Driftredovisning ${year}`}
              note="Tusental kronor: intäkter plus, kostnader minus. Tryck på ett belopp för att se vad som ligger bakom."
              className="statement county-table"
            >
              <Head columns={columns} whole={props.whole} />
              {groupsOf(part.operatingStatement.rows).map(([group, rows]) => (
                <tbody key={codeOf(rows[0] ?? { line: group, label: group })}>
                  {group === '' ? null : (
                    <tr className="group-row">
                      <th scope="rowgroup" colSpan={columns.length + 5}>
                        {group}
                      </th>
                    </tr>
                  )}
                  {rows.map((row) => (
                    <Row key={codeOf(row)} row={row} columns={columns} onOpen={onOpen} />
                  ))}
                </tbody>
              ))}
            </ScrollTable>
            <WithoutBudget names={part.operatingStatement.withoutBudget.map(({ name }) => shortName(name))} />
            <PartDrawer {...props} lines={part.operatingStatement.rows} accounts={OPERATING_ACCOUNTS} />
          </>
        )}
      </AskedView>
    </section>
  );
}

function WithoutBudget({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="small">
      Budget saknas från {new Intl.ListFormat('sv').format(names)}; därför har länet ingen budget att jämföra
      med.
    </p>
  );
}

function Head({ columns, whole }: { columns: readonly Column[]; whole: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">Post</th>
        {columns.map(({ forbund }, index) => (
          <th key={forbund.slug} scope="col" className={`number stream ${colourClass(index)}`}>
            {shortName(forbund.name)}
          </th>
        ))}
        <th scope="col" className="number stream colour-eliminated">
          Eliminerat
        </th>
        <th scope="col" className="number stream colour-all">
          {whole}
        </th>
        <th scope="col" className="number">
          Budget
        </th>
        <th scope="col" className="number">
          Avvikelse
        </th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly row: OperatingLine;
  readonly columns: readonly Column[];
  readonly onOpen: (figure: string) => void;
}

function Row({ row, columns, onOpen }: RowProps) {
  const open = (where: string) => () => onOpen(`${codeOf(row)}.${where}`);
  return (
    <tr className={row.isSum ? 'is-sum' : undefined}>
      <th scope="row">{row.label}</th>
      {columns.map(({ forbund }) => (
        <Cell
          key={forbund.slug}
          amount={cellOf(row, forbund.slug)}
          name={`${row.label}, ${forbund.name}`}
          onOpen={open(forbund.slug)}
        />
      ))}
      <Cell amount={eliminationOf(row)} name={`${row.label}, eliminerat`} onOpen={open('eliminerat')} />
      <Cell amount={row.total} name={`${row.label}, länet`} onOpen={open('lanet')} />
      <Cell amount={row.budget} />
      <Cell amount={row.deviation} />
    </tr>
  );
}

interface CellProps {
  readonly amount: Amount | null | undefined;
  readonly name?: string;
  /** Absent for what does not open. */
  readonly onOpen?: () => void;
}

function Cell({ amount, name, onOpen }: CellProps) {
  const format = useFormat();
  if (!amount) return <td className="number absent">{onOpen ? 'saknas' : '–'}</td>;
  if (!onOpen) return <td className="number quiet">{format(amount)}</td>;
  return (
    <td className="number">
      <button type="button" className="figure" aria-haspopup="dialog" onClick={onOpen}>
        {format(amount)}
        <span className="visually-hidden">, {name}: visa underlaget</span>
      </button>
    </td>
  );
}

/** The rows under their headings, in the order that they come. */
function groupsOf(rows: readonly OperatingLine[]): [string, OperatingLine[]][] {
  const groups: [string, OperatingLine[]][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const group = row.group ?? '';
    if (last?.[0] === group) last[1].push(row);
    else groups.push([group, [row]]);
  }
  return groups;
}
