import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  ConsolidationService,
  type CountyConsolidation,
} from '@samla/consolidation/consolidation.service.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { RESULT_LEAFS } from '@samla/domain/statements/income-statement.js';
import { STATEMENT_LINES } from '@samla/domain/statements/statement-line.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { ConcurrencyLimit } from '@samla/platform/concurrency-limit.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import { accountRows } from './account-rows.js';
import { consolidatedRows } from './consolidated-rows.js';
import type { FigureRow } from './figure-row.js';
import { factsOf, type FiguresFacts, hashOf, type SliceSources, sourcesOf } from './figures-facts.js';
import {
  assertSameExport,
  cursorsOf,
  type ExportIdentity,
  type ExportPlace,
  readExportCursor,
  START,
} from './figures-cursor.js';
import type { ExportSlice, FiguresOrder } from './figures-order.js';
import { RowMaker } from './row-maker.js';
import { FIGURES_WRITERS, type FiguresFormat } from './figures-writer.js';

/** An export that is fixed: what it is, and where its bytes begin. Nothing is held for it until it is read. */
export interface FixedExport {
  readonly context: CountyContext;
  readonly order: FiguresOrder;
  readonly facts: FiguresFacts;
  readonly identity: ExportIdentity;
  readonly place: ExportPlace;
}

/** Rows that are written before they are handed on. */
const PIECE = 200;
/** How long whoever fetches may leave a piece lying before the place is given to somebody else. */
const PATIENCE = 30_000;
const AT_ONCE = 4;
const LINES = Object.keys(STATEMENT_LINES);

/** Hands consolidated figures out in bulk, as they were known at one moment. */
@Injectable()
export class FiguresExportService {
  private readonly places = new ConcurrencyLimit(
    AT_ONCE,
    'Flera exporter hämtas just nu; försök igen om en stund.',
  );

  constructor(
    private readonly consolidations: ConsolidationService,
    private readonly clock: Clock,
  ) {}

  /**
   * Fixes what is to be exported: the moment, and the versions that speak then. Throws `BAD_USER_INPUT` for a moment to
   * come and for a cursor of another export, `CONFLICT` when what the cursor goes on from is no more, `RATE_LIMITED` when too
   many are made.
   */
  async fix(context: CountyContext, order: FiguresOrder): Promise<FixedExport> {
    const sent = order.after === null ? null : readExportCursor(order.after);
    const knownAt = order.knownAt ?? sent?.knownAt ?? this.clock.now();
    if (sent && sent.knownAt.getTime() !== knownAt.getTime())
      throw new DomainError('BAD_USER_INPUT', 'after hör till ett annat kunskapsläge än knownAt.', {
        argument: 'after',
      });
    if (knownAt > this.clock.now())
      throw new DomainError('BAD_USER_INPUT', 'knownAt ska inte vara i framtiden.', { argument: 'knownAt' });
    const facts = await this.places.run(() => this.factsAt(context, order, knownAt));
    const { slices, detail } = order;
    const identity = {
      query: hashOf([context.countyId, slices, detail]),
      knownAt,
      snapshot: hashOf(facts),
    };
    if (sent) assertSameExport(sent, identity);
    return { context, order, facts, identity, place: sent ?? START };
  }

  /**
   * The bytes of a fixed export from its place on, made while they are read and never faster; `RATE_LIMITED` when too
   * many are. A stream that is left lying ends with an error, and its cursor goes on; so does one whose reader loses the right
   * to it, which `stillAllowed` throws, asked before each consolidation.
   */
  stream(
    fixed: FixedExport,
    format: FiguresFormat,
    stillAllowed: () => Promise<unknown> = () => Promise.resolve(),
  ): Readable {
    const leave = this.places.enter();
    const stream: Readable = Readable.from(
      patiently(this.pieces(fixed, format, stillAllowed), () =>
        stream.destroy(new Error('an export was left lying and has been cut off')),
      ),
      { objectMode: false },
    );
    return stream.once('close', leave);
  }

