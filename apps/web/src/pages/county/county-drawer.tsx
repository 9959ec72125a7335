import { Link } from 'react-router';
import type { Amount } from '../../api/amount.js';
import type { Operation } from '../../api/operation.js';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { Drawer } from '../../parts/drawer.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { differencesPath } from '../differences/differences-path.js';
import type { ConsolidatedLine, CountyAnswer, CountyVariables, OpenedRowsAnswer } from './county.answers.js';
import { cellOf, codeOf, eliminationOf } from './find-line.js';
import { MutualBalances } from './mutual-balances.js';
import { SubmittedAccounts } from './submitted-accounts.js';

/** Asks for the rows of a part with the accounts behind them. */
export type AccountsOperation = Operation<OpenedRowsAnswer, CountyVariables>;

interface CountyDrawerProps {
  readonly county: CountyAnswer['county'];
  readonly variables: CountyVariables;
  /** The rows of the part that the figure is in. */
  readonly lines: readonly ConsolidatedLine[];
  readonly accounts: AccountsOperation;
  /** `LINE.slug`, `LINE.eliminerat` or `LINE.lanet`. */
  readonly figure: string;
  readonly whole: string;
  readonly onOpen: (figure: string) => void;
  readonly onClose: () => void;
}

/** What lies behind one figure of the county. */
export function CountyDrawer(props: CountyDrawerProps) {
  const { county, variables, lines, accounts, figure, whole, onOpen, onClose } = props;
  const { consolidation } = county;
  const dot = figure.lastIndexOf('.');
  const [code, column] = [figure.slice(0, dot), figure.slice(dot + 1)];
  const line = lines.find((each) => codeOf(each) === code);
  if (!line) return null;
  const shared = { county, variables, accounts, line };
  const forbund = consolidation.columns.find((each) => each.forbund.slug === column)?.forbund;
  const all = variables.forbund === null ? county.name : whole;
  const where = forbund?.name ?? (column === 'eliminerat' ? 'Eliminerat' : all);
  return (
    <Drawer title={line.label} eyebrow={`${where} ${consolidation.year}`} onClose={onClose}>
      <Composition line={line} county={county} whole={all} />
      {column === 'eliminerat' ? (
        <MutualBalances
          eliminations={consolidation.eliminations}
          differences={differencesPath(variables)}
          onOpen={onOpen}
        />
      ) : null}
      {forbund ? <ForbundAccounts {...shared} slug={forbund.slug} name={forbund.name} /> : null}
      {column === 'lanet'
        ? consolidation.columns.map(({ forbund: each }) => (
            <ForbundAccounts key={each.slug} {...shared} slug={each.slug} name={each.name} />
          ))
        : null}
    </Drawer>
  );
}

interface CompositionProps {
  readonly line: ConsolidatedLine;
  readonly county: CountyAnswer['county'];
  readonly whole: string;
}

function Composition({ line, county, whole }: CompositionProps) {
  const format = useFormat();
  const parts: { name: string; amount: Amount | undefined }[] = [
    ...county.consolidation.columns.map(({ forbund }) => ({
      name: forbund.name,
      amount: cellOf(line, forbund.slug),
    })),
    { name: 'Eliminerat mellan förbunden', amount: eliminationOf(line) },
  ];
  return (
    <ScrollTable caption="Så blir beloppet">
      <thead>
        <tr>
          <th scope="col">Del</th>
          <th scope="col" className="number">
            Kronor
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ name, amount }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{amount ? format(amount) : 'saknas'}</td>
          </tr>
        ))}
        <tr className="is-sum">
          <th scope="row">{whole}</th>
          <td className="number">{format(line.total)}</td>
        </tr>
      </tbody>
    </ScrollTable>
  );
}

interface ForbundAccountsProps {
  readonly county: CountyAnswer['county'];
  readonly variables: CountyVariables;
  readonly accounts: AccountsOperation;
  readonly line: ConsolidatedLine;
  readonly slug: string;
  readonly name: string;
}

function ForbundAccounts({ county, variables, accounts, line, slug, name }: ForbundAccountsProps) {
  const viewer = useViewer();
  const { year, columns } = county.consolidation;
  const asked = useQuery(accounts, variables);
  const sources = columns.find(({ forbund }) => forbund.slug === slug)?.submissions ?? [];
  const mayOpenBooks = mayInForbund(viewer, slug, 'READ_BOOKS');
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      {sources.length === 0 ? <p>Ingen godkänd inlämning.</p> : null}
      {sources.map(({ id, version, sha256, isConstructed }) => (
        <p key={id} className="small">
          Ur inlämning version {version}, sigill <span className="seal">{sha256.slice(0, 12)}…</span>{' '}
          {isConstructed ? <ConstructedMark /> : null}
        </p>
      ))}
      {sources.length > 0 ? (
        <AskedView asked={asked} what={`konton i ${name}`}>
          {({ county: { consolidation } }) => (
            <SubmittedAccounts
              name={name}
              amounts={
                (consolidation.rows ?? consolidation.operatingStatement?.rows ?? [])
                  .find((each) => codeOf(each) === codeOf(line))
                  ?.cells.find(({ forbund }) => forbund.slug === slug)?.accounts ?? []
              }
            />
          )}
        </AskedView>
      ) : null}
      {mayOpenBooks && isStatementLine(line) && variables.kind === 'ACTUAL' ? (
        <p>
          <Link to={`/forbund/${slug}?ar=${year}&visa=${line.line}`}>Öppna i förbundets böcker</Link>
        </p>
      ) : null}
    </section>
  );
}

/** True for a line that the förbund's own statements have too; rows of the other parts have keys of their own. */
function isStatementLine({ line }: ConsolidatedLine): boolean {
  return line !== null && /^[A-Z_]+$/.test(line);
}
