import { setImmediate as turn } from 'node:timers/promises';
import { Difference, type DifferenceCounts, type KnownEntry } from '@samla/domain/journal/difference.js';
import type { Entry } from '@samla/domain/journal/entry.js';
import type { BalanceRow } from '@samla/domain/sie/balance-rows.js';
import { FaultLog, MOST_FAULTS } from '@samla/domain/sie/fault.js';
import { ImportPlanner } from '@samla/domain/sie/import-planner.js';
import type { ImportPlan, PlanOptions } from '@samla/domain/sie/plan.js';
import { balanceDifference } from './balance-difference.js';
import type { BooksBefore } from './books-before.js';
import { type EntrySpan, EntrySpanFinder } from './entry-span.js';
import type { ImportProgress } from '../import-outcome.js';
import { digestOf } from '../../journal/entry-digest.js';
import type { ChangedEntry } from './changed-entry.js';
import { NumberGiver } from './number-giver.js';
import type { SieSource } from './sie-source.js';

/** What is done with the entries of a file; a dry run does nothing with them. */
export interface EntrySink {
  add(entry: Entry, revision: number): Promise<void>;
  /** Takes the booked entry back, and books another in its place unless it is gone. */
  takeBack(booked: KnownEntry, instead: Entry | undefined): Promise<void>;
}

/** What a file comes to, beside the books as they are. */
export interface Walked {
  readonly plan: ImportPlan;
  readonly differences: DifferenceCounts;
  /** Entries that are changed or removed, the first hundred. */
  readonly changes: readonly ChangedEntry[];
  readonly span: EntrySpan | null;
  /** What has to be added to the balances that files brought without entries. */
  readonly balanceChanges: readonly BalanceRow[];
}

const MOST_LISTED = 100;

/** Reads a file once, holds it against the books, and hands every entry that has to be booked to the sink. */
export class SieWalk {
  private readonly planner: ImportPlanner;
  private readonly difference: Difference;
  private readonly refusals: FaultLog;
  private readonly changes: ChangedEntry[] = [];
  private readonly span = new EntrySpanFinder();
  private readonly numbers: NumberGiver;
  /** Entries whose number was booked with something else. */
  private readonly taken: Entry[] = [];
  private rows = 0;
  private entries = 0;

  constructor(
    private readonly source: SieSource,
    private readonly before: BooksBefore,
    options: PlanOptions,
    private readonly sink: EntrySink,
  ) {
    this.planner = new ImportPlanner(source.charset.charset, before.state, options);
    this.refusals = new FaultLog(options.sample);
    this.difference = new Difference(before.known, digestOf, before.locked);
    this.numbers = new NumberGiver(before.known);
  }

  /** Nothing that was handed to the sink may stay where the answered plan has faults. */
  async run(progress: ImportProgress = () => undefined): Promise<Walked> {
    for await (const chunk of this.source.chunks()) {
      await this.takeAll(this.planner.entries(chunk), progress);
    }
    await this.takeAll(this.planner.end(), progress);
    progress({ entries: this.entries, rows: this.rows });
    const plan = this.planner.plan();
    const ofEntries = plan.content === 'ENTRIES';
    if (plan.opening && ofEntries && !this.refused) await this.take(plan.opening);
    const removed = plan.wholeYear && !this.refused ? await this.removeGone() : 0;
    if (plan.fileType === '4I') this.refuseChanges();
    const changes = this.refused ? [] : balanceDifference(plan, this.before, this.refusals);
    const faults = [...plan.faults, ...this.refusals.faults].sort((a, b) => a.line - b.line);
    const warnings = [...plan.warnings, ...this.refusals.warnings].sort((a, b) => a.line - b.line);
    const omittedFaults = plan.omittedFaults + this.refusals.omitted;
    return {
      plan: { ...plan, faults, warnings, omittedFaults },
      differences: this.difference.counts(removed),
      changes: this.changes,
      span: this.span.span,
      balanceChanges: changes,
    };
  }

  private async takeAll(entries: Iterable<Entry | undefined>, progress: ImportProgress): Promise<void> {
    for (let entry of entries) {
      if (!entry) {
        progress({ entries: this.entries, rows: this.rows });
        await turn();
        continue;
      }
      this.rows += entry.rows.length;
      this.span.take(entry);
      this.entries += 1;
      if (entry.number === '') entry = this.numbers.give(entry);
      else if (!this.numbers.note(entry)) this.refuseNumber(entry);
      // What is wrong is not booked further, but read to the end: all its faults are told at once.
      if (!this.planner.refused) await this.take(entry);
    }
  }

  private get refused(): boolean {
    return this.planner.refused || this.refusals.refused;
  }

  private async take(entry: Entry): Promise<void> {
    // The plan will say it: a locked year takes no file.
    if (this.before.state.year?.locked) return;
    const change = this.difference.take(entry);
    switch (change.kind) {
      case 'SAME':
        return;
      case 'NEW':
        return this.refused ? undefined : this.sink.add(entry, change.revision);
      case 'CHANGED':
        this.list('CHANGED', entry);
        if (this.taken.length < MOST_FAULTS) this.taken.push(entry);
        return this.refused ? undefined : this.sink.takeBack(change.takenBack, entry);
      case 'LOCKED':
        this.refuse(entry, change.period, change.takenBack ? 'skiljer sig från den bokförda och ' : '');
    }
  }

  private async removeGone(): Promise<number> {
    const gone = this.difference.gone();
    for (const booked of gone) {
      const { live, series, number } = booked;
      if (live && this.difference.lockedAt(live.period))
        this.refuse({ line: 0, series, number }, live.period, 'finns inte i filen och ');
    }
    if (this.refused) return gone.length;
    for (const booked of gone) {
      this.list('REMOVED', booked);
      await this.sink.takeBack(booked, undefined);
    }
    return gone.length;
  }

  /** What a feeder system hands over is new: a number that is booked otherwise is another entry's. */
  private refuseChanges(): void {
    for (const { line, series, number } of this.taken) {
      const message = `Verifikation ${`${series} ${number}`.trim()} är redan bokförd med annat innehåll.`;
      this.refusals.fault(line, '#VER', 'vernr', 'ENTRY_ALREADY_BOOKED', message);
    }
  }

  private refuseNumber({ line, series, number }: Entry): void {
    const message = `Numret ${`${series} ${number}`.trim()} gavs till en verifikation utan nummer tidigare i filen.`;
    this.refusals.fault(line, '#VER', 'vernr', 'ENTRY_REPEATED', message);
  }

  private list(kind: ChangedEntry['kind'], { series, number }: Pick<Entry, 'series' | 'number'>): void {
    if (this.changes.length < MOST_LISTED) this.changes.push({ kind, series, number });
  }

  private refuse(
    { line, series, number }: Pick<Entry, 'line' | 'series' | 'number'>,
    period: number,
    why = '',
  ): void {
    const name = `Verifikation ${`${series} ${number}`.trim()}`;
    const closed = period === 0 ? `period ${Math.min(...this.before.locked)}` : `period ${period}`;
    const message = `${name} ${why}kan inte bokföras: ${closed} är låst.`;
    this.refusals.fault(line, '#VER', 'verdatum', 'PERIOD_LOCKED', message);
  }
}
