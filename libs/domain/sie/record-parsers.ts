import type { Fields } from './fields.js';
import { balance, entry, objectBalance, period, row } from './figure-parsers.js';
import type { AccountDetailRecord, DayRecord, FactLabel, SieRecord } from './record.js';
import type { Tokeniser } from './tokeniser.js';

/** Makes a typed record of the line that the tokeniser stands on; undefined if a field is wrong (already reported). */
export type RecordParser = (tokens: Tokeniser, fields: Fields) => SieRecord | undefined;

const FACTS: readonly FactLabel[] = [
  '#FLAGGA',
  '#FORMAT',
  '#SIETYP',
  '#FNAMN',
  '#FNR',
  '#FTYP',
  '#PROSA',
  '#VALUTA',
  '#TAXAR',
  '#KPTYP',
  '#BKOD',
  '#KSUMMA',
];
const DETAILS: readonly AccountDetailRecord['label'][] = ['#KTYP', '#ENHET', '#SRU'];
const DAYS: readonly DayRecord['label'][] = ['#GEN', '#OMFATTN'];

/** The records that are read, by label; every other label is passed over (SIE 4C § 7.1). */
export const RECORD_PARSERS: ReadonlyMap<string, RecordParser> = new Map<string, RecordParser>([
  ...FACTS.map((label): [string, RecordParser] => [label, fact(label)]),
  ...DAYS.map((label): [string, RecordParser] => [label, day(label)]),
  ['#PROGRAM', program],
  ['#ORGNR', organisation],
  ['#ADRESS', address],
  ['#RAR', fiscalYear],
  ['#KONTO', account],
  ...DETAILS.map((label): [string, RecordParser] => [label, accountDetail(label)]),
  ['#DIM', dimension],
  ['#UNDERDIM', subdimension],
  ['#OBJEKT', object],
  ...(['#IB', '#UB', '#RES'] as const).map((label): [string, RecordParser] => [label, balance(label)]),
  ...(['#OIB', '#OUB'] as const).map((label): [string, RecordParser] => [label, objectBalance(label)]),
  ...(['#PSALDO', '#PBUDGET'] as const).map((label): [string, RecordParser] => [label, period(label)]),
  ['#VER', entry],
  ...(['#TRANS', '#RTRANS', '#BTRANS'] as const).map((label): [string, RecordParser] => [label, row(label)]),
]);

function fact(label: FactLabel): RecordParser {
  return (tokens, { line }) => ({ kind: 'fact', line, label, value: tokens.tail(0) });
}

function program(tokens: Tokeniser, { line }: Fields): SieRecord {
  const last = tokens.isQuoted[0] ? 1 : Math.max(1, tokens.count - 1);
  return { kind: 'program', line, name: tokens.joined(0, last), version: tokens.field(last) };
}

/** A day that cannot be read says nothing about the figures, so it is not reported. */
function day(label: DayRecord['label']): RecordParser {
  return (_tokens, fields) => ({ kind: 'day', line: fields.line, label, date: fields.dayOrNone(0) });
}

function organisation(tokens: Tokeniser, { line }: Fields): SieRecord {
  const [number, activity, entryNumber] = [tokens.field(0), tokens.field(1), tokens.field(2)];
  return { kind: 'organisation', line, number, activity, entry: entryNumber };
}

function address(tokens: Tokeniser, { line }: Fields): SieRecord {
  return {
    kind: 'address',
    line,
    street: tokens.field(1),
    postal: tokens.field(2),
    telephone: tokens.field(3),
  };
}

function fiscalYear(_tokens: Tokeniser, fields: Fields): SieRecord | undefined {
  const yearNumber = fields.yearNumber(0);
  const startsOn = fields.optionalDate(1, 'start');
  const endsOn = fields.optionalDate(2, 'slut');
  if (yearNumber === undefined || startsOn === undefined || endsOn === undefined) return undefined;
  return { kind: 'fiscalYear', line: fields.line, yearNumber, startsOn, endsOn };
}

/** An account without a name is reported, and known all the same: its uses are not to be reported too. */
function account(tokens: Tokeniser, fields: Fields): SieRecord | undefined {
  const number = fields.account(0);
  fields.text(1, 'kontonamn');
  if (number === undefined) return undefined;
  return { kind: 'account', line: fields.line, account: number, name: tokens.tail(1) };
}

function accountDetail(label: AccountDetailRecord['label']): RecordParser {
  return (tokens, fields) => {
    const number = fields.account(0);
    if (number === undefined) return undefined;
    return { kind: 'accountDetail', line: fields.line, label, account: number, value: tokens.tail(1) };
  };
}

function dimension(tokens: Tokeniser, fields: Fields): SieRecord | undefined {
  const number = fields.dimension(0);
  fields.text(1, 'namn');
  if (number === undefined) return undefined;
  const name = tokens.tail(1);
  return { kind: 'dimension', line: fields.line, label: '#DIM', dimension: number, name, parent: undefined };
}

function subdimension(tokens: Tokeniser, fields: Fields): SieRecord | undefined {
  const number = fields.dimension(0);
  fields.text(1, 'namn');
  const last = Math.max(2, tokens.isQuoted[1] ? 2 : tokens.count - 1);
  const parent = fields.dimension(last, 'superdim');
  if (number === undefined) return undefined;
  const name = tokens.joined(1, last);
  return { kind: 'dimension', line: fields.line, label: '#UNDERDIM', dimension: number, name, parent };
}

function object(tokens: Tokeniser, fields: Fields): SieRecord | undefined {
  const number = fields.dimension(0);
  const code = fields.key(1, 'objektnr');
  fields.text(2, 'objektnamn');
  if (number === undefined || code === undefined) return undefined;
  return { kind: 'object', line: fields.line, dimension: number, code, name: tokens.tail(2) };
}
