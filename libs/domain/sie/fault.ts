import { SIE_RULES, type SieRule } from './rule.js';

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
  /** Swedish: what the ekonom does next, in Samla or in the accounting system, or whom to ask. */
  readonly advice: string;
}

/** A message quotes the file, and a broken file can have a field of megabytes. */
const MOST_CHARACTERS = 300;

/** More faults than anyone reads; after this many the rest are only counted. */
export const MOST_FAULTS = 1000;

/** Collects every fault and warning of one file, so that all can be mended at once. A fault refuses the file, a warning does not. */
export class FaultLog {
  readonly faults: SieFault[] = [];
  readonly warnings: SieFault[] = [];
  private uncounted = 0;
  private readonly said = new Set<string>();

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
    if (this.faults.length < MOST_FAULTS) this.faults.push(sieFault(line, label, field, rule, message));
    else this.uncounted += 1;
  }

  /** What keeps a file out of a förbund's books, but says nothing against a file that is only tried. */
  faultUnlessSample(line: number, label: string, field: string, rule: SieRule, message: string): void {
    if (this.sample) this.warn(line, label, field, rule, message);
    else this.fault(line, label, field, rule, message);
  }

  warn(line: number, label: string, field: string, rule: SieRule, message: string): void {
    if (this.warnings.length < MOST_FAULTS) this.warnings.push(sieFault(line, label, field, rule, message));
  }

  /** Warns where a rule is first broken under a label, and no more: some programs break it on every line. */
  warnOnce(line: number, label: string, field: string, rule: SieRule, message: string): void {
    const key = `${rule} ${label}`;
    if (this.said.has(key)) return;
    this.said.add(key);
    this.warn(line, label, field, rule, message);
  }

  /** Counts faults that are told of as one. */
  omit(count: number): void {
    this.uncounted += count;
  }
}

/** A fault with the advice of its rule. */
export function sieFault(
  line: number,
  label: string,
  field: string,
  rule: SieRule,
  message: string,
): SieFault {
  return {
    line,
    label: own(label),
    field,
    rule,
    message: own(clipped(message)),
    advice: SIE_RULES[rule].advice,
  };
}

/** The same faults in the order of the file. */
export function byLine(faults: readonly SieFault[]): SieFault[] {
  return [...faults].sort((a, b) => a.line - b.line);
}

function clipped(message: string): string {
  return message.length <= MOST_CHARACTERS ? message : `${message.slice(0, MOST_CHARACTERS - 1)}…`;
}

/** The same text in memory of its own: a part of a text holds the whole, and what is kept would keep the file. */
export function own(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf8').toString('utf8');
}
