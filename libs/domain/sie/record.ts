import type { ObjectRef } from './object-list.js';

interface AtLine {
  /** Line in the file, from 1. */
  readonly line: number;
}

/** A line of identification: one label and its texts, trailing fields left out as the file left them out. */
export interface IdentificationRecord extends AtLine {
  readonly kind: 'identification';
  readonly label:
    | '#FLAGGA'
    | '#PROGRAM'
    | '#FORMAT'
    | '#GEN'
    | '#SIETYP'
    | '#FNAMN'
    | '#ORGNR'
    | '#VALUTA'
    | '#OMFATTN'
    | '#KSUMMA';
  readonly value: string;
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

/** `#DIM` or `#UNDERDIM`. */
export interface DimensionRecord extends AtLine {
  readonly kind: 'dimension';
  readonly dimension: number;
  readonly name: string;
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
}

/** `#VER`. The registering person's name is not kept. */
export interface EntryRecord extends AtLine {
  readonly kind: 'entry';
  readonly series: string;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly text: string;
}

/** `#TRANS`, or one of the corrections `#RTRANS` (added) and `#BTRANS` (struck), which are not part of the sum. Debit +. */
export interface RowRecord extends AtLine {
  readonly kind: 'row';
  readonly label: '#TRANS' | '#RTRANS' | '#BTRANS';
  readonly account: string;
  readonly objects: readonly ObjectRef[];
  readonly ore: bigint;
  readonly text: string;
}

/** The end of the rows of the latest `#VER`. */
export interface EntryEndRecord extends AtLine {
  readonly kind: 'entryEnd';
}

/** One thing that a SIE file says. */
export type SieRecord =
  | IdentificationRecord
  | FiscalYearRecord
  | AccountRecord
  | DimensionRecord
  | ObjectRecord
  | BalanceRecord
  | EntryRecord
  | RowRecord
  | EntryEndRecord;
