import { formatDecimal } from '../../parts/format-amount.js';

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** A figure of a document with its unit; what is no figure (a wrong year in a label) stands as it is. */
export function printedAmount(value: string | null, unit: string | null): string {
  if (value === null) return '–';
  const text = DECIMAL.test(value) ? formatDecimal(value) : value;
  return unit === null ? text : `${text}\u00a0${unit}`;
}
