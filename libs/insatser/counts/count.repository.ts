import { Injectable } from '@nestjs/common';
import type { ParticipantCount } from '@samla/domain/insatser/participant-count.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { CountsToSet, InsatsCountSet } from './insats-counts.js';

type StoredSet = Omit<InsatsCountSet, 'counts'>;
type StoredCount = ParticipantCount & { readonly setId: string };

/** Counts of participants: sets with a number for each kind and sex, the latest of a place being in force. */
@Injectable()
export class CountRepository {
  /** The sets in force of the insatser, by period. */
  async of(tx: TenantTransaction, codes: readonly string[]): Promise<InsatsCountSet[]> {
    const sets = await tx.query<StoredSet>(
      `select * from (
         select distinct on (code, from_day, to_day, measure, span, document, place) set_id as id, set_no as "setNo", code,
           from_day::text as "from", to_day::text as "to", measure, span, is_published as "isPublished", document, place,
           is_constructed as "isConstructed"
         from insats_count_set where forbund_id = $1 and code = any ($2::text[])
         order by code, from_day, to_day, measure, span, document, place, set_no desc
       ) as in_force order by "from", "to", measure, span, "setNo"`,
      [tx.forbundId, codes],
    );
    const counts = await tx.query<StoredCount>(
      `select set_id as "setId", kind, label, part_of as "partOf", women, men, total as "all" from insats_count
       where forbund_id = $1 and set_id = any ($2::uuid[]) order by set_id, position`,
      [tx.forbundId, sets.map(({ id }) => id)],
    );
    return sets.map((set) => ({
      ...set,
      counts: counts.filter(({ setId }) => setId === set.id).map(({ setId: _, ...count }) => count),
    }));
  }

  async add(
    tx: TenantTransaction,
    id: string,
    set: CountsToSet,
    recordedBy: string,
    recordedAt: Date,
  ): Promise<void> {
    const { code, from, to, measure, span, isPublished, document, place, isConstructed, counts } = set;
    await tx.execute(
      `insert into insats_count_set (forbund_id, set_id, set_no, code, from_day, to_day, measure, span, is_published,
         document, place, is_constructed, recorded_by, recorded_at)
       select $1, $2, coalesce(max(set_no), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
       from insats_count_set where forbund_id = $1 and code = $3`,
      [
        ...[tx.forbundId, id, code, from, to, measure, span, isPublished],
        ...[document, place, isConstructed, recordedBy, recordedAt],
      ],
    );
    await tx.execute(
      `insert into insats_count (forbund_id, set_id, position, kind, label, part_of, women, men, total)
       select $1, $2, position, kind, label, part_of, women, men, total
       from unnest($3::text[], $4::text[], $5::text[], $6::integer[], $7::integer[], $8::integer[]) with ordinality
         as given (kind, label, part_of, women, men, total, position)`,
      [
        tx.forbundId,
        id,
        counts.map(({ kind }) => kind),
        counts.map(({ label }) => label),
        counts.map(({ partOf }) => partOf),
        counts.map(({ women }) => women),
        counts.map(({ men }) => men),
        counts.map(({ all }) => all),
      ],
    );
  }
}
