import { Injectable } from '@nestjs/common';
import { consolidatedCashFlow } from '@samla/domain/consolidation/consolidated-cash-flow.js';
import type { OperatingFigures, OperatingSum } from '@samla/domain/consolidation/consolidated-operating.js';
import { amountsOf } from '@samla/domain/consolidation/consolidation-sum.js';
import { equityBridge } from '@samla/domain/consolidation/equity-bridge.js';
import { operatingRowOf } from '@samla/domain/consolidation/operating-row.js';
import { outsideDealings } from '@samla/domain/consolidation/subset.js';
import { RESULT_LEAFS } from '@samla/domain/statements/income-statement.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { CellRowsService, type Opener } from './cell-rows.service.js';
import { columnsOfAnswer } from './consolidation-answer.js';
import type { Figures } from './county-figures.js';
import { FiguresService } from './figures.service.js';
import { keyFiguresAnswer } from './key-figures-answer.js';
import { leafOf } from './opened-rows.js';
import { operatingAnswer } from './operating-answer.js';
import { figureRowAnswer } from './row-answer.js';
import { referencesOf, rowsInColumns, sourceOf } from './shown-columns.js';
import type { SpanRow } from './submitted-rows.loader.js';

interface Named {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Money at the bank is money; placements are investments, since förbund print them so in different ways. */
const RULES = { placementsAreCash: false };

/** The parts of a consolidation that are made only when they are asked for. */
@Injectable()
export class ConsolidationPartsService {
  constructor(
    private readonly figures: FiguresService,
    private readonly cellRows: CellRowsService,
    private readonly directory: ForbundDirectory,
  ) {}

  cashFlow(kept: Figures) {
    const of = columnsOfAnswer(kept);
    const flow = (part: Pick<Figures, 'perimeter' | 'sums'>) =>
      consolidatedCashFlow(part.perimeter, part.sums, RULES);
    return rowsInColumns(kept, flow(kept), flow).map((row) => figureRowAnswer(row, of));
  }

  equityBridge(kept: Figures) {
    const of = columnsOfAnswer(kept);
    const bridge = (part: Pick<Figures, 'perimeter' | 'sums'>) =>
      equityBridge(part.perimeter, part.sums, kept.perimeter);
    return rowsInColumns(kept, bridge(kept), bridge).map((row) => figureRowAnswer(row, of));
  }

  /** Driftredovisning against the approved budget of the same span, where that has been handed in. */
  async operatingStatement(kept: Figures, knownAt: Date, opener: Opener) {
    const plan = await this.plan(kept, knownAt, opener);
    const [actual, planned] = await Promise.all([
      this.operatingFigures(kept, opener),
      plan && this.operatingFigures(plan, opener),
    ]);
    return operatingAnswer(kept, { actual, plan: planned }, plan);
  }

  async keyFigures(kept: Figures, knownAt: Date, opener: Opener) {
    const [plan, operating] = await Promise.all([
      this.plan(kept, knownAt, opener),
      this.operatingFigures(kept, opener),
    ]);
    return keyFiguresAnswer({ kept, plan, operating });
  }

  /** What the förbund have with those that are not among them; of other counties' too, by the names of today. */
  async outside(kept: Figures) {
    const named = await this.namesOf(kept);
    const reference = referencesOf(kept);
    const dealings = outsideDealings(kept.perimeter, amountsOf(kept.sums), (id) => named.get(id)!.name);
    return dealings.map(({ forbund, counterparty, side, booked, message }) => ({
      forbund: reference(forbund),
      counterpart: referenceTo(named.get(counterparty)!),
      area: side,
      booked: presentAmount(booked),
      message,
    }));
  }

  /** The förbund of the counties, and those of others that there are dealings with. */
  private async namesOf({ asked, sums }: Figures): Promise<ReadonlyMap<string, Named>> {
    const known = new Map<string, Named>(
      asked.counties.flatMap(({ forbund }) => forbund).map((forbund) => [forbund.id, forbund]),
    );
    const against = sums.flatMap(({ counterpartyForbund }) => counterpartyForbund ?? []);
    const strangers = [...new Set(against)].filter((id) => !known.has(id));
    if (strangers.length === 0) return known;
    return new Map<string, Named>([...known, ...(await this.directory.forbundByIds(strangers))]);
  }

  /** The approved budgets for the same span of the same förbund; null where figures are a budget themselves, and where none is. */
  private async plan(kept: Figures, knownAt: Date, { contextOf }: Opener): Promise<Figures | null> {
    const { asked } = kept;
    if (asked.kind === 'BUDGET') return null;
    const contexts = asked.counties.map(({ county }) => contextOf(county.id));
    const plan = await this.figures.of(contexts, { ...asked, kind: 'BUDGET' }, knownAt);
    return plan.submissions.size === 0 ? null : plan;
  }

  private async operatingFigures(kept: Figures, opener: Opener): Promise<OperatingFigures> {
    const speaking = kept.forbund.flatMap(({ id }) => {
      const source = sourceOf(kept, id);
      return source ? [{ id, source }] : [];
    });
    const sums = await Promise.all(
      speaking.map(async ({ id, source }) =>
        (await this.cellRows.rows(opener, [source], RESULT_LEAFS)).flatMap((row) => operatingSum(id, row)),
      ),
    );
    return { perimeter: kept.perimeter, sums: sums.flat() };
  }
}

function referenceTo({ id, slug, name }: Named) {
  return { key: id, id: toGlobalId('Forbund', id), slug, name };
}

function operatingSum(forbund: string, found: SpanRow): OperatingSum[] {
  const { opening, change, closing, counterpartForbundId } = found;
  const line = leafOf(found);
  const row = operatingRowOf({ ...found, line });
  return row
    ? [{ forbund, line, counterpartyForbund: counterpartForbundId, opening, change, closing, row }]
    : [];
}
