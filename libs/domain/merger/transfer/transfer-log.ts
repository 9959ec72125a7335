import { DomainError } from '../../errors/domain-error.js';
import { type Missing, missing, refuse } from '../process/refusal.js';
import type { ClosingState } from '../liquidation/closing-states.js';
import type { TransferEntry } from './transfer-entry.js';

/** A transfer that was carried out, by its id, with what it booked. */
export interface CarriedOut {
  readonly id: string;
  readonly content: string;
  readonly isReversed: boolean;
}

/** The canonical text of what a transfer books: the same transfer has the same. */
export function transferContent(entries: readonly TransferEntry[]): string {
  return JSON.stringify(
    entries.map(({ forbund, rows }) => [
      forbund,
      rows.map(({ account, side, counterparty, amount }) => [account, side, counterparty, amount.toString()]),
    ]),
  );
}

/** True where this very transfer is carried out already, so that nothing is to be done. Throws `TRANSFER_REUSED` where the id is another's. */
export function isCarriedOut(log: readonly CarriedOut[], id: string, content: string): boolean {
  const known = log.find((each) => each.id === id);
  if (!known) return false;
  if (known.content === content) return true;
  throw new DomainError('TRANSFER_REUSED', 'Överföringen är redan gjord med andra belopp.', { id });
}

/** Refuses to take a transfer back once the final account is being served, or twice. */
export function assertReversible(transfer: CarriedOut, giver: ClosingState): void {
  const found: Missing[] = [];
  if (giver === 'BEING_SERVED' || giver === 'DISSOLVED')
    found.push(
      missing('G13', 'SERVED', 'Slutredovisningen delges; överföringen kan inte tas tillbaka.', transfer.id),
    );
  if (transfer.isReversed)
    found.push(missing('G11', 'REVERSED', 'Överföringen är redan tagen tillbaka.', transfer.id));
  refuse(found);
}
