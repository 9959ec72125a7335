import { useState } from 'react';
import { useQuery } from '../../api/use-query.js';
import { Drawer } from '../../parts/drawer.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { sumAmounts } from '../../parts/sum-amounts.js';
import { EntryList } from '../forbund/entry-list.js';
import { ACCOUNT_NAMES } from './account-names.queries.js';
import type { Booked, BudgetLine, LineFigures } from './budget.answers.js';
import { placesOf } from './outcome-table.js';

interface LineOutcomeDrawerProps {
  readonly of: { readonly slug: string; readonly year: number; readonly toPeriod: number };
  readonly forbund: string;
  readonly line: BudgetLine;
  readonly figures: LineFigures;
  /** Whether the reader may see the journal. */
  readonly mayReadBooks: boolean;
  readonly onClose: () => void;
}

/** A budget line opened: the accounts that its outcome is the sum of, and from an account its entries. */
export function LineOutcomeDrawer(props: LineOutcomeDrawerProps) {
  const { of, forbund, line, figures, mayReadBooks, onClose } = props;
  const [opened, setOpened] = useState<Booked>();
  const names = useQuery(ACCOUNT_NAMES, mayReadBooks ? { slug: of.slug, year: of.year } : null);
  const nameOf = (account: string): string =>
    names.data?.forbund.accounts.edges.find(({ node }) => node.number === account)?.node.name ?? '';
  return (
    <Drawer title={line.label} eyebrow={`${forbund}, budgetrad ${of.year}`} onClose={onClose}>
      {opened ? (
        <EntryList
          of={of}
          account={{ number: opened.account, name: nameOf(opened.account) }}
          wanted={{
            fromPeriod: 0,
            toPeriod: of.toPeriod,
            asOf: null,
            insats: opened.insats,
            costCentre: opened.costCentre,
          }}
          onBack={() => setOpened(undefined)}
        />
      ) : (
        <>
          <p>Raden tar det som är bokfört på {selectionOf(line)}.</p>
          <BookedTable
            booked={figures.booked}
            nameOf={nameOf}
            onOpen={mayReadBooks ? setOpened : undefined}
          />
        </>
      )}
    </Drawer>
  );
}

interface BookedTableProps {
  readonly booked: readonly Booked[];
  readonly nameOf: (account: string) => string;
  readonly onOpen: ((booked: Booked) => void) | undefined;
}

function BookedTable({ booked, nameOf, onOpen }: BookedTableProps) {
  const format = useFormat();
  if (booked.length === 0) return <p>Inget är bokfört på raden till och med månaden.</p>;
  return (
    <ScrollTable caption="Konton bakom utfallet" note="Kronor, positiva för intäkter och för kostnader.">
      <thead>
        <tr>
          <th scope="col">Konto</th>
          <th scope="col">Insats och kostnadsställe</th>
          <th scope="col" className="number">
            Belopp
          </th>
        </tr>
      </thead>
      <tbody>
        {booked.map((each) => (
          <tr key={JSON.stringify([each.account, each.insats, each.costCentre])}>
            <th scope="row">
              {onOpen ? (
                <button type="button" className="link-button" onClick={() => onOpen(each)}>
                  <span className="account-number">{each.account}</span> {nameOf(each.account)}
                  <span className="visually-hidden">: visa verifikationer</span>
                </button>
              ) : (
                <span className="account-number">{each.account}</span>
              )}
            </th>
            <td>{placesOf(each)}</td>
            <td className="number">{format(each.amount)}</td>
          </tr>
        ))}
        <tr className="is-sum">
          <th scope="row" colSpan={2}>
            Utfall
          </th>
          <td className="number">{format(sumAmounts(booked.map(({ amount }) => amount)))}</td>
        </tr>
      </tbody>
    </ScrollTable>
  );
}

/** What a line takes, in words. */
function selectionOf({ account, insats, costCentre, kind }: BudgetLine): string {
  const named = [
    account && `konton som börjar på ${account}`,
    insats && `insats ${insats}`,
    costCentre && `kostnadsställe ${costCentre}`,
  ].filter(Boolean);
  if (named.length === 0) return 'ingenting: den har varken konto, insats eller kostnadsställe';
  return `${named.join(', ')} (${kind === 'INCOME' ? 'intäkter' : 'kostnader'})`;
}
