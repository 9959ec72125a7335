import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { AccountAmount } from './forbund.answers.js';

interface AccountListProps {
  readonly label: string;
  readonly accounts: readonly AccountAmount[];
  /** Left out for those who may not read the journal. */
  readonly onOpen: ((account: AccountAmount) => void) | undefined;
}

/** The accounts of a statement line. */
export function AccountList({ label, accounts, onOpen }: AccountListProps) {
  const format = useFormat();
  if (accounts.length === 0) {
    return <p>Inga konton ligger direkt på raden: den räknas fram ur andra rader eller är noll.</p>;
  }
  return (
    <ScrollTable caption={`Konton på raden ${label}`} note="Kronor, med samma tecken som raden.">
      <thead>
        <tr>
          <th scope="col">Konto</th>
          <th scope="col">Motpart och insats</th>
          <th scope="col" className="number">
            Belopp
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr
            key={JSON.stringify([
              account.number,
              account.counterpartyCode,
              account.insatsCode,
              account.costCentreCode,
            ])}
          >
            <th scope="row">
              {onOpen ? (
                <button type="button" className="link-button" onClick={() => onOpen(account)}>
                  <span className="account-number">{account.number}</span> {account.name}
                  <span className="visually-hidden">: visa verifikationer</span>
                </button>
              ) : (
                <>
                  <span className="account-number">{account.number}</span> {account.name}
                </>
              )}
            </th>
            <td>{placesOf(account)}</td>
            <td className="number">{format(account.amount)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function placesOf({ counterparty, insats, costCentreCode }: AccountAmount): string {
  return [counterparty, insats, costCentreCode && `kostnadsställe ${costCentreCode}`]
    .filter(Boolean)
    .join(', ');
}
