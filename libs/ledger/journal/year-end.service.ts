import { Injectable } from '@nestjs/common';
import { compileMapping, unmappedAccounts } from '@samla/domain/accounts/mapping.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { yearEndSides } from '@samla/domain/journal/year-end-sides.js';
import { type YearEndFinding, yearEndFindings } from '@samla/domain/journal/year-end.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { assertYear } from '../accounts/checked-input.js';
import { FiscalYearRepository } from '../accounts/fiscal-year.repository.js';
import { MappingService } from '../accounts/mapping.service.js';
import { BalanceRepository } from './balance.repository.js';
import { YearEndRepository } from './year-end.repository.js';

/** What is to be known before a year is closed. */
@Injectable()
export class YearEndService {
  constructor(
    private readonly database: Database,
    private readonly years: FiscalYearRepository,
    private readonly mappings: MappingService,
    private readonly balances: BalanceRepository,
    private readonly yearEnds: YearEndRepository,
  ) {}

  /** What is found at the end of a year, errors first; `NOT_FOUND` for a year that the förbund has not got. */
  async read(context: TenantContext, year: number): Promise<readonly YearEndFinding[]> {
    assertYear(year);
    return this.database.tenant(
      context,
      async (tx) => {
        const findings = await this.findings(tx, year);
        if (!findings) throw new DomainError('NOT_FOUND', `Räkenskapsåret ${year} finns inte.`, { year });
        return findings;
      },
      'SNAPSHOT',
    );
  }

  /** As `read`, inside the caller's transaction; null for a year that is not there. */
  async findings(tx: TenantTransaction, year: number): Promise<YearEndFinding[] | null> {
    const own = await this.years.byYear(tx, year);
    if (!own) return null;
    const previous = await this.years.byYear(tx, year - 1);
    const mapping = compileMapping((await this.mappings.ofYear(tx, year)).rows);
    const next = await this.yearEnds.accounts(tx, year + 1);
    const isNextOpened = [...next.values()].some(({ opening }) => opening !== 0n);
    return yearEndFindings(
      {
        year,
        locked: own.lockedAt !== null,
        accounts: await this.yearEnds.accounts(tx, year),
        previous: previous && {
          accounts: await this.yearEnds.accounts(tx, year - 1),
          locked: previous.lockedAt !== null,
        },
        next: isNextOpened ? next : null,
        unbalanced: await this.yearEnds.unbalanced(tx, year),
        unmapped: unmappedAccounts(mapping, await this.balances.upTo(tx, year, 12)),
        fileSays: await this.yearEnds.fileSays(tx, year),
        laterYears: await this.yearEnds.laterYears(tx, year),
      },
      yearEndSides(mapping),
    );
  }
}
