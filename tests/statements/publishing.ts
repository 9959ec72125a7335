import type { INestApplicationContext } from '@nestjs/common';
import type {
  PublishedStatement,
  PublishedTable,
} from '@samla/domain/statements/published/published-table.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { PublishedFigure } from '@samla/statements/published/published-figure.repository.js';
import { PublishedTableService } from '@samla/statements/published/published-table.service.js';

/** A table of one column. */
export function tableOf(changes: Partial<PublishedTable> = {}): PublishedTable {
  return {
    name: 'Resultaträkning',
    section: '2',
    page: '',
    unit: 'KR',
    sign: 'COSTS_NEGATIVE',
    remark: '',
    columns: [{ heading: '2021', holds: 'ACTUAL', unit: null, year: 2021, toPeriod: 12 }],
    rows: [rowOf('Verksamhetens kostnader', 'COSTS', '-151')],
    ...changes,
  };
}

/** A row of resultaträkningen. */
export function rowOf(
  label: string,
  rowKey: string | null,
  ...cells: string[]
): PublishedTable['rows'][number] {
  return {
    heading: '',
    label,
    isSum: false,
    unit: null,
    statement: rowKey === null ? null : 'INCOME_STATEMENT',
    rowKey,
    isNegated: false,
    cells,
  };
}

/** Registers figures, each in a table of its own, as documents of the year. */
export async function publishFigures(
  services: INestApplicationContext,
  context: TenantContext,
  figures: readonly PublishedFigure[],
): Promise<void> {
  const service = services.get(PublishedTableService, { strict: false });
  for (const { year, statement, rowKey, label, amount, unit, document: title, place } of figures) {
    const row = { ...rowOf(label, rowKey, amount), statement: statement as PublishedStatement };
    const column = { heading: String(year), holds: 'ACTUAL', unit: null, year, toPeriod: 12 } as const;
    const table = tableOf({ name: rowKey, section: place, unit, columns: [column], rows: [row] });
    const document = { title, year, kind: 'ANNUAL_REPORT', dated: null, source: '' } as const;
    await service.register(context, [{ document, tables: [{ tableNo: null, table }] }]);
  }
}
