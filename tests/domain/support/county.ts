import { Money } from '@samla/domain/money/money.js';
import type { ConsolidationRow, PerimeterForbund } from '@samla/domain/consolidation/perimeter.js';
import type { LeafLine } from '@samla/domain/statements/statement-line.js';

export const VASTERAS = 'vasteras';
export const NORRA = 'norra';
export const MALARDALEN = 'malardalen';

/** The three förbund of Västmanland, all with an approved submission. */
export const COUNTY: readonly PerimeterForbund[] = [
  { id: NORRA, name: 'Norra Västmanland', submission: 's-norra' },
  { id: VASTERAS, name: 'Västerås', submission: 's-vasteras' },
  { id: MALARDALEN, name: 'Västra Mälardalen', submission: 's-malardalen' },
];

/** One row in ledger sign. */
export function row(
  forbund: string,
  line: LeafLine,
  amount: string,
  counterpartyForbund: string | null = null,
): ConsolidationRow {
  return { forbund, line, counterpartyForbund, amount: Money.parse(amount) };
}

/** The same perimeter with one förbund that has nothing approved. */
export function without(perimeter: readonly PerimeterForbund[], id: string): PerimeterForbund[] {
  return perimeter.map((forbund) => (forbund.id === id ? { ...forbund, submission: null } : forbund));
}
