import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { FORECAST_RULE_LABELS, type ForecastRule } from '@samla/domain/forecast/forecast-rule.js';
import { MONTHS, monthName } from '@samla/domain/forecast/months.js';
import type { Money } from '@samla/domain/money/money.js';
import { checkedText } from '@samla/governance/checked-text.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { ForecastChangeRepository } from './forecast-change.repository.js';
import { ForecastReader } from './forecast-reader.js';
import type { LiveForecast } from './live-forecast.js';

/** A change that somebody asks for in the proposal. */
export interface AskedChange {
  readonly year: number;
  /** The last booked month that the forecast counts, 0–11. */
  readonly asOf: number;
  /** The budget that the person saw; if another is in force by now nothing is changed. */
  readonly baseVersionId: string;
  readonly lineKey: string;
  readonly rule: ForecastRule;
  /** The months that are left together; for `AMOUNT` and only then. */
  readonly amount: Money | null;
  readonly reason: string;
}

const LONGEST_REASON = 500;

/** The proposal of a förbund's forecast, made anew at each reading, and what people change in it. */
@Injectable()
export class ForecastService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ForecastReader,
    private readonly changes: ForecastChangeRepository,
  ) {}

  /** The proposal as of a month, the last booked one unless told; null when no budget of the year is decided. */
  live(context: TenantContext, year: number, asOf: number | null): Promise<LiveForecast | null> {
    return this.database.tenant(context, (tx) => this.reader.read(tx, year, asOf), 'SNAPSHOT');
  }

  /**
   * Changes the rule or the amount of a line, with a reason. Throws `NO_BUDGET_IN_FORCE`, `CONFLICT` when another
   * budget has come into force, `FORECAST_LINE_UNKNOWN`, `FORECAST_RULE_NOT_OFFERED`, `FORECAST_YEAR_OVER`, `REASON_REQUIRED`
   * and `PERSONAL_DATA`.
   */
  async change(context: TenantContext, asked: AskedChange, idempotencyKey: string): Promise<LiveForecast> {
    const reason = checkedText('reason', asked.reason, LONGEST_REASON);
    assertAsked(asked, reason);
    return this.database.tenant(context, async (tx) => {
      const { actor } = context;
      const trail = () => ({ reason });
      const call = { actor, mutation: 'changeForecastLine', key: idempotencyKey, input: asked, trail };
      await once(tx, call, async () => {
        await this.assertPossible(tx, asked);
        const { baseVersionId, asOf, lineKey, rule, amount } = asked;
        const change = { lineKey, rule, amount, reason, changedBy: actor.name, changedAt: this.clock.now() };
        const changeNo = await this.changes.add(tx, { baseVersionId, asOf }, change);
        return [baseVersionId, asOf, changeNo].join('/');
      });
      return this.reader.needed(tx, asked.year, asked.asOf);
    });
  }

  private async assertPossible(tx: TenantTransaction, asked: AskedChange): Promise<void> {
    const { base, forecast } = await this.reader.needed(tx, asked.year, asked.asOf);
    if (base.id !== asked.baseVersionId)
      throw new DomainError('CONFLICT', 'En annan budget gäller nu. Läs om prognosen och ändra i den.', {
        budgetVersion: base.name,
      });
    const line = forecast.lines.find(({ facts }) => facts.key === asked.lineKey);
    if (!line)
      throw new DomainError('FORECAST_LINE_UNKNOWN', 'Prognosen har ingen sådan rad.', {
        lineKey: asked.lineKey,
      });
    if (asked.rule !== 'AMOUNT' && !line.offers.some(({ rule }) => rule === asked.rule))
      throw new DomainError(
        'FORECAST_RULE_NOT_OFFERED',
        `Regeln ”${FORECAST_RULE_LABELS[asked.rule]}” går inte att räkna för raden ${line.facts.label}: underlaget saknas.`,
        { rule: asked.rule },
      );
  }
}

function assertAsked({ asOf, rule, amount }: AskedChange, reason: string): void {
  if (asOf >= MONTHS)
    throw new DomainError('FORECAST_YEAR_OVER', `Efter ${monthName(MONTHS)} återstår ingenting att ändra.`);
  if (reason === '') throw new DomainError('REASON_REQUIRED', 'En ändring av prognosen behöver ett skäl.');
  if ((rule === 'AMOUNT') !== (amount !== null))
    throw new DomainError('BAD_USER_INPUT', 'Ett belopp anges för regeln AMOUNT, och bara för den.', {
      argument: 'amount',
    });
}
