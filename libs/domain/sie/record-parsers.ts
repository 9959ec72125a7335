import type { Fields } from './fields.js';
import type { BalanceRecord, IdentificationRecord, RowRecord, SieRecord } from './record.js';
import type { Tokeniser } from './tokeniser.js';

/** Makes a typed record of the line that the tokeniser stands on; undefined if a field is wrong (already reported). */
export type RecordParser = (tokens: Tokeniser, fields: Fields) => SieRecord | undefined;

/** The records that are read, by label; every other label is passed over (SIE 4C § 7.1). */
export const RECORD_PARSERS: ReadonlyMap<string, RecordParser> = new Map<string, RecordParser>([
  ...(
    [
      '#FLAGGA',
      '#PROGRAM',
      '#FORMAT',
      '#GEN',
      '#SIETYP',
      '#FNAMN',
      '#ORGNR',
      '#VALUTA',
      '#OMFATTN',
      '#KSUMMA',
    ] as const
  ).map((label): [string, RecordParser] => [label, identification(label)]),
  ['#RAR', fiscalYear],
  ['#KONTO', account],
  ['#DIM', dimension],
  ['#UNDERDIM', dimension],
  ['#OBJEKT', object],
  ...(['#IB', '#UB', '#RES'] as const).map((label): [string, RecordParser] => [label, balance(label)]),
  ...(['#OIB', '#OUB'] as const).map((label): [string, RecordParser] => [label, objectBalance(label)]),
  ['#VER', entry],
  ...(['#TRANS', '#RTRANS', '#BTRANS'] as const).map((label): [string, RecordParser] => [label, row(label)]),
]);

function identification(label: IdentificationRecord['label']): RecordParser {
  return (tokens, fields) => ({
    kind: 'identification',
    line: fields.line,
    label,
    value: label === '#FNAMN' ? tokens.tail(0) : tokens.field(0),
  });
}

function fiscalYear(_tokens: Tokeniser, fields: Fields): SieRecord | undefined {
  const yearNumber = fields.yearNumber(0);
  const startsOn = fields.optionalDate(1, 'start');
  const endsOn = fields.optionalDate(2, 'slut');
  if (yearNumber === undefined || startsOn === undefined || endsOn === undefined) return undefined;
  return { kind: 'fiscalYear', line: fields.line, yearNumber, startsOn, endsOn };
}

function account(tokens: Tokeniser, fields: Fields): SieRecord | undefined {
  const number = fields.account(0);
  const name = fields.text(1, 'kontonamn');
  if (number === undefined || name === undefined) return undefined;
  return { kind: 'account', line: fields.line, account: number, name: tokens.tail(1) };
}

function dimension(tokens: Tokeniser, fields: Fields): SieRecord | undefined {
  const number = fields.dimension(0);
  const name = fields.text(1, 'namn');
  if (number === undefined || name === undefined) return undefined;
  const whole = tokens.label === '#DIM' ? tokens.tail(1) : name;
  return { kind: 'dimension', line: fields.line, dimension: number, name: whole };
}

function object(tokens: Tokeniser, fields: Fields): SieRecord | undefined {
  const number = fields.dimension(0);
  const code = fields.key(1, 'objektnr');
  const name = fields.text(2, 'objektnamn');
  if (number === undefined || code === undefined || name === undefined) return undefined;
  return { kind: 'object', line: fields.line, dimension: number, code, name: tokens.tail(2) };
}

function balance(label: BalanceRecord['label']): RecordParser {
  return (_tokens, fields) => {
    const yearNumber = fields.yearNumber(0);
    const number = fields.account(1);
    const ore = fields.amount(2, 'saldo');
    if (yearNumber === undefined || number === undefined || ore === undefined) return undefined;
    return { kind: 'balance', line: fields.line, label, yearNumber, account: number, objects: [], ore };
  };
}

function objectBalance(label: BalanceRecord['label']): RecordParser {
  return (_tokens, fields) => {
    const yearNumber = fields.yearNumber(0);
    const number = fields.account(1);
    const objects = fields.objects(2);
    const ore = fields.amount(3, 'saldo');
    if (yearNumber === undefined || number === undefined || objects === undefined || ore === undefined)
      return undefined;
    return { kind: 'balance', line: fields.line, label, yearNumber, account: number, objects, ore };
  };
}

function entry(tokens: Tokeniser, fields: Fields): SieRecord | undefined {
  const series = fields.code(0, 'serie');
  const number = fields.code(1, 'vernr');
  const date = fields.date(2, 'verdatum');
  if (series === undefined || number === undefined || date === undefined) return undefined;
  return {
    kind: 'entry',
    line: fields.line,
    series,
    number,
    date,
    text: tokens.field(3),
  };
}

function row(label: RowRecord['label']): RecordParser {
  return (tokens, fields) => {
    const number = fields.account(0);
    const objects = fields.objects(1);
    const ore = fields.amount(2, 'belopp');
    if (tokens.count > 3) fields.optionalDate(3, 'transdat');
    if (number === undefined || objects === undefined || ore === undefined) return undefined;
    return { kind: 'row', line: fields.line, label, account: number, objects, ore, text: tokens.field(4) };
  };
}
