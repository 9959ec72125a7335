import { useState } from 'react';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { Drawer } from '../../parts/drawer.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { AccountList } from './account-list.js';
import { EntryList } from './entry-list.js';
import type { AccountAmount, ForbundAnswer } from './forbund.answers.js';
import { FORBUND_ACCOUNTS } from './forbund.queries.js';
import { accountsAt, type OpenedRow } from './opened-row.js';

interface LineDrawerProps {
  readonly forbund: ForbundAnswer['forbund'];
  readonly row: OpenedRow;
  readonly onOpen: (place: string) => void;
  readonly onClose: () => void;
}

/** A row of a statement opened: the rows that it adds or its accounts, and from an account its entries. */
export function LineDrawer({ forbund, row, onOpen, onClose }: LineDrawerProps) {
  const { year, fromPeriod, toPeriod, asOf, isConstructed } = forbund.statements;
  const of = { slug: forbund.slug, year, fromPeriod, toPeriod, asOf };
  const [account, setAccount] = useState<AccountAmount>();
  const viewer = useViewer();
  const asked = useQuery(FORBUND_ACCOUNTS, row.sums.length > 0 ? null : of);
  const mayReadBooks = mayInForbund(viewer, forbund.slug, 'READ_BOOKS');
  return (
    <Drawer title={row.label} eyebrow={`${forbund.name} ${year}`} onClose={onClose}>
      {isConstructed ? (
        <p>
          <ConstructedMark />
        </p>
      ) : null}
      {row.sums.length > 0 ? <AddedRows row={row} onOpen={onOpen} /> : null}
      {account ? (
        <EntryList
          of={of}
          account={account}
          wanted={{
            ...row.months,
            counterparty: account.counterpartyCode,
            insats: account.insatsCode,
            costCentre: account.costCentreCode ?? undefined,
          }}
          onBack={() => setAccount(undefined)}
        />
      ) : row.sums.length > 0 ? null : (
        <AskedView asked={asked} what="konton">
          {(answer) => (
            <AccountList
              label={row.label}
              accounts={accountsAt(answer, row.place)}
              onOpen={mayReadBooks ? setAccount : undefined}
            />
          )}
        </AskedView>
      )}
    </Drawer>
  );
}

function AddedRows({ row, onOpen }: Pick<LineDrawerProps, 'row' | 'onOpen'>) {
  return (
    <>
      <p>Raden är summan av:</p>
      <ul>
        {row.sums.map(({ place, label }) => (
          <li key={place}>
            <button type="button" className="link-button" onClick={() => onOpen(place)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
