import { randomUUID } from 'node:crypto';
import type { Database } from '@samla/platform/database/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

/** One row to hand in, in ledger sign. */
export interface HandedInRow {
  readonly account: string;
  readonly accountName: string;
  readonly line: string;
  readonly change: string;
  readonly counterpart?: TestForbund;
}

/** Two förbund of a county, the first with a claim on the second. */
export async function countyOfTwo(database: Database): Promise<{ first: TestForbund; second: TestForbund }> {
  const first = await newForbund(database);
  const second = await newForbund(database, first.countyId);
  return { first, second };
}

/** What the two have handed in: 100,00 owed by the second to the first, booked by both. */
export async function handInBoth(
  database: Database,
  first: TestForbund,
  second: TestForbund,
  approvedAt: Date,
): Promise<void> {
  await handIn(database, first, approvedAt, [
    { account: '3511', accountName: '=Bidrag, "staten"', line: 'INCOME', change: '-1000.50' },
    { account: '1690', accountName: 'Fordran', line: 'RECEIVABLES', change: '100.00', counterpart: second },
    { account: '1930', accountName: 'Bank', line: 'CASH', change: '900.50' },
  ]);
  await handIn(database, second, approvedAt, [
    { account: '5010', accountName: 'Arvoden', line: 'COSTS', change: '100.00' },
    { account: '2990', accountName: 'Skuld', line: 'SHORT_TERM_DEBT', change: '-100.00', counterpart: first },
  ]);
}

/** An approved submission for 2021 with those rows, of outcome or of a plan. */
export async function handIn(
  database: Database,
  forbund: TestForbund,
  approvedAt: Date,
  rows: readonly HandedInRow[],
  version = 1,
  kind: 'ACTUAL' | 'BUDGET' = 'ACTUAL',
): Promise<string> {
  const id = randomUUID();
  await database.tenant(forbund.context, async (tx) => {
    await tx.execute(
      `insert into submission (forbund_id, id, county_id, year, to_period, kind, version, mapping_version, row_count, sha256, is_constructed,
         handed_in_by, handed_in_by_name, handed_in_at, seal_format, source_version_id, source_label)
       values ($1, $2, $3, 2021, 12, $8, $7, 'prov', $4, repeat('a', 64), true, $5, 'ekonom', $6,
         case when $8 = 'ACTUAL' then 1 else 2 end, case when $8 <> 'ACTUAL' then $5::uuid end, case when $8 <> 'ACTUAL' then 'Budget' end)`,
      [forbund.id, id, forbund.countyId, rows.length, randomUUID(), approvedAt, version, kind],
    );
    for (const { account, accountName, line, change, counterpart } of rows) {
      await tx.execute(
        `insert into submission_row (forbund_id, submission_id, county_id, account, counterparty, insats, account_name, counterparty_name,
           counterparty_kind, counterpart_forbund_id, line, opening, change, closing)
         values ($1, $2, $3, $4, $5, '', $6, $7, $8, $9, $10, 0, $11, $11)`,
        [
          forbund.id,
          id,
          forbund.countyId,
          account,
          counterpart ? 'F1' : '',
          accountName,
          counterpart ? 'Grannförbundet' : null,
          counterpart ? 'FORBUND' : null,
          counterpart?.id ?? null,
          line,
          change,
        ],
      );
    }
    await tx.execute(
      `insert into submission_decision (forbund_id, submission_id, county_id, decision, decided_by, decided_by_name, decided_at)
       values ($1, $2, $3, 'APPROVED', $4, 'chef', $5)`,
      [forbund.id, id, forbund.countyId, randomUUID(), approvedAt],
    );
  });
  return id;
}
