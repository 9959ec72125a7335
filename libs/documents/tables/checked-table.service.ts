import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type {
  PublishedRow,
  PublishedTable,
  PublishedUnit,
} from '@samla/domain/statements/published/published-table.js';
import { requiredText } from '@samla/governance/checked-text.js';
import { Database } from '@samla/platform/database/database.js';
import type { Paged } from '@samla/platform/paging.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import {
  type EnteredTable,
  PublishedTableService,
} from '@samla/statements/published/published-table.service.js';
import { validate } from 'uuid';
import { pagedByCheck } from '../findings/paged-by-check.js';
import type { ResultPage } from '../findings/result-page.js';
import type { CheckedTable, CheckedTableEntry } from './checked-table.js';
import { CheckedTableRepository } from './checked-table.repository.js';

/** Tables that checks recognised, and the way from there to what the förbund has published. */
@Injectable()
export class CheckedTableService {
  constructor(
    private readonly database: Database,
    private readonly tables: CheckedTableRepository,
    private readonly published: PublishedTableService,
  ) {}

  /** A page of each check's tables, by check. */
  async page(
    context: TenantContext,
    checkIds: readonly string[],
    page: ResultPage,
  ): Promise<ReadonlyMap<string, Paged<CheckedTable>>> {
    const rows = await this.database.tenant(context, (tx) => this.tables.page(tx, checkIds, page));
    return pagedByCheck(checkIds, rows, page);
  }

  /**
   * Holds a recognised table as published, as it is printed; its document and version are named. Throws `NOT_FOUND`,
   * `UNIT_REQUIRED` where nothing told the unit, `TABLE_HAS_ERRORS` until somebody says that its figures are held as
   * printed, and what entering a published table throws.
   */
  async publish(
    context: TenantContext,
    entry: CheckedTableEntry,
    idempotencyKey: string,
  ): Promise<EnteredTable> {
    const { checkId, tableNo, isAsPrinted, reason } = entry;
    const name = entry.name === null ? null : requiredText('name', entry.name, 300);
    const checked = validate(checkId)
      ? await this.database.tenant(context, (tx) => this.tables.one(tx, checkId, tableNo))
      : undefined;
    if (!checked) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
    const { title, kind, year, fileName, version, recognised, openErrors, isConstructed } = checked;
    const unit = entry.unit ?? recognised.unit;
    if (unit === null) throw unitRequired();
    if (openErrors > 0 && !isAsPrinted) throw hasErrors(openErrors);
    const file = isConstructed ? `konstruerad handling ${fileName}` : fileName;
    const found = `Dokumentkontrollen: ${file}, version ${version}`;
    const table: PublishedTable = {
      ...recognised.table,
      name: name ?? recognised.table.name,
      unit,
      remark: `${found}, tabell ${recognised.index}.`,
      rows: recognised.table.rows.map((row) => inUnit(row, unit)),
    };
    const document = { title, kind, year, dated: null, source: found };
    return this.published.publishFromTable(
      context,
      { document, tableNo: null, table, reason },
      idempotencyKey,
    );
  }
}

/** The statements hold whole kronor or thousands; in another unit a row stands as printed without a place in them. */
function inUnit(row: PublishedRow, unit: PublishedUnit): PublishedRow {
  const isHeld = ['KR', 'TKR', 'KKR'].includes(unit);
  return isHeld ? row : { ...row, statement: null, rowKey: null, isNegated: false };
}

function unitRequired(): DomainError {
  return new DomainError(
    'UNIT_REQUIRED',
    'Varken tabellen eller handlingen säger vilken enhet beloppen är i; ange den.',
  );
}

function hasErrors(openErrors: number): DomainError {
  return new DomainError(
    'TABLE_HAS_ERRORS',
    `Kontrollen har ${openErrors} obesvarade fel i tabellen. Bekräfta att beloppen ska stå som de är tryckta.`,
    { openErrors },
  );
}
