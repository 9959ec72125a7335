import { Decimal } from 'decimal.js';
import type { CellValue } from 'exceljs';

/** Binary numbers are no more exact than this many decimals, whatever they hold. */
const MOST_DECIMALS = 6;
const FORMATTED_AS_DATE = /[dmy]/i;

/**
 * What a cell of a sheet shows: numbers in Swedish notation with the decimals, the per cent and the scale of its format,
 * formulas by the value that was saved with them, days as YYYY-MM-DD.
 */
export function shownCell(value: CellValue, format: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return shownNumber(value, format ?? '');
  if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
  return typeof value === 'object' ? shownObject(value, format) : value;
}

function shownObject(
  value: Exclude<CellValue, null | undefined | string | number | boolean>,
  format?: string,
): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if ('error' in value) return String(value.error);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('formula' in value || 'sharedFormula' in value) return shownCell(value.result ?? null, format);
  return 'text' in value ? String(value.text) : '';
}

function shownNumber(value: number, format: string): string {
  if (!Number.isFinite(value)) return '';
  const section = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  const isPercent = section.includes('%');
  const thousands = /[0#?](,+)(?=[^0#?,]*$)/.exec(section)?.[1]?.length ?? 0;
  const exact = new Decimal(value).times(isPercent ? 100 : 1).dividedBy(new Decimal(1000).pow(thousands));
  const shown = exact.toDecimalPlaces(decimalsOf(section), Decimal.ROUND_HALF_UP).toFixed();
  return `${shown.replace('.', ',')}${isPercent ? '%' : ''}`;
}

/** How many decimals a format shows; a general one shows what there is. */
function decimalsOf(section: string): number {
  if (!/[0#?]/.test(section) || FORMATTED_AS_DATE.test(section)) return MOST_DECIMALS;
  return Math.min(MOST_DECIMALS, /\.([0#?]+)/.exec(section)?.[1]?.length ?? 0);
}
