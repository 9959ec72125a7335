import { Injectable } from '@nestjs/common';
import type { PrintedTotal } from '@samla/domain/budget/budget-line.js';
import { assertLines } from '@samla/domain/budget/check-lines.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { checkedText } from '@samla/governance/checked-text.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { v7 as newId } from 'uuid';
import { BudgetLineRepository } from '../versions/budget-line.repository.js';
import { type BudgetVersion, BudgetVersionRepository } from '../versions/budget-version.repository.js';
import { ForecastReader } from './forecast-reader.js';
import { changesInForce, forecastName, type LiveForecast } from './live-forecast.js';
import type { SavedForecast } from './saved-forecast.js';
import { SavedForecastRepository } from './saved-forecast.repository.js';

/** What is to be saved; without a name it is called by its month. */
export interface AskedForecast {
  readonly year: number;
  readonly asOf: number;
  readonly baseVersionId: string;
  readonly name: string | null;
}

const LONGEST_NAME = 200;

/** Saved forecasts: budget versions of phase `FORECAST`, which nobody changes afterwards. */
@Injectable()
export class SavedForecastService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ForecastReader,
    private readonly versions: BudgetVersionRepository,
    private readonly lines: BudgetLineRepository,
    private readonly saved: SavedForecastRepository,
  ) {}

  /** The saved and published forecasts of some years, the oldest first. */
  list(context: TenantContext, years: readonly number[]): Promise<SavedForecast[]> {
    return this.database.tenant(context, (tx) => this.ofYears(tx, years), 'SNAPSHOT');
  }

  /** As `list`, inside the caller's transaction. */
  async ofYears(tx: TenantTransaction, years: readonly number[]): Promise<SavedForecast[]> {
    const versions = (await this.versions.ofYears(tx, years)).filter(({ phase }) => phase === 'FORECAST');
    const ids = versions.map(({ id }) => id);
    const heads = new Map((await this.saved.heads(tx, ids)).map((head) => [head.versionId, head]));
    const made = await this.saved.lines(tx, ids);
    const content = await this.lines.ofVersions(tx, ids);
    return versions.flatMap((version) => {
      const head = heads.get(version.id);
      if (!head) return [];
      const how = new Map(made.get(version.id)!.map((line) => [line.lineNo, line]));
      const lines = content.get(version.id)!.lines.map((line) => ({ line, made: how.get(line.lineNo)! }));
      return [{ ...head, version, lines }];
    });
  }

  /** Saves the proposal as it stands. Throws `NO_BUDGET_IN_FORCE`, and `CONFLICT` when another budget has come into force. */
  async saveProposal(
    context: TenantContext,
    asked: AskedForecast,
    idempotencyKey: string,
    versionId: string = newId(),
  ): Promise<SavedForecast> {
    const name = checkedText('name', asked.name, LONGEST_NAME) || forecastName(asked.year, asked.asOf);
    return this.database.tenant(context, async (tx) => {
      const call = { actor: context.actor, mutation: 'saveForecast', key: idempotencyKey, input: asked };
      const { id } = await once(tx, call, async () => {
        const live = await this.reader.needed(tx, asked.year, asked.asOf);
        if (live.base.id !== asked.baseVersionId)
          throw new DomainError('CONFLICT', 'En annan budget gäller nu. Läs om prognosen och spara den.', {
            budgetVersion: live.base.name,
          });
        return this.write(
          tx,
          forecastToSave(live, {
            id: versionId,
            name,
            createdBy: context.actor.name,
            createdAt: this.clock.now(),
          }),
        );
      });
      return (await this.ofYears(tx, [asked.year])).find(({ version }) => version.id === id)!;
    });
  }

  /** Writes a forecast inside the caller's transaction, with the sums a document prints; the id of its version. */
  async write(
    tx: TenantTransaction,
    { version, lines, ...head }: SavedForecast,
    printedTotals: readonly PrintedTotal[] = [],
  ): Promise<string> {
    const content = lines.map(({ line }) => line);
    assertLines(content);
    await this.versions.insert(tx, version);
    await this.lines.replace(tx, version.id, { lines: content, printedTotals });
    await this.saved.add(
      tx,
      { ...head, versionId: version.id },
      lines.map(({ made }) => made),
    );
    return version.id;
  }
}

function forecastToSave(
  live: LiveForecast,
  made: Pick<BudgetVersion, 'id' | 'name' | 'createdBy' | 'createdAt'>,
): SavedForecast {
  const { base, forecast, year, isConstructed } = live;
  const changes = changesInForce(live.changes);
  const version: BudgetVersion = {
    ...made,
    ...{ year, phase: 'FORECAST', decisionId: null, samradOn: null, basedOn: base.id },
    ...{ document: '', place: '', sourceSha256: '', isConstructed },
  };
  const lines = forecast.lines.map(
    ({ facts, proposal, expected, budget, outcome, remaining, change }, index) => {
      const lineNo = index + 1;
      const { kind, groupKey, groupLabel, label, account, insats, costCentre } = facts;
      const months = facts.outcome.map((booked, at) => (at < forecast.asOf ? booked : proposal.months[at]!));
      const keys = { kind, groupKey, groupLabel, label, account, insats, costCentre };
      const by = change ? changes.get(facts.key) : undefined;
      return {
        line: { lineNo, ...keys, amount: expected, months, takenAlong: false, proposedBy: '', note: '' },
        made: {
          ...{ lineNo, rule: proposal.rule, explanation: proposal.explanation, budget, outcome, remaining },
          ...{ reason: by?.reason ?? '', changedBy: by?.changedBy ?? '', changedAt: by?.changedAt ?? null },
        },
      };
    },
  );
  const openingEquity = forecast.equity?.opening ?? null;
  return { version, baseVersionId: base.id, asOf: forecast.asOf, openingEquity, lines };
}
