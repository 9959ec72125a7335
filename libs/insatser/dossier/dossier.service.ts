import { Injectable } from '@nestjs/common';
import { type CountTotal, countTotals } from '@samla/domain/insatser/count-set.js';
import { insatsTotal, insatsYears, type YearOutcome } from '@samla/domain/insatser/decided-money.js';
import { insatsFindings } from '@samla/domain/insatser/insats-findings.js';
import { yearOf } from '@samla/domain/insatser/period.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { PublishedInsatsOutcome } from '../money/grant.js';
import { type BookedOutcomes, OutcomeService } from '../money/outcome.service.js';
import type { StandingInsats } from '../register/insats.js';
import { InsatsService } from '../register/insats.service.js';
import { type DossierParts, DossierPartsService } from './dossier-parts.service.js';
import type { InsatsDossier, OutcomeSource } from './dossier.js';

/** What is known of insatser, put together and judged. */
@Injectable()
export class DossierService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly insatser: InsatsService,
    private readonly parts: DossierPartsService,
    private readonly outcomes: OutcomeService,
  ) {}

  /** Today, by the Swedish calendar: the day that reports are late on. */
  today(): string {
    return this.clock.today();
  }

  /** The dossiers of the codes; unknown codes are missing in the answer. */
  read(context: TenantContext, codes: readonly string[]): Promise<ReadonlyMap<string, InsatsDossier>> {
    return this.database.tenant(context, (tx) => this.of(tx, codes), 'SNAPSHOT');
  }

  /** The dossiers of every insats, by code. */
  all(context: TenantContext): Promise<ReadonlyMap<string, InsatsDossier>> {
    return this.database.tenant(context, (tx) => this.of(tx), 'SNAPSHOT');
  }

  /** As `read`, inside the caller's transaction; without codes every insats of the förbund. */
  async of(tx: TenantTransaction, codes?: readonly string[]): Promise<ReadonlyMap<string, InsatsDossier>> {
    const all = await this.insatser.all(tx);
    const wanted = codes ? all.filter(({ code }) => codes.includes(code)) : all;
    const parts = await this.parts.of(
      tx,
      wanted.map(({ code }) => code),
    );
    const objects = [
      ...new Set(wanted.map(({ objectCode }) => objectCode).filter((object) => object !== '')),
    ];
    const booked = await this.outcomes.booked(tx, objects);
    return new Map(wanted.map((insats) => [insats.code, this.dossier(insats, all, parts, booked)]));
  }

  /** Sums of counts over insatser for periods within a year, each measure and span by itself. */
  async countTotals(context: TenantContext, year: number): Promise<CountTotal[]> {
    return this.database.tenant(context, async (tx) => {
      const codes = (await this.insatser.all(tx)).map(({ code }) => code);
      const { countSets } = await this.parts.of(tx, codes);
      // What an insats tells twice, in two places, is counted once; parts of a year are not added to years.
      const ofYear = countSets.filter(({ from, to }) => from === `${year}-01-01` && to === `${year}-12-31`);
      const first = ofYear.filter(
        ({ code, measure, span }, index) =>
          ofYear.findIndex((set) => set.code === code && set.measure === measure && set.span === span) ===
          index,
      );
      return countTotals(first);
    });
  }

  private dossier(
    insats: StandingInsats,
    all: readonly StandingInsats[],
    parts: DossierParts,
    booked: BookedOutcomes,
  ): InsatsDossier {
    const { code, objectCode } = insats;
    const own = <Row extends { readonly code: string }>(rows: readonly Row[]): Row[] =>
      rows.filter((row) => row.code === code);
    const [grants, published, reports] = [
      own(parts.grants),
      own(parts.publishedOutcomes),
      own(parts.reports),
    ];
    const countSets = own(parts.countSets);
    const outcomes = outcomesOf(booked.byObject.get(objectCode) ?? [], published);
    const isBooked = (year: number): boolean =>
      (booked.byObject.get(objectCode) ?? []).some((outcome) => outcome.year === year);
    const sharedWith = all
      .filter((other) => objectCode !== '' && other.objectCode === objectCode && other.code !== code)
      .map((other) => other.code);
    const evidence = {
      ...insats,
      grants,
      outcomes: outcomes.all,
      publishedOutcomes: published,
      reports,
      countSets,
      sharedWith,
    };
    return {
      insats,
      outcomeSource: outcomes.source,
      total: insatsTotal(grants, outcomes.all),
      years: insatsYears(grants, outcomes.all).map((each) => ({
        ...each,
        isConstructed: booked.constructedYears.has(each.year) && isBooked(each.year),
      })),
      grants,
      publishedOutcomes: published,
      goals: own(parts.goals),
      reports,
      countSets,
      findings: insatsFindings({ ...evidence, isInBooks: booked.known.has(objectCode) }, this.clock.today()),
      history: own(parts.versions),
    };
  }
}

/** The books go before documents: what is printed counts for years in which the object has no bookings. */
function outcomesOf(
  booked: readonly YearOutcome[],
  published: readonly PublishedInsatsOutcome[],
): { all: YearOutcome[]; source: OutcomeSource } {
  const printed = published
    .filter(({ isCounted }) => isCounted)
    .map(({ to, amount }) => ({ year: yearOf(to), amount }))
    .filter(({ year }) => !booked.some((outcome) => outcome.year === year));
  const from = { books: booked.length > 0, documents: printed.length > 0 };
  const source = from.books ? (from.documents ? 'BOTH' : 'BOOKS') : from.documents ? 'PUBLISHED' : 'NONE';
  return { all: [...booked, ...printed], source };
}
