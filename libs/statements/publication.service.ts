import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { record } from '@samla/platform/audit/record.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { isDeepStrictEqual } from 'node:util';
import { assertLayout } from './printed-layout.js';
import { type LayoutVersion, StatementLayoutRepository } from './statement-layout.repository.js';

export type { LayoutVersion } from './statement-layout.repository.js';

/** Takes in how a förbund prints its statements. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly database: Database,
    private readonly layouts: StatementLayoutRepository,
  ) {}

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

function assertRows(layout: LayoutVersion): void {
  try {
    assertLayout(layout);
  } catch (error) {
    throw new DomainError('LAYOUT_INVALID', 'Uppställningens rader går inte att läsa.', {
      reason: String(error),
    });
  }
}
