import fc from 'fast-check';
import { Money } from '@samla/domain/money/money.js';
import type { MutualEntry } from '@samla/domain/statements/mutual-entry.js';
import { canonicalSubmission, type SealedHeader, type SealedRow } from '@samla/domain/statements/seal.js';
import { VASTERAS_2021 } from '../support/vasteras-2021.js';

const header: SealedHeader = {
  sealFormat: 2,
  forbundId: 'f1',
  fiscalYear: 2021,
  toPeriod: 12,
  kind: 'ACTUAL',
  version: 1,
  mappingVersion: 'kommun-bas-2021.1',
  countyId: 'c1',
  isConstructed: true,
  handedInBy: 'u1',
  handedInByName: 'Ekonom',
  handedInAt: '2022-02-01T08:00:00.000Z',
  sourceVersionId: null,
  sourceLabel: null,
};
const ROWS = VASTERAS_2021.map((row): SealedRow => ({
  ...row,
  accountName: `Konto ${row.account}`,
  counterpartyName: row.counterparty || null,
  counterpartyKind: row.counterparty ? 'OTHER' : null,
  counterpartForbundId: null,
  insatsName: row.insats || null,
  insatsGroup: row.insats ? 'STRUCTURAL' : null,
  rowNo: 0,
}));
const ENTRY: MutualEntry = {
  rowNo: 1,
  counterpartForbundId: 'f2',
  entryNo: '17',
  series: 'A',
  number: '9',
  entryDate: '2021-12-31',
  period: 12,
  account: '1681',
  accountName: 'Konto 1681',
  line: 'RECEIVABLES',
  insats: '',
  amount: Money.parse('93677.00'),
};
const ENTRIES = [ENTRY, { ...ENTRY, rowNo: 2, entryNo: '18' }];
const content = { rows: ROWS, mutualEntries: ENTRIES };
const text = canonicalSubmission(header, content);

describe('a seal covers every row', () => {
  it('writes the header and one row or mutual entry per line', () => {
    const lines = text.split('\n');
    expect(lines[0]).toBe(
      '["samla-submission-2","f1",2021,12,"ACTUAL",1,"kommun-bas-2021.1",26,2,"c1",true,"u1","Ekonom","2022-02-01T08:00:00.000Z",null,null]',
    );
    expect(lines[1]).toBe(
      '["row","1681","SKV","","276691.00","63803.00","340494.00","RECEIVABLES","Konto 1681","SKV","OTHER",null,null,null,0]',
    );
    expect(lines[ROWS.length + 1]).toBe(
      '["entry",1,"f2","17","A","9","2021-12-31",12,"1681","Konto 1681","RECEIVABLES","","93677.00"]',
    );
    expect([lines.length, lines.at(-1)]).toEqual([ROWS.length + ENTRIES.length + 2, '']);
  });

  it('is written as it was for what was sealed in the first format', () => {
    const lines = canonicalSubmission({ ...header, sealFormat: 1 }, content).split('\n');
    expect(lines[0]).toBe(
      '["samla-submission-1","f1",2021,12,"ACTUAL",1,"kommun-bas-2021.1",26,"c1",true,"u1","Ekonom","2022-02-01T08:00:00.000Z"]',
    );
    expect(lines[1]).toBe(
      '["1681","SKV","","276691.00","63803.00","340494.00","RECEIVABLES","Konto 1681","SKV","OTHER",null,null]',
    );
    expect([lines.length, lines.at(-1)]).toEqual([ROWS.length + 2, '']);
  });

  it('is the same whatever order the rows come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ROWS], { minLength: ROWS.length }), (rows) => {
        const mutualEntries = [...ENTRIES].reverse();
        expect(canonicalSubmission(header, { rows, mutualEntries })).toBe(text);
      }),
    );
  });

  it('is another text when any field of any row, or of the header, is another', () => {
    const changes = [
      { account: '9999' },
      { counterparty: 'X' },
      { insats: 'X' },
      { line: 'CASH' as const },
      { opening: Money.fromOre(1n) },
      { change: Money.fromOre(1n) },
      { closing: Money.fromOre(1n) },
      { accountName: 'X' },
      { counterpartyName: 'X' },
      { counterpartyKind: 'FORBUND' },
      { counterpartForbundId: 'f3' },
      { insatsName: 'X' },
      { insatsGroup: 'INDIVIDUAL' },
      { rowNo: 1 },
    ];
    for (const change of changes) {
      const rows = ROWS.map((row, index) => (index === 3 ? { ...row, ...change } : row));
      expect(canonicalSubmission(header, { ...content, rows })).not.toBe(text);
    }
    const headers: Partial<SealedHeader>[] = [
      { forbundId: 'f2' },
      { fiscalYear: 2022 },
      { toPeriod: 6 },
      { kind: 'FORECAST' },
      { version: 2 },
      { mappingVersion: 'other' },
      { countyId: 'c2' },
      { isConstructed: false },
      { handedInBy: 'u2' },
      { handedInByName: 'Chef' },
      { handedInAt: '2022-02-01T08:00:00.001Z' },
      { sourceVersionId: 'b1' },
      { sourceLabel: 'Budget 2021' },
      { sealFormat: 1 },
    ];
    for (const change of headers)
      expect(canonicalSubmission({ ...header, ...change }, content)).not.toBe(text);
    expect(canonicalSubmission(header, { ...content, rows: ROWS.slice(1) })).not.toBe(text);
    const entries: Partial<MutualEntry>[] = [
      { rowNo: 3 },
      { counterpartForbundId: 'f3' },
      { entryNo: '19' },
      { series: 'B' },
      { number: '8' },
      { entryDate: '2021-12-30' },
      { period: 11 },
      { account: '1682' },
      { accountName: 'X' },
      { line: 'CASH' },
      { insats: 'X' },
      { amount: Money.fromOre(1n) },
    ];
    for (const change of entries) {
      const mutualEntries = [ENTRY, { ...ENTRIES[1]!, ...change }];
      expect(canonicalSubmission(header, { ...content, mutualEntries })).not.toBe(text);
    }
    expect(canonicalSubmission(header, { ...content, mutualEntries: [ENTRY] })).not.toBe(text);
  });

  it('cannot be fooled by codes that contain quotes, commas or line feeds', () => {
    const [row] = ROWS;
    const rows = [{ ...row!, counterparty: '","', insats: '\n' }];
    const odd = canonicalSubmission(header, { rows, mutualEntries: [] });
    expect(odd.split('\n')).toHaveLength(3);
    expect(JSON.parse(odd.split('\n')[1]!)).toEqual(
      expect.arrayContaining(['","', '\n', row!.closing.toString()]),
    );
  });
});
