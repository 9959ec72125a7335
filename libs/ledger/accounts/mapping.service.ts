import { Injectable } from '@nestjs/common';
import { KOMMUN_BAS_2021 } from '@samla/domain/accounts/kommun-bas.js';
import { compileMapping, type MappingVersion, unmappedAccounts } from '@samla/domain/accounts/mapping.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { BalanceRepository } from '../journal/balance.repository.js';
import { MappingRepository } from './mapping.repository.js';

/** Proof that the mapping covers the books of a year, or the accounts where it does not. */
export interface Coverage {
  readonly mappingVersion: string;
  /** Accounts with amounts and no line, sorted; empty means that no öre is unmapped. */
  readonly unmappedAccounts: readonly string[];
}

/** The mapping of a förbund's accounts to the lines of the statements. */
@Injectable()
export class MappingService {
  constructor(
    private readonly database: Database,
    private readonly mappings: MappingRepository,
    private readonly balances: BalanceRepository,
  ) {}

  /** The mapping of a year, inside the caller's transaction: the förbund's own latest version, else Kommun-Bas. */
  async ofYear(tx: TenantTransaction, year: number): Promise<MappingVersion> {
    return (await this.mappings.validOn(tx, `${year}-12-31`)) ?? KOMMUN_BAS_2021;
  }

  /** Gives the förbund the default mapping as its first version, unless it has it. */
  async ensureDefault(tx: TenantTransaction): Promise<void> {
    if (await this.mappings.exists(tx, KOMMUN_BAS_2021.id)) return;
    await this.mappings.insert(tx, KOMMUN_BAS_2021, 'Kommun-Bas, förval');
  }

  /** Adds a version. Throws `MAPPING_CONFLICT` for two rows of one prefix or a version that exists. */
  async add(context: TenantContext, version: MappingVersion, source: string): Promise<void> {
    compileMapping(version.rows);
    await this.database.tenant(context, async (tx) => {
      if (await this.mappings.exists(tx, version.id)) {
        throw new DomainError(
          'MAPPING_CONFLICT',
          `Mappningens version ${version.id} finns redan och ändras inte.`,
          { version: version.id },
        );
      }
      await this.mappings.insert(tx, version, source);
    });
  }

  /** The coverage proof of a whole year. */
  coverage(context: TenantContext, year: number): Promise<Coverage> {
    return this.database.tenant(context, async (tx) => {
      const mapping = await this.ofYear(tx, year);
      const balances = await this.balances.upTo(tx, year, 12);
      return {
        mappingVersion: mapping.id,
        unmappedAccounts: unmappedAccounts(compileMapping(mapping.rows), balances),
      };
    });
  }
}
