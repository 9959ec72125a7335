import type { ObjectRef } from './object-list.js';

interface AtLine {
  /** Line in the file, from 1. */
  readonly line: number;
}

/** Records that say one thing: the text is as written. */
export type FactLabel =
  | '#FLAGGA'
  | '#FORMAT'
  | '#SIETYP'
  | '#FNAMN'
  | '#FNR'
  | '#FTYP'
  | '#PROSA'
  | '#VALUTA'
  | '#TAXAR'
  | '#KPTYP'
  | '#BKOD'
  | '#KSUMMA';

/** A record of one field, empty if the file leaves it out. */
export interface FactRecord extends AtLine {
  readonly kind: 'fact';
  readonly label: FactLabel;
  readonly value: string;
}

/** `#PROGRAM`. */
export interface ProgramRecord extends AtLine {
  readonly kind: 'program';
  readonly name: string;
  readonly version: string;
}

/** `#GEN` (day of export) or `#OMFATTN` (the last day that is covered): `YYYY-MM-DD`, empty if it is no day. */
export interface DayRecord extends AtLine {
  readonly kind: 'day';
  readonly label: '#GEN' | '#OMFATTN';
  readonly date: string;
}

/** `#ORGNR`: the number as written, and the running numbers of the activity and the entry, empty if not given. */
export interface OrganisationRecord extends AtLine {
  readonly kind: 'organisation';
  readonly number: string;
  readonly activity: string;
  readonly entry: string;
}

/** `#ADRESS`. The contact person's name is not kept. */
export interface AddressRecord extends AtLine {
  readonly kind: 'address';
  readonly street: string;
  readonly postal: string;
  readonly telephone: string;
}

/** `#RAR`: a fiscal year by its number (0 = the file's own, -1 = the one before); days `YYYY-MM-DD`, empty if not given. */
export interface FiscalYearRecord extends AtLine {
  readonly kind: 'fiscalYear';
  readonly yearNumber: number;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** `#KONTO`. */
export interface AccountRecord extends AtLine {
  readonly kind: 'account';
  readonly account: string;
  readonly name: string;
}

/** `#KTYP`, `#ENHET` or `#SRU` of an account. */
export interface AccountDetailRecord extends AtLine {
  readonly kind: 'accountDetail';
  readonly label: '#KTYP' | '#ENHET' | '#SRU';
  readonly account: string;
  readonly value: string;
}

/** `#DIM` or `#UNDERDIM`. */
export interface DimensionRecord extends AtLine {
  readonly kind: 'dimension';
  readonly label: '#DIM' | '#UNDERDIM';
  readonly dimension: number;
  readonly name: string;
  /** The dimension that it divides; undefined for `#DIM`. */
  readonly parent: number | undefined;
}

/** `#OBJEKT`. */
export interface ObjectRecord extends AtLine {
  readonly kind: 'object';
  readonly dimension: number;
  readonly code: string;
  readonly name: string;
}

/** `#IB`, `#UB`, `#RES` of an account, or `#OIB`, `#OUB` of an account and objects. Debit +. */
export interface BalanceRecord extends AtLine {
  readonly kind: 'balance';
  readonly label: '#IB' | '#UB' | '#RES' | '#OIB' | '#OUB';
  readonly yearNumber: number;
  readonly account: string;
  readonly objects: readonly ObjectRef[];
  readonly ore: bigint;
  /** As written, empty if not given. */
  readonly quantity: string;
}

/** `#PSALDO` or `#PBUDGET`: what an account changes by in one month. Without objects it is the whole account. Debit +. */
export interface PeriodRecord extends AtLine {
  readonly kind: 'period';
  readonly label: '#PSALDO' | '#PBUDGET';
  readonly yearNumber: number;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly account: string;
  readonly objects: readonly ObjectRef[];
  readonly ore: bigint;
  /** As written, empty if not given. */
  readonly quantity: string;
}

/** `#VER`. The registering person's name is not kept. */
export interface EntryRecord extends AtLine {
  readonly kind: 'entry';
  readonly series: string;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly text: string;
  /** Day of registration, `YYYY-MM-DD`; empty if not given or unreadable. */
  readonly registeredOn: string;
}

/**
 * `#TRANS`, or one of the corrections `#RTRANS` (added) and `#BTRANS` (struck), which are not part of the sum. Debit +.
 * The registering person's name is not kept.
 */
export interface RowRecord extends AtLine {
  readonly kind: 'row';
  readonly label: '#TRANS' | '#RTRANS' | '#BTRANS';
  readonly account: string;
  readonly objects: readonly ObjectRef[];
  readonly ore: bigint;
  /** `YYYY-MM-DD`, empty if not given: the entry's own day. */
  readonly date: string;
  readonly text: string;
  /** As written, empty if not given. */
  readonly quantity: string;
}

/** The end of the rows of the latest `#VER`. */
export interface EntryEndRecord extends AtLine {
  readonly kind: 'entryEnd';
}

/** A record that could not be read; the log tells why. What depends on it is not judged. */
export interface UnreadRecord extends AtLine {
  readonly kind: 'unread';
  readonly label: string;
  /** The first field, which of a `#KONTO` is the account. */
  readonly account: string;
}

/** One thing that a SIE file says. */
export type SieRecord =
  | FactRecord
  | ProgramRecord
  | DayRecord
  | OrganisationRecord
  | AddressRecord
  | FiscalYearRecord
  | AccountRecord
  | AccountDetailRecord
  | DimensionRecord
  | ObjectRecord
  | BalanceRecord
  | PeriodRecord
  | EntryRecord
  | RowRecord
  | EntryEndRecord
  | UnreadRecord;
