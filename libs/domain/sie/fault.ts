import type { SieRule } from './rule.js';

/** One thing that is wrong in a file: where it stands, which rule it breaks, and what the reader can do about it. */
export interface SieFault {
  /** Line in the file, from 1; 0 when the whole file is meant. */
  readonly line: number;
  /** The record's label as in the file, `#TRANS`; empty when no record is meant. */
  readonly label: string;
  /** The field by its name in the SIE specification, `belopp`. */
  readonly field: string;
  readonly rule: SieRule;
  /** Swedish, complete in itself. */
  readonly message: string;
}

/** A message quotes the file, and a broken file can have a field of megabytes. */
const MOST_CHARACTERS = 300;

/** More faults than anyone reads; after this many the rest are only counted. */
const MOST_FAULTS = 1000;

/** Collects every fault and warning of one file, so that all can be mended at once. A fault refuses the file, a warning does not. */
export class FaultLog {
  readonly faults: SieFault[] = [];
  readonly warnings: SieFault[] = [];
  private uncounted = 0;

  /** @param sample another organisation's file is only tried: some rules then warn (`faultUnlessSample`). */
  constructor(private readonly sample = false) {}

  /** Whether anything refuses the file. */
  get refused(): boolean {
    return this.faults.length > 0;
  }

  /** Faults found beyond those that are listed. */
  get omitted(): number {
    return this.uncounted;
  }

  fault(line: number, label: string, field: string, rule: SieRule, message: string): void {
    if (this.faults.length < MOST_FAULTS)
      this.faults.push({ line, label, field, rule, message: clipped(message) });
    else this.uncounted += 1;
  }

  /** What keeps a file out of a förbund's books, but says nothing against a file that is only tried. */
  faultUnlessSample(line: number, label: string, field: string, rule: SieRule, message: string): void {
    if (this.sample) this.warn(line, label, field, rule, message);
    else this.fault(line, label, field, rule, message);
  }

  warn(line: number, label: string, field: string, rule: SieRule, message: string): void {
    if (this.warnings.length < MOST_FAULTS)
      this.warnings.push({ line, label, field, rule, message: clipped(message) });
  }
}

function clipped(message: string): string {
  return message.length <= MOST_CHARACTERS ? message : `${message.slice(0, MOST_CHARACTERS - 1)}…`;
}

/** The same faults in the order of the file. */
export function byLine(faults: readonly SieFault[]): SieFault[] {
  return [...faults].sort((a, b) => a.line - b.line);
}
