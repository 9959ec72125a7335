import {
  CONTENT_WORDS,
  CSV_COLUMN_NAMES,
  type CsvColumn,
  KIND_WORDS,
  REQUIRED_COLUMNS,
  SIGN_WORDS,
  STATEMENT_WORDS,
  UNIT_WORDS,
} from './csv-columns.js';
import { type PublishedFault, publishedFault } from './table-fault.js';

/** A line of a file, from 1, with its cells. */
export interface FileLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The places of the headings; the faults where the head cannot be read. */
export function headOf({ line, cells }: FileLine): {
  places: ReadonlyMap<CsvColumn, number>;
  faults: PublishedFault[];
} {
  const places = new Map<CsvColumn, number>();
  const faults: PublishedFault[] = [];
  for (const [at, cell] of cells.entries()) {
    const name = cell.trim();
    const known = CSV_COLUMN_NAMES.find((each) => each.toLowerCase() === name.toLowerCase());
    if (known) places.set(known, at);
    else if (name !== '')
      faults.push(publishedFault(line, name, 'COLUMN_UNKNOWN', `Kolumnen ${name.slice(0, 50)} är okänd.`));
  }
  const missing = REQUIRED_COLUMNS.filter((name) => !places.has(name));
  if (missing.length > 0)
    faults.unshift(publishedFault(line, '', 'NO_HEAD', `Rubriken saknar ${missing.join(', ')}.`));
  return { places, faults };
}

/** Reads the cells of one line and gathers what is wrong with them. */
export class CsvLine {
  readonly faults: PublishedFault[] = [];

  constructor(
    private readonly file: FileLine,
    private readonly places: ReadonlyMap<CsvColumn, number>,
  ) {}

  get line(): number {
    return this.file.line;
  }

  text(column: CsvColumn): string {
    const at = this.places.get(column);
    return at === undefined ? '' : (this.file.cells[at] ?? '').trim();
  }

  required(column: CsvColumn): string {
    const text = this.text(column);
    if (text === '') this.fault(column, 'VALUE_MISSING', `${column} saknas.`);
    return text;
  }

  year(column: CsvColumn): number | null {
    const text = this.text(column);
    if (text === '') return null;
    if (/^(?:19[89]\d|20\d\d|2100)$/.test(text)) return Number.parseInt(text, 10);
    this.fault(column, 'YEAR_INVALID', `"${text.slice(0, 50)}" är inget årtal.`);
    return null;
  }

  month(): number {
    const text = this.text('Månad');
    if (text === '') return 12;
    if (/^(?:[1-9]|1[0-2])$/.test(text)) return Number.parseInt(text, 10);
    this.fault('Månad', 'PERIOD_INVALID', `"${text.slice(0, 50)}" är ingen månad.`);
    return 12;
  }

  date(): string | null {
    const text = this.text('Daterat');
    if (text === '') return null;
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
    if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
    this.fault('Daterat', 'DATE_INVALID', `"${text.slice(0, 50)}" är inget datum.`);
    return null;
  }

  isYes(column: CsvColumn): boolean {
    const text = this.text(column).toLowerCase();
    if (text !== '' && text !== 'ja' && text !== 'nej')
      this.fault(column, 'VALUE_UNKNOWN', `"${text.slice(0, 50)}" är inte ja eller nej.`);
    return text === 'ja';
  }

  readonly kind = () => this.word('Slag', KIND_WORDS) ?? 'OTHER';
  readonly unit = () => this.word('Enhet', UNIT_WORDS) ?? 'KR';
  readonly sign = () => this.word('Tecken', SIGN_WORDS) ?? 'NONE';
  readonly holds = () => this.word('Innehåll', CONTENT_WORDS) ?? 'OTHER';
  readonly statement = () => this.word('Uppställning', STATEMENT_WORDS);

  fault(column: CsvColumn, rule: PublishedFault['rule'], message: string): void {
    this.faults.push(publishedFault(this.line, column, rule, message));
  }

  /** What a word means, in Swedish or by its code; null for none. */
  private word<Value extends string>(
    column: CsvColumn,
    words: Readonly<Record<string, Value>>,
  ): Value | null {
    const text = this.text(column);
    if (text === '') return null;
    const found = words[text.toLowerCase()] ?? Object.values(words).find((code) => code === text);
    if (found) return found;
    this.fault(column, 'VALUE_UNKNOWN', `"${text.slice(0, 50)}" är inte ${Object.keys(words).join(', ')}.`);
    return null;
  }
}
