import { Money } from '../money/money.js';
import { presentEach, type RoundingRule, type Unit } from '../money/presentation.js';

/** The parts of an annual report that can be printed in units of their own. */
export const STATEMENT_PARTS = [
  'INCOME_STATEMENT',
  'BALANCE_SHEET',
  'CASH_FLOW',
  'BALANCE_REQUIREMENT',
  'MULTI_YEAR',
  'KEY_FIGURES',
  'NOTES',
  'OPERATING_STATEMENT',
] as const;
export type StatementPart = (typeof STATEMENT_PARTS)[number];

/** The unit and the rounding rule of a printed part. */
export interface PartLayout {
  readonly unit: Unit;
  readonly rounding: RoundingRule;
}

/** How a förbund prints its statements: a setting, since documents round in different ways. */
export type StatementLayout = Readonly<Record<StatementPart, PartLayout>>;

/** Statements and notes in kronor, each amount rounded by itself; driftredovisning in tkr that adds up. */
export const DEFAULT_LAYOUT: StatementLayout = {
  INCOME_STATEMENT: { unit: 'KR', rounding: 'EACH' },
  BALANCE_SHEET: { unit: 'KR', rounding: 'EACH' },
  CASH_FLOW: { unit: 'KR', rounding: 'EACH' },
  BALANCE_REQUIREMENT: { unit: 'KR', rounding: 'EACH' },
  MULTI_YEAR: { unit: 'KR', rounding: 'EACH' },
  KEY_FIGURES: { unit: 'KR', rounding: 'EACH' },
  NOTES: { unit: 'KR', rounding: 'EACH' },
  OPERATING_STATEMENT: { unit: 'TKR', rounding: 'ADD_UP' },
};

/** An amount as it is answered: exact kronor with öre, and whole units as printed. */
export interface PresentedAmount {
  readonly exact: string;
  readonly presented: string;
  readonly unit: Unit;
}

/** Nothing, as it is answered: half the cells of a statement are empty. */
const ZERO: Readonly<Record<Unit, PresentedAmount>> = {
  KR: zeroIn('KR'),
  TKR: zeroIn('TKR'),
  KKR: zeroIn('KKR'),
};

function zeroIn(unit: Unit): PresentedAmount {
  return Object.freeze({ exact: Money.zero.toString(), presented: presentEach(Money.zero, unit), unit });
}

/** An amount with its own rounding; amounts of an `ADD_UP` group are presented together instead. */
export function presentAmount(money: Money, unit: Unit = 'KR'): PresentedAmount {
  if (money.isZero()) return ZERO[unit];
  return { exact: money.toString(), presented: presentEach(money, unit), unit };
}
