import { CHAIN_START, ChainHash } from './chain-hash.js';
import type { ChainedEntry, ChainedRow, ChainEnds, ChainRecord } from '@samla/domain/journal/chain-record.js';

/** An entry of the journal; series and number are null for one that is not there. */
export interface ChainPlace {
  readonly entryNo: string;
  readonly series: string | null;
  readonly number: string | null;
}

/** The first place where a journal is not what its chains say, and what is wrong there, in Swedish. */
export interface ChainBreak {
  readonly place: ChainPlace;
  readonly message: string;
}

interface OpenEntry {
  readonly entry: ChainedEntry;
  readonly hash: ChainHash;
  readonly accounts: Set<string>;
  rows: number;
  sum: bigint;
}

const AMOUNT = /^-?\d+\.\d\d$/;
const AMOUNT_FIELD = 4;

/**
 * Goes through a journal and recomputes every chain, the sum of every entry and the run of the numbers. Keeps the last hash
 * of each series and the entry at hand, nothing else.
 */
export class ChainProof {
  entries = 0;
  rows = 0;
  private readonly heads = new Map<string, { entryNo: bigint; hash: string }>();
  private open: OpenEntry | undefined;
  private broken: ChainBreak | undefined;

  /** The next piece, in the order of the journal; after the first break nothing more is looked at. */
  take(record: ChainRecord): void {
    switch (record.kind) {
      case 'ENTRY':
        return this.takeEntry(record);
      case 'ROW':
        return this.takeRow(record);
      case 'STRAY':
        this.rows += 1;
        return this.takeStray(record.entryNo);
    }
  }

  /** The first break, or null: after the last piece. */
  end({ heads, nextEntryNo }: ChainEnds): ChainBreak | null {
    this.close();
    const next = BigInt(this.entries) + 1n;
    if (next !== nextEntryNo) {
      const [message, missing] =
        next < nextEntryNo
          ? ['saknas: journalen slutar före sitt sista nummer', next]
          : ['finns, fast journalen säger att den slutar tidigare', nextEntryNo];
      this.break({ entryNo: `${missing}`, series: null, number: null }, message);
    }
    for (const [series, head] of heads) {
      const last = this.heads.get(series);
      if (last?.entryNo === head.entryNo && last.hash === head.hash) continue;
      this.break(
        { entryNo: `${head.entryNo}`, series, number: null },
        'seriens kedja slutar inte där den ska',
      );
    }
    for (const [series, { entryNo }] of this.heads) {
      if (!heads.has(series))
        this.break({ entryNo: `${entryNo}`, series, number: null }, 'seriens kedja har inget slut');
    }
    return this.broken ?? null;
  }

  private takeEntry(entry: ChainedEntry): void {
    this.close();
    this.entries += 1;
    if (this.broken) return;
    if (entry.entryNo !== `${this.entries}`)
      return this.break({ entryNo: `${this.entries}`, series: null, number: null }, 'saknas');
    const hash = new ChainHash(this.heads.get(entry.series)?.hash ?? CHAIN_START, entry.text);
    this.open = { entry, hash, accounts: new Set(), rows: 0, sum: 0n };
  }

  private takeRow({ rowNo, account, text }: ChainedRow): void {
    this.rows += 1;
    const { open } = this;
    if (this.broken || !open) return;
    open.rows += 1;
    if (rowNo !== open.rows) return this.break(open.entry, `rad ${open.rows} saknas`);
    const amount = text.split('\t', AMOUNT_FIELD + 1)[AMOUNT_FIELD] ?? '';
    if (!AMOUNT.test(amount)) return this.break(open.entry, `rad ${rowNo} har inget belopp`);
    open.sum += BigInt(amount.replace('.', ''));
    open.accounts.add(account);
    open.hash.add(`${text}\n`);
  }

  private takeStray(entryNo: string): void {
    const entry = this.open?.entry;
    // The entry may be wrong in itself; a row without one lies between what is whole.
    if (entry?.entryNo === entryNo) return this.break(entry, 'en rad är skild från verifikationen');
    this.close();
    this.break({ entryNo, series: null, number: null }, 'en rad hör inte till någon verifikation');
  }

  private close(): void {
    const { open } = this;
    this.open = undefined;
    if (this.broken || !open) return;
    const { entry, hash, accounts, sum } = open;
    const found = hash.end();
    if (found !== entry.hash) return this.break(entry, 'är inte vad som bokfördes: kedjans hash är en annan');
    if (sum !== 0n) return this.break(entry, 'summerar inte till noll');
    if ([...accounts].sort().join() !== entry.accounts.join())
      return this.break(entry, 'säger andra konton än raderna har');
    this.heads.set(entry.series, { entryNo: BigInt(entry.entryNo), hash: found });
  }

  private break({ entryNo, series, number }: ChainPlace, message: string): void {
    this.broken ??= { place: { entryNo, series, number }, message };
  }
}
