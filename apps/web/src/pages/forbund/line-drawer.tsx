import { useState } from 'react';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { Drawer } from '../../parts/drawer.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { AccountList } from './account-list.js';
import { EntryList } from './entry-list.js';
import type { AccountAmount, ForbundAnswer, StatementLine } from './forbund.answers.js';
import { FORBUND_ACCOUNTS } from './forbund.queries.js';

interface LineDrawerProps {
  readonly forbund: ForbundAnswer['forbund'];
  readonly line: StatementLine;
  readonly onClose: () => void;
}

/** A statement line opened: its accounts, and from an account its entries. */
export function LineDrawer({ forbund, line, onClose }: LineDrawerProps) {
  const { year, toPeriod, isConstructed } = forbund.statements;
  const [account, setAccount] = useState<AccountAmount>();
  const viewer = useViewer();
  const asked = useQuery(FORBUND_ACCOUNTS, { slug: forbund.slug, year, toPeriod });
  const mayReadBooks = mayInForbund(viewer, forbund.slug, 'READ_BOOKS');
  return (
    <Drawer title={line.label} eyebrow={`${forbund.name} ${year}`} onClose={onClose}>
      {isConstructed ? (
        <p>
          <ConstructedMark />
        </p>
      ) : null}
      {account ? (
        <EntryList
          of={{ slug: forbund.slug, year, toPeriod }}
          account={account}
          onBack={() => setAccount(undefined)}
        />
      ) : (
        <AskedView asked={asked} what="konton">
          {({ forbund: { statements } }) => (
            <AccountList
              line={line}
              accounts={
                [...statements.incomeStatement, ...statements.balanceSheet].find(
                  (each) => each.line === line.line,
                )?.accounts ?? []
              }
              onOpen={mayReadBooks ? setAccount : undefined}
            />
          )}
        </AskedView>
      )}
    </Drawer>
  );
}
