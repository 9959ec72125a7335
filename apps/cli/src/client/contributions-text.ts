import type { Contributions } from '@samla/budget/contributions/contribution.js';
import type { Money } from '@samla/domain/money/money.js';
import { swedishDecimal } from '@samla/domain/money/swedish.js';

const LABEL = 44;
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
  return [
    `Bidrag ${year} (${marks.join(', ')})${source && `, ${source}`}. Kronor.`,
    ...(hasBooks ? [] : ['Året har inga böcker, så vad som är mottaget är inte känt.']),
    ...(booksAreConstructed ? ['Böckerna är konstruerade.'] : []),
    row('', ['Bidrag', 'Mottaget', 'Öppen fordran', 'Avvikelse']),
    ...outcomes.map(({ lineNo, label, amount, received, openClaim, deviation }) =>
      row(lineNo === null ? `Summa ${label.toLowerCase()}` : `  ${label}`, [
        shown(amount),
        shown(received),
        shown(openClaim),
        shown(deviation),
      ]),
    ),
    row('Summa', [shown(current.total)]),
    ...findings.map(({ code, message, rule }) => `Att se över: ${message} (${code}, ${rule})`),
  ];
}

function row(label: string, columns: readonly string[]): string {
  return `${label.padEnd(LABEL)}${columns.map((column) => column.padStart(AMOUNT)).join('')}`.trimEnd();
}

function shown(amount: Money | null): string {
  return amount === null ? '–' : swedishDecimal(amount.toString());
}
