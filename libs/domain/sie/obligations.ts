import type { FaultLog } from './fault.js';
import type { SieFileType } from './plan.js';

const BALANCE_TYPES: readonly SieFileType[] = ['2', '3'];
const ALL: readonly SieFileType[] = ['1', '2', '3', '4E', '4I'];
/** SIE 4C § 11: what a file of each type must have, as far as its figures do not show it themselves. */
const MANDATORY: ReadonlyMap<string, readonly SieFileType[]> = new Map([
  ['#PROGRAM', ALL],
  ['#FORMAT', ALL],
  ['#GEN', ALL],
  ['#FNAMN', ALL],
  ['#OMFATTN', BALANCE_TYPES],
]);
/** What a file of each type must not have; entries in type 1–3 are a fault of their own. */
const FORBIDDEN: Readonly<Record<SieFileType, readonly string[]>> = {
  1: ['#OMFATTN', '#DIM', '#UNDERDIM', '#OBJEKT', '#OIB', '#OUB', '#PSALDO', '#PBUDGET'],
  2: ['#DIM', '#UNDERDIM', '#OBJEKT', '#OIB', '#OUB'],
  3: [],
  '4E': [],
  '4I': ['#OMFATTN', '#BKOD', '#OIB', '#OUB', '#PSALDO', '#PBUDGET'],
};

/** Which records a file has, held against what its type asks for. Real files deviate, and can be read: warnings. */
export class Obligations {
  private readonly firstLines = new Map<string, number>();

  see(label: string, line: number): void {
    if (!this.firstLines.has(label)) this.firstLines.set(label, line);
  }

  check(type: SieFileType, log: FaultLog): void {
    for (const [label, types] of MANDATORY) {
      if (types.includes(type) && !this.firstLines.has(label))
        log.warn(0, label, '', 'RECORD_MISSING', `Den obligatoriska posten ${label} saknas.`);
    }
    for (const label of FORBIDDEN[type]) {
      const line = this.firstLines.get(label);
      if (line !== undefined)
        log.warn(line, label, '', 'RECORD_UNEXPECTED', `${label} hör inte till en fil av typ ${type}.`);
    }
    if (!this.firstLines.has('#ORGNR')) {
      const message = 'Filen anger inget organisationsnummer; kontrollera att den är förbundets.';
      log.warn(0, '#ORGNR', 'orgnr', 'ORGNR_MISSING', message);
    }
  }
}
