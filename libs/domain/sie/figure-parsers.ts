import type { Fields } from './fields.js';
import type { BalanceRecord, PeriodRecord, RowRecord, SieRecord } from './record.js';
import type { Tokeniser } from './tokeniser.js';

type Parser = (tokens: Tokeniser, fields: Fields) => SieRecord | undefined;

/** `#IB`, `#UB`, `#RES`: årsnr konto saldo kvantitet. */
export function balance(label: BalanceRecord['label']): Parser {
  return (tokens, fields) => {
    const yearNumber = fields.yearNumber(0);
    const account = fields.account(1);
    const ore = fields.amount(2, 'saldo');
    if (yearNumber === undefined || account === undefined || ore === undefined) return undefined;
    const quantity = tokens.field(3);
    return { kind: 'balance', line: fields.line, label, yearNumber, account, objects: [], ore, quantity };
  };
}

/** `#OIB`, `#OUB`: årsnr konto {dimnr objektnr} saldo kvantitet. */
export function objectBalance(label: BalanceRecord['label']): Parser {
  return (tokens, fields) => {
    const yearNumber = fields.yearNumber(0);
    const account = fields.account(1);
    const objects = fields.objects(2);
    const ore = fields.amount(3, 'saldo');
    if (yearNumber === undefined || account === undefined || objects === undefined || ore === undefined)
      return undefined;
    const quantity = tokens.field(4);
    return { kind: 'balance', line: fields.line, label, yearNumber, account, objects, ore, quantity };
  };
}

/** `#PSALDO`, `#PBUDGET`: årsnr period konto {dimnr objektnr} saldo kvantitet. */
export function period(label: PeriodRecord['label']): Parser {
  return (tokens, fields) => {
    const yearNumber = fields.yearNumber(0);
    const month = fields.month(1);
    const account = fields.account(2);
    const objects = fields.objects(3);
    const ore = fields.amount(4, 'saldo');
    if (yearNumber === undefined || month === undefined) return undefined;
    if (account === undefined || objects === undefined || ore === undefined) return undefined;
    const quantity = tokens.field(5);
    return { kind: 'period', line: fields.line, label, yearNumber, month, account, objects, ore, quantity };
  };
}

/** `#VER`: serie vernr verdatum vertext regdatum sign, of which the last is a person's name and not read. */
export function entry(tokens: Tokeniser, fields: Fields): SieRecord | undefined {
  const series = fields.code(0, 'serie');
  const number = fields.code(1, 'vernr');
  const date = fields.date(2, 'verdatum');
  if (series === undefined || number === undefined || date === undefined) return undefined;
  const registeredOn = fields.dayOrNone(4);
  return { kind: 'entry', line: fields.line, series, number, date, text: tokens.field(3), registeredOn };
}

/**
 * `#TRANS`, `#RTRANS`, `#BTRANS`: kontonr {objektlista} belopp transdat transtext kvantitet sign, of which the last is a
 * person's name and not read.
 */
export function row(label: RowRecord['label']): Parser {
  return (tokens, fields) => {
    const account = fields.account(0);
    const objects = fields.objects(1);
    const ore = fields.amount(2, 'belopp');
    const date = tokens.count > 3 ? fields.optionalDate(3, 'transdat') : '';
    if (account === undefined || objects === undefined || ore === undefined || date === undefined)
      return undefined;
    const text = tokens.field(4);
    return {
      kind: 'row',
      line: fields.line,
      label,
      account,
      objects,
      ore,
      date,
      text,
      quantity: tokens.field(5),
    };
  };
}
