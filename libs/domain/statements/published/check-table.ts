import { personalIdentities } from '../../privacy/personal-identity.js';
import { linesOf, type StatementKind } from '../statement-line.js';
import { isReadable, valueOf } from './printed-cell.js';
import { type PublishedTable, type PublishedUnit, STATEMENTS_OF_LINES } from './published-table.js';
import { type PublishedFault, publishedFault } from './table-fault.js';

const MOST_ROWS = 500;
const MOST_COLUMNS = 30;
const LONGEST = 300;

/** Everything that is wrong with a table; its rows are lines 1, 2, … and its own texts line 0. */
export function tableFaults(table: PublishedTable): PublishedFault[] {
  const { columns, rows } = table;
  if (columns.length === 0 || rows.length === 0)
    return [publishedFault(0, '', 'TABLE_EMPTY', 'Tabellen saknar kolumner eller rader.')];
  if (columns.length > MOST_COLUMNS || rows.length > MOST_ROWS)
    return [publishedFault(0, '', 'TABLE_TOO_LARGE', 'Tabellen har för många rader eller kolumner.')];
  return [...ownTexts(table), ...columnFaults(table), ...rowFaults(table), ...linkFaults(table)];
}

/** The fault of a text: too long, or with a personnummer; null for none. */
export function textFault(line: number, column: string, text: string): PublishedFault | null {
  if (text.length > LONGEST)
    return publishedFault(line, column, 'TEXT_TOO_LONG', `Texten har fler än ${LONGEST} tecken.`);
  if (personalIdentities(withoutRanges(text)).length > 0)
    return publishedFault(line, column, 'PERSONAL_DATA', 'Texten ser ut att innehålla ett personnummer.');
  return null;
}

/** "2020-01-01 -2020-12-31" heads a column; its first day and the year after it are no personnummer. */
const BEFORE_A_DAY = /(?:19|20)\d{2}-\d{2}-\d{2} ?[-–] ?(?=(?:19|20)\d{2}-\d{2}-\d{2})/gu;

function withoutRanges(text: string): string {
  return text.replace(BEFORE_A_DAY, '');
}

function ownTexts({ name, section, page, remark }: PublishedTable): PublishedFault[] {
  const missing =
    name.trim() === '' ? [publishedFault(0, 'Tabell', 'VALUE_MISSING', 'Tabellen saknar namn.')] : [];
  const texts = { Tabell: name, Avsnitt: section, Sida: page, Anmärkning: remark };
  return [...missing, ...Object.entries(texts).flatMap(([column, text]) => textFault(0, column, text) ?? [])];
}

function columnFaults({ columns }: PublishedTable): PublishedFault[] {
  return columns.flatMap(({ heading, year, toPeriod }) => {
    const own = textFault(0, heading, heading);
    return [
      ...(own ? [own] : []),
      ...(year !== null && (year < 1990 || year > 2100)
        ? [publishedFault(0, heading, 'YEAR_INVALID', `${year} är inget räkenskapsår.`)]
        : []),
      ...(toPeriod !== null && (toPeriod < 1 || toPeriod > 12)
        ? [publishedFault(0, heading, 'PERIOD_INVALID', `${toPeriod} är ingen månad.`)]
        : []),
    ];
  });
}

function rowFaults({ columns, rows }: PublishedTable): PublishedFault[] {
  return rows.flatMap(({ label, heading, cells }, index): PublishedFault[] => {
    const line = index + 1;
    const differ = `Raden har ${cells.length} celler, tabellen ${columns.length} kolumner.`;
    const count = cells.length === columns.length ? [] : [publishedFault(line, '', 'CELLS_DIFFER', differ)];
    const texts = [textFault(line, 'Rad', label), textFault(line, 'Grupp', heading)];
    const unread = columns.slice(0, cells.length).flatMap(({ heading: column, holds }, at) => {
      const cell = cells[at]!;
      const fault = textFault(line, column, cell);
      if (fault) return [fault];
      if (isReadable(cell, holds)) return [];
      return [publishedFault(line, column, 'NUMBER_INVALID', `"${cell}" går inte att läsa som ett tal.`)];
    });
    return [...count, ...texts.flatMap((fault) => fault ?? []), ...unread];
  });
}

function linkFaults({ columns, rows, unit }: PublishedTable): PublishedFault[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index): PublishedFault[] => {
    const { statement, rowKey } = row;
    const line = index + 1;
    if (statement === null && rowKey === null) return [];
    if (statement === null || rowKey === null || rowKey === '')
      return [publishedFault(line, 'Radnyckel', 'LINK_HALF', 'Raden är kopplad till hälften.')];
    const link = `${statement} ${rowKey}`;
    if (seen.has(link))
      return [publishedFault(line, 'Radnyckel', 'ROW_TWICE', `${rowKey} finns på två rader.`)];
    seen.add(link);
    if (!isKnownRow(statement, rowKey))
      return [
        publishedFault(line, 'Radnyckel', 'ROW_KEY_UNKNOWN', `${rowKey} är ingen rad i uppställningen.`),
      ];
    const whole = columns.every(
      (column, at) =>
        statement === 'MULTI_YEAR' ||
        isWholeMoney(row.unit ?? column.unit ?? unit, valueOf(row.cells[at] ?? '', column.holds)),
    );
    return whole
      ? []
      : [publishedFault(line, 'Enhet', 'LINK_UNIT', 'Raden är inte i hela kronor eller tusental.')];
  });
}

function isKnownRow(statement: string, rowKey: string): boolean {
  const kind = STATEMENTS_OF_LINES.find((each) => each === statement);
  return kind === undefined || (linesOf(kind satisfies StatementKind) as readonly string[]).includes(rowKey);
}

/** What the statements can be held beside: whole units of money. An empty cell is always well. */
function isWholeMoney(unit: PublishedUnit, value: string | null): boolean {
  return value === null || (['KR', 'TKR', 'KKR'].includes(unit) && !value.includes('.'));
}
