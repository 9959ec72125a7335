import { Notice } from '../../parts/notice.js';

interface AccountsNoticeProps {
  readonly accounts: readonly string[];
  readonly isBooked: boolean;
}

/** Accounts that no line of the statements takes: they are booked, but nothing can be handed in until they have one. */
export function AccountsNotice({ accounts, isBooked }: AccountsNoticeProps) {
  if (accounts.length === 0) return null;
  const which = accounts.length === 1 ? 'Ett konto saknar' : `${accounts.length} konton saknar`;
  return (
    <Notice tone="warning" title={`${which} rad i resultat- och balansräkningen`}>
      <p className="account-number">{accounts.join(', ')}</p>
      <p>
        {isBooked ? 'Beloppen är bokförda' : 'Filen går att bokföra ändå'}, men året kan inte lämnas in förrän
        varje konto hör till en rad. Raden anges i kontomappningen, som ännu sköts i gränssnittet för program
        (längst ned på sidan).
      </p>
    </Notice>
  );
}
