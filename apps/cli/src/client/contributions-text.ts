import type { Contributions } from '@samla/budget/contributions/contribution.js';
import type { Money } from '@samla/domain/money/money.js';
import { swedishDecimal } from '@samla/domain/money/swedish.js';

const LEAST_LABEL = 44;
const AMOUNT = 15;
const STATUS = { REQUESTED: 'begärda', DECIDED: 'beslutade', PUBLISHED: 'som publicerade' } as const;

/** Contributions as lines of text in kronor: each payer, each party's sum, and what was found. */
export function contributionLines(told: Contributions): string[] {
  const { year, current, versions, outcomes, findings, hasBooks, booksAreConstructed } = told;
  if (!current) return [`Inga bidrag för ${year} finns.`];
  const source = [current.document, current.place].filter((part) => part !== '').join(', ');
  const marks = [
    STATUS[current.status],
    `version ${current.version} av ${versions.length}`,
    ...(current.isConstructed ? ['konstruerade'] : []),
  ];
  const rows = outcomes.map(({ lineNo, label, amount, received, openClaim, deviation }) => ({
    label: lineNo === null ? `Summa ${label.toLowerCase()}` : `  ${label}`,
    columns: [shown(amount), shown(received), shown(openClaim), shown(deviation)],
  }));
  // As wide as the longest name, so that the headings stand over their amounts.
  const width = Math.max(LEAST_LABEL, ...rows.map(({ label }) => label.length));
  return [
    `Bidrag ${year} (${marks.join(', ')})${source && `, ${source}`}. Kronor.`,
    ...(hasBooks ? [] : ['Året har inga böcker, så vad som är mottaget är inte känt.']),
    ...(booksAreConstructed ? ['Böckerna är konstruerade.'] : []),
    row(width, '', ['Bidrag', 'Mottaget', 'Öppen fordran', 'Avvikelse']),
    ...rows.map(({ label, columns }) => row(width, label, columns)),
    row(width, 'Summa', [shown(current.total)]),
    ...findings.map(({ code, message, rule }) => `Att se över: ${message} (${code}, ${rule})`),
  ];
}

function row(width: number, label: string, columns: readonly string[]): string {
  return `${label.padEnd(width)}${columns.map((column) => column.padStart(AMOUNT)).join('')}`.trimEnd();
}

function shown(amount: Money | null): string {
  return amount === null ? '–' : swedishDecimal(amount.toString());
}
