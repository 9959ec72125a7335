import fc from 'fast-check';
import { Money } from '@samla/domain/money/money.js';
import { canonicalSubmission, type SealedHeader, type SealedRow } from '@samla/domain/statements/seal.js';
import { VASTERAS_2021 } from '../support/vasteras-2021.js';

const header: SealedHeader = {
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
};
const ROWS = VASTERAS_2021.map((row): SealedRow => ({
  ...row,
  accountName: `Konto ${row.account}`,
  counterpartyName: row.counterparty || null,
  counterpartyKind: row.counterparty ? 'OTHER' : null,
  counterpartForbundId: null,
  insatsName: row.insats || null,
}));
const text = canonicalSubmission(header, ROWS);

describe('a seal covers every row', () => {
  it('writes the header and one row per line', () => {
    const lines = text.split('\n');
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
        expect(canonicalSubmission(header, rows)).toBe(text);
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
    ];
    for (const change of changes) {
      const rows = ROWS.map((row, index) => (index === 3 ? { ...row, ...change } : row));
      expect(canonicalSubmission(header, rows)).not.toBe(text);
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
    ];
    for (const change of headers) expect(canonicalSubmission({ ...header, ...change }, ROWS)).not.toBe(text);
    expect(canonicalSubmission(header, ROWS.slice(1))).not.toBe(text);
  });

  it('cannot be fooled by codes that contain quotes, commas or line feeds', () => {
    const [row] = ROWS;
    const odd = canonicalSubmission(header, [{ ...row!, counterparty: '","', insats: '\n' }]);
    expect(odd.split('\n')).toHaveLength(3);
    expect(JSON.parse(odd.split('\n')[1]!)).toEqual(
      expect.arrayContaining(['","', '\n', row!.closing.toString()]),
    );
  });
});
