import type { FaultLog } from './fault.js';
import type { SieFileType } from './plan.js';

/** What tells the type of a file. */
export interface TypeSigns {
  /** `1`–`4` by `#SIETYP`; undefined where it cannot be told. */
  readonly declared: string | undefined;
  readonly entries: number;
  /** Records of `#IB`, `#UB` and `#RES`. */
  readonly balanceRecords: number;
  /** Empty where it is not known. */
  readonly fileName: string;
}

/** `#SIETYP 4` is both 4E and 4I: balances make it an export, and without them and without entries the ending tells. */
export function fileTypeOf({ declared, entries, balanceRecords, fileName }: TypeSigns): SieFileType {
  if (declared === '1' || declared === '2' || declared === '3') return declared;
  if (balanceRecords > 0) return '4E';
  return entries > 0 || isImportName(fileName) ? '4I' : '4E';
}

/**
 * Whether the file is all that a year has: type 4E with entries. One that is named as an import file may be less, though it
 * states balances, and one without entries takes nothing away.
 */
export function isWholeYear(type: SieFileType, { entries, fileName }: TypeSigns): boolean {
  return type === '4E' && entries > 0 && !isImportName(fileName);
}

/** Warns where name and content say different things. */
export function checkName(type: SieFileType, { fileName }: TypeSigns, log: FaultLog): void {
  if (type !== '4I' && isImportName(fileName)) {
    const message = `Filen heter .SI som en importfil (4I) men är av typ ${type}: den har saldon.`;
    log.warn(0, '#SIETYP', 'typnr', 'TYPE_DOUBTFUL', message);
  } else if (type === '4I' && /\.se$/i.test(fileName)) {
    const message = 'Filen heter .SE men har inga saldon; den läses som en importfil (4I).';
    log.warn(0, '#SIETYP', 'typnr', 'TYPE_DOUBTFUL', message);
  }
}

function isImportName(fileName: string): boolean {
  return /\.si$/i.test(fileName);
}
