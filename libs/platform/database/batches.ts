import type { Transaction } from './transaction.js';

/** A long read: the name of its cursor, its statement with bound values, and how many rows are held of it at a time. */
export interface LongRead {
  readonly name: string;
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly size: number;
}

/** The rows of a long read, a batch at a time and for as long as it takes: the transaction's statements have no time limit then. */
export async function* batchesOf<Row>(
  tx: Transaction,
  { name, sql, values, size }: LongRead,
): AsyncGenerator<Row[], void, undefined> {
  await tx.execute('set local statement_timeout = 0');
  await tx.execute(`declare ${name} no scroll cursor for ${sql}`, values);
  for (;;) {
    const rows = await tx.query<Row>(`fetch ${size} from ${name}`);
    if (rows.length > 0) yield rows;
    if (rows.length < size) break;
  }
  await tx.execute(`close ${name}`);
}
