import type { DimensionMeaning } from '@samla/domain/sie/books-state.js';
import type { RowObjects } from '@samla/domain/sie/chart.js';
import type { ExportedDimension, ExportedObject } from '@samla/domain/journal-export/exported-books.js';
import type { Dimension, DimensionObject } from '../accounts/dimension.repository.js';
import type { ExportBalanceRow } from './export.repository.js';

/** A meaning that has columns of its own in the books. */
type OwnMeaning = Exclude<DimensionMeaning, 'OTHER'>;

const FREE_FROM = 20;
const NAMES: Readonly<Record<OwnMeaning, string>> = {
  COST_CENTRE: 'Kostnadsställe',
  INSATS: 'Insats',
  COUNTERPARTY: 'Motpart',
};

/** Gives rows and balances their objects by the dimensions' numbers, and knows which dimensions and objects there are. */
export class ExportedObjects {
  private readonly numbers = new Map<OwnMeaning, number>();
  private readonly names = new Map<number, string>();
  private readonly objects = new Map<number, Map<string, string>>();
  private readonly lists = new Map<string, readonly ExportedObject[]>();

  constructor(dimensions: readonly Dimension[], objects: readonly DimensionObject[]) {
    for (const { number, name, meaning } of dimensions) {
      this.declare(number, name);
      if (meaning !== 'OTHER') this.numbers.set(meaning, number);
    }
    for (const { dimension, code, name } of objects) this.objects.get(dimension)?.set(code, name);
  }

  /** The object of a balance; null for that of the account itself. An object that nobody has named has its code for a name. */
  ofBalance({ meaning, code }: ExportBalanceRow): ExportedObject | null {
    if (meaning === 'NONE') return null;
    const dimension = this.numberOf(meaning);
    const known = this.objects.get(dimension)!;
    if (!known.has(code)) known.set(code, code);
    return { dimension, code };
  }

  /** The objects of a row, by dimension. */
  ofRow({ costCentre, insats, counterparty, otherObjects }: RowObjects): readonly ExportedObject[] {
    if (costCentre === '' && insats === '' && counterparty === '' && otherObjects === '') return NONE;
    const key = `${costCentre}\n${insats}\n${counterparty}\n${otherObjects}`;
    let list = this.lists.get(key);
    if (!list) {
      list = [
        ...this.own('COST_CENTRE', costCentre),
        ...this.own('INSATS', insats),
        ...this.own('COUNTERPARTY', counterparty),
        ...others(otherObjects),
      ].sort((a, b) => a.dimension - b.dimension);
      if (this.lists.size < MOST_REMEMBERED) this.lists.set(key, list);
    }
    return list;
  }

  /** All dimensions with their objects, by number. */
  all(): ExportedDimension[] {
    return [...this.names]
      .sort(([a], [b]) => a - b)
      .map(([number, name]) => ({
        number,
        name,
        objects: [...this.objects.get(number)!].map(([code, said]) => ({ code, name: said })),
      }));
  }

  private own(meaning: OwnMeaning, code: string): ExportedObject[] {
    return code === '' ? [] : [{ dimension: this.numberOf(meaning), code }];
  }

  /** Rows keep what was captured also when no dimension has that meaning any longer: it then gets a free number. */
  private numberOf(meaning: OwnMeaning): number {
    let number = this.numbers.get(meaning);
    if (number === undefined) {
      number = meaning === 'COST_CENTRE' && !this.names.has(1) ? 1 : FREE_FROM;
      while (this.names.has(number)) number += 1;
      this.numbers.set(meaning, number);
      this.declare(number, NAMES[meaning]);
    }
    return number;
  }

  private declare(number: number, name: string): void {
    this.names.set(number, name);
    this.objects.set(number, new Map());
  }
}

const MOST_REMEMBERED = 20_000;
const NONE: readonly ExportedObject[] = Object.freeze([]);

function others(json: string): ExportedObject[] {
  if (json === '') return [];
  const codes = JSON.parse(json) as Readonly<Record<string, string>>;
  return Object.entries(codes).map(([dimension, code]) => ({
    dimension: Number.parseInt(dimension, 10),
    code,
  }));
}
