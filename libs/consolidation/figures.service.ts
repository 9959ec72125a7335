import { Injectable } from '@nestjs/common';
import { PerimeterService } from '@samla/forbund/perimeter.service.js';
import { SuccessionService } from '@samla/forbund/succession.service.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import { type Figures, type FiguresAsked, figuresOf, type ShownStructure } from './county-figures.js';
import { ApprovedFiguresService } from './read/approved-figures.service.js';
import { KeptWork } from './read/kept-work.js';

/** Reads what counties have approved and puts it together. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly perimeters: PerimeterService,
    private readonly successions: SuccessionService,
    private readonly approved: ApprovedFiguresService,
    private readonly work: KeptWork,
  ) {}

  /** The figures of counties, each read in its own transaction, all as known at the same moment. */
  async of(contexts: readonly CountyContext[], asked: FiguresAsked, knownAt: Date): Promise<Figures> {
    return this.worked(contexts, asked, await this.versions(contexts, asked, knownAt));
  }

  /** As `of`, for a county whose förbund are read meanwhile. */
  async ofCounty(
    context: CountyContext,
    question: Omit<FiguresAsked, 'counties' | 'structure'>,
    { day, structureOn }: { readonly day: string; readonly structureOn: string | null },
    knownAt: Date,
  ): Promise<Figures> {
    // Who and what stand behind different doors; both are read as of the same moment.
    const [county, structure, versions] = await Promise.all([
      this.perimeters.perimeter(context.countyId, day),
      structureOn === null ? null : this.structure(context.countyId, structureOn),
      this.versions([context], question, knownAt),
    ]);
    return this.worked([context], { ...question, counties: [county], structure }, versions);
  }

  private worked(
    contexts: readonly CountyContext[],
    asked: FiguresAsked,
    versions: Awaited<ReturnType<FiguresService['versions']>>,
  ): Figures {
    return this.work.of(contexts, asked, versions, figuresOf);
  }

  /** The versions that speak at the end of the span, and those that say where it begins. */
  private async versions(
    contexts: readonly CountyContext[],
    { year, fromPeriod, toPeriod, kind }: Pick<FiguresAsked, 'year' | 'fromPeriod' | 'toPeriod' | 'kind'>,
    knownAt: Date,
  ) {
    const ends = fromPeriod === 1 ? [toPeriod] : [fromPeriod - 1, toPeriod];
    const read = contexts.flatMap((context) =>
      ends.map((end) => this.approved.figures(context, { year, toPeriod: end, kind, knownAt })),
    );
    return (await Promise.all(read)).flat();
  }

  private async structure(countyId: string, on: string): Promise<ShownStructure> {
    const [successions, { forbund }] = await Promise.all([
      this.successions.ofCounty(countyId),
      this.perimeters.perimeter(countyId, on),
    ]);
    return {
      on,
      successions: successions.map(({ predecessorId, successorId, validFrom }) => ({
        predecessor: predecessorId,
        successor: successorId,
        validFrom,
      })),
      forbund,
    };
  }
}
