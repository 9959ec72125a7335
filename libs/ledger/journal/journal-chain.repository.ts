import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** Where the chain of a series has come to: its last entry and that entry's hash in hex. */
export interface ChainHead {
  readonly entryNo: bigint;
  readonly hash: string;
}

/** Heads of the chains of a förbund, one a series; whoever moves them holds the head of the journal. */
@Injectable()
export class JournalChainRepository {
  async heads(tx: TenantTransaction): Promise<Map<string, ChainHead>> {
    const rows = await tx.query<{ series: string; entryNo: string; hash: string }>(
      `select series, entry_no::text as "entryNo", encode(hash, 'hex') as hash from journal_chain where forbund_id = $1`,
      [tx.forbundId],
    );
    return new Map(rows.map(({ series, entryNo, hash }) => [series, { entryNo: BigInt(entryNo), hash }]));
  }

  async move(tx: TenantTransaction, heads: ReadonlyMap<string, ChainHead>): Promise<void> {
    if (heads.size === 0) return;
    const all = [...heads];
    await tx.execute(
      `insert into journal_chain (forbund_id, series, entry_no, hash)
       select $1, series, entry_no, decode(hash, 'hex') from unnest($2::text[], $3::bigint[], $4::text[]) as moved (series, entry_no, hash)
       on conflict (forbund_id, series) do update set entry_no = excluded.entry_no, hash = excluded.hash`,
      [
        tx.forbundId,
        all.map(([series]) => series),
        all.map(([, { entryNo }]) => entryNo.toString()),
        all.map(([, { hash }]) => hash),
      ],
    );
  }
}
