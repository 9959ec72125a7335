import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { SubmittedAmount } from './county.answers.js';

interface SubmittedAccountsProps {
  readonly name: string;
  readonly amounts: readonly SubmittedAmount[];
}

/** The rows of a submission behind one figure. */
export function SubmittedAccounts({ name, amounts }: SubmittedAccountsProps) {
  const format = useFormat();
  if (amounts.length === 0)
    return <p>Inga konton ligger direkt på raden; den räknas fram ur andra rader eller är noll.</p>;
  return (
    <ScrollTable caption={`Konton, ${name}`} note="Kronor, med samma tecken som raden.">
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
        {amounts.map((row) => (
          <tr key={`${row.account}|${row.counterparty ?? ''}|${row.insats ?? ''}`}>
            <th scope="row">
              <span className="account-number">{row.account}</span> {row.accountName}
            </th>
            <td>{[row.counterparty, row.insats].filter(Boolean).join(', ')}</td>
            <td className="number">{format(row.amount)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
