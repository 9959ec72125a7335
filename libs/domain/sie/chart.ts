import { isAccountNumber } from '../accounts/mapping.js';
import type { BooksState, DimensionMeaning } from './books-state.js';
import { type FaultLog, own } from './fault.js';
import type { ObjectRef } from './object-list.js';
import type { PlannedAccount, PlannedDimension, PlannedObject, SieFileType } from './plan.js';
import type { AccountDetailRecord, AccountRecord, DimensionRecord, ObjectRecord } from './record.js';

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

/** Characters of names and codes that are held at most. */
const MOST_CHARACTERS = 16_000_000;
/** Combinations of objects whose meaning is remembered. */
const MOST_REMEMBERED = 20_000;
/** What a name costs beside its characters. */
const NAME_COST = 20;
const MOST_TAX_CODES = 20;
const KINDS = new Set(['T', 'S', 'K', 'I']);

/** Where an account that nothing declares is first used, and on how many lines. */
interface Use {
  readonly line: number;
  readonly label: string;
  count: number;
}

type KnownAccount = { -readonly [Key in keyof PlannedAccount]: PlannedAccount[Key] } & { taxCodes: string[] };

/** The accounts, dimensions and objects that a file declares and uses. */
export class Chart {
  private readonly accounts = new Map<string, KnownAccount>();
  private readonly dimensions = new Map<number, PlannedDimension>();
  private readonly objects = new Map<number, Map<string, string>>();
  private readonly meant = new Map<readonly ObjectRef[], RowObjects>();
  private readonly undeclared = new Map<string, Use>();
  private readonly passedOver = new Set<string>();
  private hasMeant = false;
  private characters = 0;
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
    if (this.hasRoom(record.line, '#KONTO', record.name))
      this.accounts.set(record.account, { number: record.account, name: own(record.name), taxCodes: [] });
  }

  /** An account whose `#KONTO` could not be read: that is reported, and its uses are not. */
  passOver(account: string): void {
    if (this.passedOver.size < MOST_REMEMBERED && isAccountNumber(account)) this.passedOver.add(account);
  }

  /** `#KTYP`, `#ENHET` and `#SRU`, which follow on their `#KONTO`. */
  detailAccount({ line, label, account: number, value }: AccountDetailRecord): void {
    const account = this.accounts.get(number);
    if (!account) {
      const message = `${label} för konto ${number} står inte efter kontots #KONTO.`;
      this.log.warnOnce(line, label, 'kontonr', 'RECORD_ORDER', message);
    } else if (label === '#KTYP') this.setKind(account, line, value.toUpperCase());
    else if (!this.hasRoom(line, label, value)) return;
    else if (label === '#ENHET') account.unit = own(value);
    else if (account.taxCodes.length < MOST_TAX_CODES) account.taxCodes.push(own(value));
  }

  declareDimension(record: DimensionRecord): void {
    if (this.hasMeant) {
      this.log.fault(
        record.line,
        record.label,
        '',
        'DECLARED_LATE',
        `Dimension ${record.dimension} står efter rader som redan är lästa.`,
      );
    }
    if (this.hasRoom(record.line, record.label, record.name))
      this.addDimension(record.dimension, own(record.name), record.parent);
  }

  declareObject(record: ObjectRecord): void {
    if (this.hasRoom(record.line, '#OBJEKT', `${record.code}${record.name}`))
      this.objectsOf(record.dimension).set(own(record.code), own(record.name));
  }

  /** Accounts may be declared after they are used; so a use is judged when the whole file is read. */
  useAccount(account: string, line: number, label: string): void {
    if (this.accounts.has(account)) return;
    const use = this.undeclared.get(account);
    if (use) use.count += 1;
    else if (this.undeclared.size < MOST_REMEMBERED) this.undeclared.set(account, { line, label, count: 1 });
  }

  /** What the objects of a row mean; the same list is worked out once. */
  meaningOf(list: readonly ObjectRef[], line: number, label: string): RowObjects {
    let meant = this.meant.get(list);
    if (!meant) {
      this.hasMeant = true;
      meant = this.workOut(list, line, label);
      if (this.meant.size < MOST_REMEMBERED) this.meant.set(list, meant);
    }
    return meant;
  }

  /**
   * Reports the accounts that were used and nowhere declared. A file of type 4I comes without a chart: what the books have
   * is declared.
   */
  finish(type: SieFileType): void {
    if (this.isFull) return;
    const booked = type === '4I' ? this.books.year?.accounts : undefined;
    for (const [account, { line, label, count }] of this.undeclared) {
      if (this.accounts.has(account) || this.passedOver.has(account) || booked?.has(account)) continue;
      const where = count > 1 ? ` på ${count} rader` : '';
      const message = `Konto ${account} används${where} men har ingen #KONTO-post.`;
      if (type === '4I') this.log.faultUnlessSample(line, label, 'kontonr', 'ACCOUNT_UNDECLARED', message);
      else this.log.fault(line, label, 'kontonr', 'ACCOUNT_UNDECLARED', message);
    }
  }

  allAccounts(): PlannedAccount[] {
    return [...this.accounts.values()].map(({ taxCodes, ...account }) =>
      taxCodes.length > 0 ? { ...account, taxCodes } : account,
    );
  }

  /** Those that the year's chart has not got yet, sorted. */
  newAccounts(): string[] {
    const booked = this.books.year?.accounts;
    return [...this.accounts.keys()].filter((number) => !booked?.has(number)).sort();
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
      if (!this.isFull && !this.complained.has(`${number}`)) {
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

  private addDimension(number: number, name: string, parent?: number): PlannedDimension {
    const meaning = this.books.dimensions.get(number)?.meaning ?? this.guess(number, name);
    const dimension = { number, name, meaning, ...(parent !== undefined && { parent }) };
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
    if (this.hasRoom(line, label, code)) objects.set(code, own(code));
  }

  private setKind(account: KnownAccount, line: number, kind: string): void {
    if (KINDS.has(kind)) account.kind = kind as NonNullable<PlannedAccount['kind']>;
    else {
      const message = `#KTYP för konto ${account.number} är "${kind}", inte T, S, K eller I.`;
      this.log.warnOnce(line, '#KTYP', 'kontotyp', 'FIELD_IGNORED', message);
    }
  }

  /** Whether names had to be left out: what is missing then is not said. */
  private get isFull(): boolean {
    return this.characters > MOST_CHARACTERS;
  }

  /** Names are held for the whole file; one that has no end of them is refused. */
  private hasRoom(line: number, label: string, text: string): boolean {
    const wasFull = this.isFull;
    this.characters += text.length + NAME_COST;
    if (!this.isFull) return true;
    if (!wasFull) {
      const message = 'Filens konton, dimensioner och objekt har tillsammans fler än 16 miljoner tecken.';
      this.log.fault(line, label, '', 'CHART_TOO_LARGE', message);
    }
    return false;
  }

  private objectsOf(dimension: number): Map<string, string> {
    let objects = this.objects.get(dimension);
    if (!objects) this.objects.set(dimension, (objects = new Map()));
    return objects;
  }
}
