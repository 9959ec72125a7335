import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { record } from '@samla/platform/audit/record.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { isDeepStrictEqual } from 'node:util';
import { noteLabelsOf, operatingRowsOf } from './printed-layout.js';
import { publishedAmount } from './comparison.js';
import { type PublishedFigure, PublishedFigureRepository } from './published/published-figure.repository.js';
import { type LayoutVersion, StatementLayoutRepository } from './statement-layout.repository.js';

export type { PublishedFigure } from './published/published-figure.repository.js';
export type { LayoutVersion } from './statement-layout.repository.js';

/** Takes in what a förbund has published, and how it prints its statements. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly database: Database,
    private readonly figures: PublishedFigureRepository,
    private readonly layouts: StatementLayoutRepository,
  ) {}

  /**
   * Registers figures as printed. The same again changes nothing; another amount, unit or document for a row that is
   * registered throws `FIGURE_REGISTERED`: what was published stays published.
   */
  async registerPublishedFigures(context: TenantContext, given: readonly PublishedFigure[]): Promise<void> {
    const years = [...new Set(given.map(({ year }) => year))];
    await this.database.tenant(context, async (tx) => {
      await this.figures.insert(tx, given);
      const known = new Map((await this.figures.ofYears(tx, years)).map((figure) => [keyOf(figure), figure]));
      for (const figure of given) assertSame(figure, known.get(keyOf(figure))!);
      const [objectKey, objectCount] = [years.join(' '), given.length];
      if (objectCount > 0)
        await record(tx, {
          actor: context.actor,
          action: 'registerPublishedFigures',
          objectKey,
          objectCount,
        });
    });
  }

  /**
   * Registers how a part is printed from a day on. The same again changes nothing; another layout of the same part and
   * day throws `LAYOUT_REGISTERED`, and rows that cannot be read `LAYOUT_INVALID`.
   */
  async registerLayout(context: TenantContext, layout: LayoutVersion): Promise<void> {
    assertRows(layout);
    await this.database.tenant(context, async (tx) => {
      await this.layouts.insert(tx, layout);
      const known = await this.layouts.find(tx, layout.statement, layout.validFrom);
      if (isDeepStrictEqual(known, JSON.parse(JSON.stringify(layout)))) {
        const objectKey = `${layout.statement} ${layout.validFrom}`;
        return record(tx, { actor: context.actor, action: 'registerLayout', objectKey });
      }
      throw new DomainError(
        'LAYOUT_REGISTERED',
        `Uppställningen från ${layout.validFrom} finns redan och ändras inte.`,
        {
          statement: layout.statement,
          validFrom: layout.validFrom,
        },
      );
    });
  }
}

function keyOf({ year, statement, rowKey }: PublishedFigure): string {
  return JSON.stringify([year, statement, rowKey]);
}

function assertSame(given: PublishedFigure, known: PublishedFigure): void {
  const same = publishedAmount(given).exact === publishedAmount(known).exact;
  if (same && given.unit === known.unit && given.document === known.document && given.label === known.label)
    return;
  throw new DomainError(
    'FIGURE_REGISTERED',
    `${given.label} ${given.year} är redan registrerad med ett annat innehåll.`,
    {
      year: given.year,
      statement: given.statement,
      rowKey: given.rowKey,
    },
  );
}

function assertRows({ statement, rows }: LayoutVersion): void {
  if (rows === null) return;
  try {
    if (statement === 'OPERATING_STATEMENT') operatingRowsOf(rows);
    else if (statement === 'NOTES') noteLabelsOf(rows);
    else throw new Error(`${statement} has no rows of its own`);
  } catch (error) {
    throw new DomainError('LAYOUT_INVALID', 'Uppställningens rader går inte att läsa.', {
      reason: String(error),
    });
  }
}
