import { Injectable } from '@nestjs/common';
import { KOMMUN_BAS_2021 } from '@samla/domain/accounts/kommun-bas.js';
import {
  assertMappingRows,
  compileMapping,
  type MappingVersion,
  revisedRows,
  unmappedAccounts,
} from '@samla/domain/accounts/mapping.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { LeafLine, StatementLine } from '@samla/domain/statements/statement-line.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { BalanceRepository } from '../journal/balance.repository.js';
import { JournalHeadRepository } from '../journal/journal-head.repository.js';
import { assertText, assertYear, badInput } from './checked-input.js';
import { MappingRepository } from './mapping.repository.js';
import type { StoredMapping } from './stored-mapping.js';

/** What a revision of a mapping says; the rows that it does not name stay as they are. */
export interface MappingRevision {
  /** First day that it applies to, `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly source: string;
  readonly rows: readonly { readonly prefix: string; readonly line: StatementLine; readonly note: string }[];
  readonly idempotencyKey: string;
}

const DEFAULT_SOURCE = 'Kommun-Bas, förval';
const MOST_ROWS = 1000;

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
    private readonly heads: JournalHeadRepository,
  ) {}

  /** The mapping of a year, inside the caller's transaction: the förbund's own latest version, else Kommun-Bas. */
  ofYear(tx: TenantTransaction, year: number): Promise<StoredMapping> {
    return this.validOn(tx, `${year}-12-31`);
  }

  /** As `ofYear`, for a reader; a year that cannot be is `BAD_USER_INPUT`. */
  async read(context: TenantContext, year: number): Promise<StoredMapping> {
    assertYear(year);
    return this.database.tenant(context, (tx) => this.ofYear(tx, year));
  }

  /** Gives the förbund the default mapping as its first version, unless it has one already. */
  async ensureDefault(tx: TenantTransaction): Promise<void> {
    if ((await this.mappings.count(tx)) > 0) return;
    await this.mappings.insert(tx, KOMMUN_BAS_2021, DEFAULT_SOURCE);
  }

  /**
   * Adds a version: the one that applies on its first day, with the given rows put in or put in place of those with
   * their prefix. Who gives a row has judged it, so it is no longer `unverified`. Throws `MAPPING_CONFLICT` for two
   * rows of one prefix, `MAPPING_LINE_DERIVED` for a line that is a sum.
   */
  async revise(context: TenantContext, revision: MappingRevision): Promise<StoredMapping> {
    const { validFrom, source, rows, idempotencyKey: key } = revision;
    assertText('source', source, 500);
    if (rows.length === 0 || rows.length > MOST_ROWS) throw badInput('rows', `rows är 1–${MOST_ROWS} rader.`);
    for (const { note } of rows) if (note !== '') assertText('note', note, 500);
    assertMappingRows(rows);
    const given = rows.map((row) => ({ ...row, line: row.line as LeafLine, unverified: false }));
    return this.database.tenant(context, async (tx) => {
      const input = { validFrom, source, rows };
      const call = { actor: context.actor, mutation: 'addMappingVersion', key, input };
      const { id } = await once(tx, call, async () => {
        // One at a time, also against an import that lays up the default.
        await this.heads.lock(tx);
        await this.ensureDefault(tx);
        const before = await this.validOn(tx, validFrom);
        const version = `${validFrom}/${(await this.mappings.count(tx)) + 1}`;
        await this.mappings.insert(
          tx,
          { id: version, validFrom, rows: revisedRows(before.rows, given) },
          source,
        );
        return version;
      });
      return (await this.mappings.byId(tx, id)) as StoredMapping;
    });
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

  private async validOn(tx: TenantTransaction, day: string): Promise<StoredMapping> {
    return (await this.mappings.validOn(tx, day)) ?? { ...KOMMUN_BAS_2021, source: DEFAULT_SOURCE };
  }
}
