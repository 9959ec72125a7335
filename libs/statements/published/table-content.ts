import { createHash } from 'node:crypto';
import type { PublishedTable } from '@samla/domain/statements/published/published-table.js';

/** The hash of all that a table says, the same for the same content whatever entered it. */
export function contentSha256({
  name,
  section,
  page,
  unit,
  sign,
  remark,
  columns,
  rows,
}: PublishedTable): string {
  const content = [
    [name, section, page, unit, sign, remark],
    columns.map(({ heading, holds, unit: own, year, toPeriod }) => [heading, holds, own, year, toPeriod]),
    rows.map(({ heading, label, isSum, unit: own, statement, rowKey, isNegated, cells }) => [
      ...[heading, label, isSum, own, statement, rowKey, isNegated],
      cells,
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