  private async factsAt(
    context: CountyContext,
    { slices, detail }: FiguresOrder,
    knownAt: Date,
  ): Promise<FiguresFacts> {
    const sources: SliceSources[] = [];
    let county = { slug: '', name: '' };
    for (const slice of slices) {
      const consolidation = await this.consolidationOf(context, slice, knownAt);
      const { slug, name } = consolidation.perimeter.county;
      county = { slug, name };
      sources.push(sourcesOf(slice, consolidation));
    }
    return factsOf({ county, detail, knownAt: knownAt.toISOString() }, sources);
  }

  private async *pieces(
    { context, order, facts, identity, place }: FixedExport,
    format: FiguresFormat,
    stillAllowed: () => Promise<unknown>,
  ): AsyncGenerator<string, void, undefined> {
    const writer = FIGURES_WRITERS[format];
    const cursor = cursorsOf(identity);
    if (place === START) yield writer.begin(facts, cursor(START));
    let { written } = place;
    for (const [index, slice] of order.slices.entries()) {
      if (index < place.slice) continue;
      await stillAllowed();
      const skipped = index === place.slice ? place.row : 0;
      let [row, piece, held] = [0, '', 0];
      for await (const figure of this.rows(context, slice, identity.knownAt, facts.slices[index]!, order)) {
        row += 1;
        if (row <= skipped) continue;
        written += 1;
        piece += writer.row(figure, cursor({ slice: index, row, written }));
        held += 1;
        if (held === PIECE) {
          yield piece;
          [piece, held] = ['', 0];
        }
      }
      if (row < skipped) throw new Error('a cursor points behind the rows of its consolidation');
      if (held > 0) yield piece;
    }
    const end = writer.end(written);
    if (end !== '') yield end;
  }

  private async *rows(
    context: CountyContext,
    slice: ExportSlice,
    knownAt: Date,
    cited: SliceSources,
    { detail }: FiguresOrder,
  ): AsyncGenerator<FigureRow, void, undefined> {
    const consolidation = await this.consolidationOf(context, slice, knownAt);
    // An approval that was on its way when the export was fixed: what was cited must not be mixed with it.
    if (hashOf(sourcesOf(slice, consolidation)) !== hashOf(cited))
      throw new DomainError('CONFLICT', 'Underlaget ändrades medan det exporterades; börja om.');
    const make = new RowMaker(slice, consolidation);
    const { submissions, perimeter } = consolidation;
    const all = [...submissions.values()].map(({ submissionId }) => submissionId);
    const resultRows = await this.consolidations.submittedRows(context, all, RESULT_LEAFS);
    yield* consolidatedRows(consolidation, resultRows, make);
    if (detail === 'LINES') return;
    const ids = new Map(perimeter.forbund.map(({ id, slug }) => [slug, id]));
    // One förbund's accounts at a time are held.
    for (const { forbund } of cited.sources) {
      const id = ids.get(forbund.slug)!;
      const submission = submissions.get(id);
      if (!submission) continue;
      const rows = await this.consolidations.submittedRows(context, [submission.submissionId], LINES);
      yield* accountRows(rows, id, make);
    }
  }

  private consolidationOf(
    context: CountyContext,
    { year, kind, toPeriod }: ExportSlice,
    knownAt: Date,
  ): Promise<CountyConsolidation> {
    return this.consolidations.consolidation(context, { year, kind, toPeriod, knownAt });
  }
}

/** The same pieces, with an alarm for one that nobody takes. */
async function* patiently(
  pieces: AsyncIterable<string>,
  alarm: () => void,
): AsyncGenerator<string, void, undefined> {
  let timer: NodeJS.Timeout | undefined;
  try {
    for await (const piece of pieces) {
      timer = setTimeout(alarm, PATIENCE);
      yield piece;
      clearTimeout(timer);
    }
  } finally {
    clearTimeout(timer);
  }
}
