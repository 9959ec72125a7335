import { Link } from 'react-router';
import type { Amount } from '../../api/amount.js';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { Drawer } from '../../parts/drawer.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import type { ConsolidatedLine, CountyAnswer } from './county.answers.js';
import { COUNTY_ACCOUNTS } from './county.queries.js';
import { cellOf, codeOf, eliminationOf } from './find-line.js';
import { MutualBalances } from './mutual-balances.js';
import { SubmittedAccounts } from './submitted-accounts.js';

interface CountyDrawerProps {
  readonly county: CountyAnswer['county'];
  /** `LINE.slug`, `LINE.eliminerat` or `LINE.lanet`. */
  readonly figure: string;
  readonly onOpen: (figure: string) => void;
  readonly onClose: () => void;
}

/** What lies behind one figure of the county. */
export function CountyDrawer({ county, figure, onOpen, onClose }: CountyDrawerProps) {
  const { consolidation } = county;
  const dot = figure.lastIndexOf('.');
  const [code, column] = [figure.slice(0, dot), figure.slice(dot + 1)];
  const line = [...consolidation.incomeStatement, ...consolidation.balanceSheet].find(
    (each) => codeOf(each) === code,
  );
  if (!line) return null;
  const forbund = consolidation.columns.find((each) => each.forbund.slug === column)?.forbund;
  const where = forbund?.name ?? (column === 'eliminerat' ? 'Eliminerat' : county.name);
  return (
    <Drawer title={line.label} eyebrow={`${where} ${consolidation.year}`} onClose={onClose}>
      <Composition line={line} county={county} />
      {column === 'eliminerat' ? (
        <MutualBalances eliminations={consolidation.eliminations} onOpen={onOpen} />
      ) : null}
      {forbund ? (
        <ForbundAccounts county={county} line={line} slug={forbund.slug} name={forbund.name} />
      ) : null}
      {column === 'lanet'
        ? consolidation.columns.map(({ forbund: each }) => (
            <ForbundAccounts key={each.slug} county={county} line={line} slug={each.slug} name={each.name} />
          ))
        : null}
    </Drawer>
  );
}

function Composition({ line, county }: { line: ConsolidatedLine; county: CountyAnswer['county'] }) {
  const format = useFormat();
  const parts: { name: string; amount: Amount | undefined }[] = [
    ...county.consolidation.columns.map(({ forbund }) => ({
      name: forbund.name,
      amount: cellOf(line, forbund.slug),
    })),
    { name: 'Eliminerat mellan förbunden', amount: eliminationOf(line) },
  ];
  return (
    <ScrollTable caption="Så blir länets belopp">
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
          <th scope="row">{county.name}</th>
          <td className="number">{format(line.total)}</td>
        </tr>
      </tbody>
    </ScrollTable>
  );
}

interface ForbundAccountsProps {
  readonly county: CountyAnswer['county'];
  readonly line: ConsolidatedLine;
  readonly slug: string;
  readonly name: string;
}

function ForbundAccounts({ county, line, slug, name }: ForbundAccountsProps) {
  const viewer = useViewer();
  const { year, toPeriod, columns } = county.consolidation;
  const asked = useQuery(COUNTY_ACCOUNTS, { slug: county.slug, year, toPeriod });
  const submission = columns.find(({ forbund }) => forbund.slug === slug)?.submission;
  const mayOpenBooks = mayInForbund(viewer, slug, 'READ_BOOKS');
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      {submission ? (
        <p className="small">
          Ur inlämning version {submission.version}, sigill{' '}
          <span className="seal">{submission.sha256.slice(0, 12)}…</span>{' '}
          {submission.isConstructed ? <ConstructedMark /> : null}
        </p>
      ) : (
        <p>Ingen godkänd inlämning.</p>
      )}
      {submission ? (
        <AskedView asked={asked} what={`konton i ${name}`}>
          {({ county: { consolidation } }) => (
            <SubmittedAccounts
              name={name}
              amounts={
                [...consolidation.incomeStatement, ...consolidation.balanceSheet]
                  .find((each) => codeOf(each) === codeOf(line))
                  ?.cells.find(({ forbund }) => forbund.slug === slug)?.accounts ?? []
              }
            />
          )}
        </AskedView>
      ) : null}
      {mayOpenBooks && line.line !== null ? (
        <p>
          <Link to={`/forbund/${slug}?ar=${year}&visa=${line.line}`}>Öppna i förbundets böcker</Link>
        </p>
      ) : null}
    </section>
  );
}
