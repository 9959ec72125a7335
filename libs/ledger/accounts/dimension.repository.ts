import { Injectable } from '@nestjs/common';
import type { DimensionMeaning } from '@samla/domain/sie/books-state.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** How an insats is grouped in the note on costs; null where nobody has said. */
export type InsatsGrouping = 'INDIVIDUAL' | 'STRUCTURAL' | 'ADMINISTRATION' | null;

/** A dimension of the books by its SIE number. */
export interface Dimension {
  readonly number: number;
  readonly name: string;
  readonly meaning: DimensionMeaning;
}

/** An object of a dimension: an insats, a kostnadsställe, a motpart. */
export interface DimensionObject {
  readonly dimension: number;
  readonly code: string;
  readonly name: string;
  readonly grouping: InsatsGrouping;
  /** Place among the insatser as printed; null comes last. */
  readonly position: number | null;
}

/** Whether the object has an amount in a year that is locked; balances carry the objects of the dimensions with a meaning. */
const CARRIED_IN_LOCKED_YEAR = `exists (
  select 1 from dimension d
  join fiscal_year y on y.forbund_id = d.forbund_id and y.locked_at is not null
  join balance b on b.forbund_id = y.forbund_id and b.year = y.year
  where d.forbund_id = dimension_object.forbund_id and d.number = dimension_object.dimension
    and dimension_object.code = case d.meaning when 'INSATS' then b.insats when 'COUNTERPARTY' then b.counterparty
      when 'COST_CENTRE' then b.cost_centre end)`;

/** Dimensions and objects of a förbund. */
@Injectable()
export class DimensionRepository {
  all(tx: TenantTransaction): Promise<Dimension[]> {
    return tx.query<Dimension>(
      'select number, name, meaning from dimension where forbund_id = $1 order by number',
      [tx.forbundId],
    );
  }

  objects(tx: TenantTransaction): Promise<DimensionObject[]> {
    return tx.query<DimensionObject>(
      `select dimension, code, name, grouping, position from dimension_object where forbund_id = $1
       order by dimension, position nulls last, code collate "C"`,
      [tx.forbundId],
    );
  }

  /** The codes of all objects, each with what its dimension means. */
  codes(tx: TenantTransaction): Promise<{ meaning: DimensionMeaning; code: string }[]> {
    return tx.query(
      `select d.meaning, o.code from dimension_object o
       join dimension d on d.forbund_id = o.forbund_id and d.number = o.dimension
       where o.forbund_id = $1 order by d.number, o.code collate "C"`,
      [tx.forbundId],
    );
  }

  /** Adds dimensions; one that exists keeps its meaning and gets the later name. */
  async put(tx: TenantTransaction, dimensions: readonly Dimension[]): Promise<void> {
    await tx.execute(
      `insert into dimension (forbund_id, number, name, meaning)
       select $1, number, name, meaning from unnest($2::smallint[], $3::text[], $4::text[]) as given (number, name, meaning)
       on conflict (forbund_id, number) do update set name = excluded.name where dimension.name <> excluded.name`,
      [
        tx.forbundId,
        dimensions.map(({ number }) => number),
        dimensions.map(({ name }) => name),
        dimensions.map(({ meaning }) => meaning),
      ],
    );
  }

  /** Makes a dimension mean and be called as told; lays it up where it is not there. */
  async setMeaning(tx: TenantTransaction, { number, name, meaning }: Dimension): Promise<void> {
    await tx.execute(
      `insert into dimension (forbund_id, number, name, meaning) values ($1, $2, $3, $4)
       on conflict (forbund_id, number) do update set name = excluded.name, meaning = excluded.meaning`,
      [tx.forbundId, number, name, meaning],
    );
  }

  /**
   * Adds objects with their names; one that exists keeps its grouping and position and gets the later name, unless rows
   * of a locked year carry it: their statements stay as they were read.
   */
  async putObjects(
    tx: TenantTransaction,
    objects: readonly Pick<DimensionObject, 'dimension' | 'code' | 'name'>[],
  ): Promise<void> {
    await tx.execute(
      `insert into dimension_object (forbund_id, dimension, code, name)
       select $1, dimension, code, name from unnest($2::smallint[], $3::text[], $4::text[]) as given (dimension, code, name)
       on conflict (forbund_id, dimension, code) do update set name = excluded.name
       where dimension_object.name <> excluded.name and not ${CARRIED_IN_LOCKED_YEAR}`,
      [
        tx.forbundId,
        objects.map(({ dimension }) => dimension),
        objects.map(({ code }) => code),
        objects.map(({ name }) => name),
      ],
    );
  }

  /** Adds objects, or makes those that exist as told. */
  async describe(tx: TenantTransaction, objects: readonly DimensionObject[]): Promise<void> {
    for (const { dimension, code, name, grouping, position } of objects) {
      await tx.execute(
        `insert into dimension_object (forbund_id, dimension, code, name, grouping, position) values ($1, $2, $3, $4, $5, $6)
         on conflict (forbund_id, dimension, code) do update
           set name = excluded.name, grouping = excluded.grouping, position = excluded.position`,
        [tx.forbundId, dimension, code, name, grouping, position],
      );
    }
  }
}
