import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { InsatsGoal, InsatsGoalValue } from './goal.js';

const GOAL = `goal_id as id, version, code, label, unit, direction, target::text, from_day::text as "from",
  to_day::text as "to", document, place, is_constructed as "isConstructed"`;

/** Goals of insatser and what is told of them; the latest version of a goal is in force. */
@Injectable()
export class GoalRepository {
  /** The goals in force of the insatser, by period and label. */
  of(tx: TenantTransaction, codes: readonly string[]): Promise<InsatsGoal[]> {
    return tx.query<InsatsGoal>(
      `select * from (
         select distinct on (goal_id) ${GOAL} from insats_goal
         where forbund_id = $1 and code = any ($2::text[]) order by goal_id, version desc
       ) as goal order by "from", label collate "sv-SE-x-icu", id`,
      [tx.forbundId, codes],
    );
  }

  async byId(tx: TenantTransaction, id: string): Promise<InsatsGoal | null> {
    const rows = await tx.query<InsatsGoal>(
      `select ${GOAL} from insats_goal where forbund_id = $1 and goal_id = $2 order by version desc limit 1`,
      [tx.forbundId, id],
    );
    return rows[0] ?? null;
  }

  async add(tx: TenantTransaction, goal: InsatsGoal, recordedBy: string, recordedAt: Date): Promise<void> {
    const { id, version, code, label, unit, direction, target, from, to, document, place, isConstructed } =
      goal;
    await tx.execute(
      `insert into insats_goal (forbund_id, goal_id, version, code, label, unit, direction, target, from_day, to_day,
         document, place, is_constructed, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[tx.forbundId, id, version, code, label, unit, direction, target, from, to],
        ...[document, place, isConstructed, recordedBy, recordedAt],
      ],
    );
  }

  /** Values of the goals in the order they were told. */
  values(tx: TenantTransaction, codes: readonly string[]): Promise<InsatsGoalValue[]> {
    return tx.query<InsatsGoalValue>(
      `select goal_id as "goalId", on_day::text as "onDay", value::text, comment, document, place,
         is_constructed as "isConstructed"
       from insats_goal_value
       where forbund_id = $1
         and goal_id in (select goal_id from insats_goal where forbund_id = $1 and code = any ($2::text[]))
       order by on_day, value_no`,
      [tx.forbundId, codes],
    );
  }

  async addValue(
    tx: TenantTransaction,
    told: InsatsGoalValue,
    recordedBy: string,
    recordedAt: Date,
  ): Promise<void> {
    const { goalId, onDay, value, comment, document, place, isConstructed } = told;
    await tx.execute(
      `insert into insats_goal_value (forbund_id, goal_id, value_no, on_day, value, comment, document, place,
         is_constructed, recorded_by, recorded_at)
       select $1, $2, count(*) + 1, $3, $4, $5, $6, $7, $8, $9, $10
       from insats_goal_value where forbund_id = $1 and goal_id = $2`,
      [tx.forbundId, goalId, onDay, value, comment, document, place, isConstructed, recordedBy, recordedAt],
    );
  }
}
