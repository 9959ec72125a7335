import type { BooksState, DimensionMeaning } from './books-state.js';
import type { FaultLog } from './fault.js';
import type { ObjectRef } from './object-list.js';
import type { PlannedAccount, PlannedDimension, PlannedObject } from './plan.js';
import type { AccountRecord, DimensionRecord, ObjectRecord } from './record.js';

/** What a row's objects mean in the books. */
export interface RowObjects {
  readonly counterparty: string;
  readonly insats: string;
  readonly costCentre: string;
  readonly otherObjects: string;
}

/** Dimensions 1–19 are reserved by the format with given meanings and need no declaration. */
const RESERVED_BELOW = 20;
const COST_CENTRE = 1;

interface Use {
  readonly line: number;
  readonly label: string;
  readonly account: string;
}

/** The accounts, dimensions and objects that a file declares and uses. */
export class Chart {
  private readonly accounts = new Map<string, string>();
  private readonly dimensions = new Map<number, PlannedDimension>();
  private readonly objects = new Map<number, Map<string, string>>();
  private readonly meant = new Map<readonly ObjectRef[], RowObjects>();
  private readonly undeclared: Use[] = [];
  private readonly complained = new Set<string>();

  constructor(
    private readonly books: BooksState,
    private readonly log: FaultLog,
  ) {}

  declareAccount(record: AccountRecord): void {
    if (this.accounts.has(record.account)) {
      this.log.warn(
        record.line,
        '#KONTO',
        'kontonr',
        'ACCOUNT_REPEATED',
        `Konto ${record.account} står två gånger; den första raden gäller.`,
      );
      return;
    }
    this.accounts.set(record.account, record.name);
  }

  declareDimension(record: DimensionRecord): void {
    if (this.meant.size > 0) {
      this.log.fault(
        record.line,
        '#DIM',
        '',
        'DECLARED_LATE',
        `Dimension ${record.dimension} står efter rader som redan är lästa.`,
      );
    }
    this.addDimension(record.dimension, record.name);
  }

  declareObject(record: ObjectRecord): void {
    this.objectsOf(record.dimension).set(record.code, record.name);
  }

  /** Accounts may be declared after they are used; so a use is judged when the whole file is read. */
  useAccount(account: string, line: number, label: string): void {
    if (!this.accounts.has(account)) this.undeclared.push({ line, label, account });
  }

  /** What the objects of a row mean; the same list is worked out once. */
  meaningOf(list: readonly ObjectRef[], line: number, label: string): RowObjects {
    let meant = this.meant.get(list);
    if (!meant) {
      meant = this.workOut(list, line, label);
      this.meant.set(list, meant);
    }
    return meant;
  }

  /** The one counterparty that a list names and nothing else; undefined for any other list. */
  counterpartyAlone(list: readonly ObjectRef[], line: number, label: string): string | undefined {
    if (list.length !== 1) return undefined;
    return this.meaningOf(list, line, label).counterparty || undefined;
  }

  /** Reports the accounts that were used and nowhere declared. */
  finish(): void {
    for (const { line, label, account } of this.undeclared) {
      if (this.accounts.has(account)) continue;
      this.log.fault(
        line,
        label,
        'kontonr',
        'ACCOUNT_UNDECLARED',
        `Konto ${account} används men har ingen #KONTO-post.`,
      );
    }
  }

  allAccounts(): PlannedAccount[] {
    return [...this.accounts].map(([number, name]) => ({ number, name }));
  }

  allDimensions(): PlannedDimension[] {
    return [...this.dimensions.values()];
  }

  allObjects(): PlannedObject[] {
    return [...this.objects].flatMap(([dimension, objects]) =>
      [...objects].map(([code, name]) => ({ dimension, code, name })),
    );
  }

  private workOut(list: readonly ObjectRef[], line: number, label: string): RowObjects {
    const found: Record<DimensionMeaning, string> = {
      COST_CENTRE: '',
      INSATS: '',
      COUNTERPARTY: '',
      OTHER: '',
    };
    const others: Record<string, string> = {};
    for (const { dimension, code } of list) {
      const meaning = this.meaningOfDimension(dimension, line, label);
      this.useObject(dimension, code, line, label);
      if (meaning === 'OTHER' || found[meaning] !== '') others[dimension] = code;
      else found[meaning] = code;
    }
    const otherObjects = Object.keys(others).length > 0 ? JSON.stringify(others) : '';
    return {
      counterparty: found.COUNTERPARTY,
      insats: found.INSATS,
      costCentre: found.COST_CENTRE,
      otherObjects,
    };
  }

  private meaningOfDimension(number: number, line: number, label: string): DimensionMeaning {
    const declared = this.dimensions.get(number);
    if (declared) return declared.meaning;
    const booked = this.books.dimensions.get(number);
    if (number >= RESERVED_BELOW && !booked) {
      if (!this.complained.has(`${number}`)) {
        this.log.fault(
          line,
          label,
          'objektlista',
          'DIMENSION_UNDECLARED',
          `Dimension ${number} används men har ingen #DIM-post.`,
        );
      }
      this.complained.add(`${number}`);
      return 'OTHER';
    }
    return this.addDimension(number, booked?.name ?? `Dimension ${number}`).meaning;
  }

  private addDimension(number: number, name: string): PlannedDimension {
    const meaning = this.books.dimensions.get(number)?.meaning ?? this.guess(number, name);
    const dimension = { number, name, meaning };
    this.dimensions.set(number, dimension);
    return dimension;
  }

  /** Numbers from 20 are the program's own, so those dimensions are known by name; each meaning belongs to one dimension. */
  private guess(number: number, name: string): DimensionMeaning {
    const plain = name.trim().toLowerCase();
    const meaning =
      number === COST_CENTRE
        ? 'COST_CENTRE'
        : plain === 'motpart'
          ? 'COUNTERPARTY'
          : plain.startsWith('insats')
            ? 'INSATS'
            : 'OTHER';
    const holders = [...this.books.dimensions, ...this.dimensions];
    return holders.some(([other, held]) => other !== number && held.meaning === meaning) ? 'OTHER' : meaning;
  }

  private useObject(dimension: number, code: string, line: number, label: string): void {
    const objects = this.objectsOf(dimension);
    if (objects.has(code) || this.books.objects.get(dimension)?.has(code)) return;
    this.log.warn(
      line,
      label,
      'objektlista',
      'OBJECT_UNDECLARED',
      `Objekt ${code} i dimension ${dimension} har ingen #OBJEKT-post; det läggs upp med koden som namn.`,
    );
    objects.set(code, code);
  }

  private objectsOf(dimension: number): Map<string, string> {
    let objects = this.objects.get(dimension);
    if (!objects) this.objects.set(dimension, (objects = new Map()));
    return objects;
  }
}
