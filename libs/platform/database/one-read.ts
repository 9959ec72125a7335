import type { PoolClient } from 'pg';
import type { Scope } from './scope.js';
import type { Transaction } from './transaction.js';
import { type Answer, WholeRead } from './whole-read.js';

/** Runs a closure that makes one read, on a connection that others read on too: nothing of it stays there. */
export async function oneRead<Tx extends Transaction, Result>(
  client: PoolClient,
  scope: Scope,
  make: (reader: PoolClient) => Tx,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const tx = make(new Reader(client, scope) as unknown as PoolClient);
  // What it throws at once is thrown here; a statement after it first waited comes too late.
  try {
    return await endAtOnce(tx, work);
  } finally {
    tx.end();
  }
}

function endAtOnce<Tx extends Transaction, Result>(
  tx: Tx,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const answer = work(tx);
  tx.end();
  return answer;
}

/** The client of such a transaction: each statement is a transaction of its own, and there is only one. */
class Reader {
  private used = false;

  constructor(
    private readonly client: PoolClient,
    private readonly scope: Scope,
  ) {}

  query(statement: string | { name?: string; text: string; values?: unknown[] }, values: unknown[] = []) {
    if (this.used) return Promise.reject(new Error('the transaction is over: it was to make one read'));
    this.used = true;
    const read = typeof statement === 'string' ? { text: statement, values } : { values, ...statement };
    const scope = 'name' in read && read.name ? this.scope.planned : this.scope.statement;
    const whole = new WholeRead(this.client, scope, read);
    this.client.query(whole);
    return whole.answer satisfies Promise<Answer>;
  }
}
