import type { CountyTransaction, TenantTransaction } from '@samla/platform/database/transaction.js';

/** A transaction in which there is a year of duties: a förbund's, or a county's own. Neither sees the other's. */
export type DutyTransaction = TenantTransaction | CountyTransaction;

/** The tables of the transaction's place, and what their rows begin with. */
export interface DutyTables {
  readonly owner: 'forbund_id' | 'county_id';
  readonly ownerId: string;
  readonly local: string;
  readonly events: string;
  readonly reminders: string;
}

/** Where the duties of the transaction's förbund or county stand. */
export function dutyTables(tx: DutyTransaction): DutyTables {
  return tx.kind === 'tenant'
    ? {
        owner: 'forbund_id',
        ownerId: tx.forbundId,
        local: 'local_duty',
        events: 'duty_event',
        reminders: 'duty_reminder',
      }
    : {
        owner: 'county_id',
        ownerId: tx.countyId,
        local: 'county_duty',
        events: 'county_duty_event',
        reminders: 'county_duty_reminder',
      };
}
