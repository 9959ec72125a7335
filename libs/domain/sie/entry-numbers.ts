import { own } from './fault.js';

const DIGITS = /^[1-9]\d{0,14}$/;
/** About what is held at most, in bytes: numbers that rise within their series take next to nothing. */
const MOST_WEIGHT = 48_000_000;
const RUN_WEIGHT = 16;
const LATE_WEIGHT = 40;
const SERIES_WEIGHT = 400;

/** What became of a number. */
export type Numbering = 'NEW' | 'REPEATED' | 'TOO_MANY';

/**
 * Which series and numbers a file has had, in memory that does not grow with a file whose numbers rise: they are held as
 * runs, `1–7000`. Numbers out of order, and those that are no numbers, are held one by one, up to a limit.
 */
export class EntryNumbers {
  private readonly series = new Map<string, SeriesNumbers>();
  private weight = 0;

  take(series: string, number: string): Numbering {
    let numbers = this.series.get(series);
    if (!numbers) {
      numbers = new SeriesNumbers();
      this.weight += SERIES_WEIGHT;
      if (this.weight <= MOST_WEIGHT) this.series.set(own(series), numbers);
    }
    const weight = DIGITS.test(number)
      ? numbers.takeNumber(Number.parseInt(number, 10))
      : numbers.takeText(number);
    if (weight < 0) return 'REPEATED';
    this.weight += weight;
    if (this.weight <= MOST_WEIGHT) return 'NEW';
    this.series.clear();
    return 'TOO_MANY';
  }
}

class SeriesNumbers {
  /** First and last of each run, rising. */
  private readonly runs: number[] = [];
  private readonly late = new Set<number>();
  private readonly texts = new Set<string>();

  /** Answers what it takes to remember it, -1 if it was there. */
  takeNumber(number: number): number {
    const { runs } = this;
    const last = runs.length === 0 ? -1 : runs[runs.length - 1]!;
    if (number === last + 1 && runs.length > 0) {
      runs[runs.length - 1] = number;
      return 0;
    }
    if (number > last) {
      runs.push(number, number);
      return RUN_WEIGHT;
    }
    if (this.late.has(number) || this.isInRun(number)) return -1;
    this.late.add(number);
    return LATE_WEIGHT;
  }

  takeText(number: string): number {
    if (this.texts.has(number)) return -1;
    this.texts.add(own(number));
    return LATE_WEIGHT + 2 * number.length;
  }

  private isInRun(number: number): boolean {
    const { runs } = this;
    let from = 0;
    let to = runs.length / 2 - 1;
    while (from <= to) {
      const middle = (from + to) >> 1;
      if (number < runs[2 * middle]!) to = middle - 1;
      else if (number > runs[2 * middle + 1]!) from = middle + 1;
      else return true;
    }
    return false;
  }
}
