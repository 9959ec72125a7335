import { randomUUID } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { BudgetImportService } from '@samla/budget/import/budget-import.service.js';
import { BudgetService } from '@samla/budget/versions/budget.service.js';
import { DimensionService } from '@samla/ledger/accounts/dimension.service.js';
import { ImportFileService } from '@samla/ledger/import/files/import-file.service.js';
import { workerDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

let features: Features;
let forbund: TestForbund;

beforeAll(async () => {
  features = await startFeatures(await workerDatabase());
});
afterAll(() => features.close());
beforeEach(async () => {
  forbund = await newForbund(features.database);
});

const get = <T>(type: new (...args: never[]) => T): T => features.services.get(type, { strict: false });
const CSV =
  'Grupp;Konto;Insats;Post;Belopp\nIntäkter;35;;Bidrag;1 000,50\nInsatser;;110;Vägen åter;−900\nInsatser;;;Övrigt;-50\n;;;Summa insatser;-905\n';

async function received(bytes: Uint8Array, fileName = 'budget.csv'): Promise<string> {
  const source = (async function* () {
    yield bytes;
  })();
  return (await get(ImportFileService).receive(forbund.context, { fileName }, source)).file.id;
}
const plan = async (bytes: Uint8Array, year = 2023) =>
  get(BudgetImportService).plan(
    forbund.context,
    { fileId: await received(bytes), year, unit: 'KR' },
    randomUUID(),
  );
const read = async (fileId: string, changes: { year?: number; key?: string } = {}) =>
  get(BudgetImportService).importFile(
    forbund.context,
    {
      fileId,
      year: changes.year ?? 2023,
      unit: 'KR',
      phase: 'PROPOSED',
      name: 'Ur fil',
      samradOn: null,
      document: '',
      place: '',
    },
    changes.key ?? randomUUID(),
  );
const shown = ({
  lines,
}: {
  lines: readonly { kind: string; label: string; account: string; insats: string; amount: object }[];
}) =>
  lines.map(({ kind, label, account, insats, amount }) =>
    [kind, label, account, insats, String(amount)].join(' | '),
  );
const LINES = [
  'INCOME | Bidrag | 35 |  | 1000.50',
  'COST | Vägen åter |  | 110 | 900.00',
  'COST | Övrigt |  |  | 50.00',
];

async function sheet(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Läs mig').addRow(['Budget för förbundet']);
  fill(workbook.addWorksheet('Budget'));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(CSV)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${CSV}`)],
    ['Latin-1', iconv.encode(CSV.replace('−', '-'), 'latin1')],
    ['Windows-1252 with its dash', iconv.encode(CSV.replace('−', '–'), 'win1252')],
    ['tabs', Buffer.from(CSV.replaceAll(';', '\t'))],
    ['commas', Buffer.from(CSV.replace('1 000,50', '"1 000,50"').replaceAll(';', ','))],
  ])('in %s is read alike', async (_, bytes) => {
    const tried = await plan(bytes);
    expect(tried.faults).toEqual([]);
    expect(shown(tried)).toEqual(LINES);
    expect(tried).toMatchObject({ format: 'CSV', before: null, known: null });
    expect(tried.findings.map(({ code }) => code)).toEqual(['SUM_DIFFERS', 'LINE_UNMAPPED']);
    expect(tried.findings[0]).toMatchObject({ isDivisibleByNine: true });
  });

  it('is tried without a trace of a version, then read once for a content and a year', async () => {
    const tried = await plan(Buffer.from(CSV));
    expect(await get(BudgetService).list(forbund.context, 2023)).toEqual([]);
    const fileId = await received(Buffer.from(CSV));
    const first = await read(fileId);
    expect([first.isKnown, first.budget.lines]).toEqual([false, tried.lines]);
    const again = await read(fileId);
    expect([again.isKnown, again.budget.version.id]).toEqual([true, first.budget.version.id]);
    expect((await read(fileId, { year: 2024 })).isKnown).toBe(false);
    expect((await plan(Buffer.from(CSV))).known?.version.id).toBe(first.budget.version.id);
  });

  it('is read once also when it is read twice at once', async () => {
    const fileId = await received(Buffer.from(CSV));
    const both = await Promise.all([read(fileId), read(fileId), read(fileId)]);
    expect(new Set(both.map(({ budget }) => budget.version.id)).size).toBe(1);
    expect(both.map(({ isKnown }) => isKnown).sort()).toEqual([false, true, true]);
  });

  it('is held beside the version before', async () => {
    await read(await received(Buffer.from(CSV)));
    const { difference, before } = await plan(
      Buffer.from(CSV.replace('−900', '−950').replace(';;;Övrigt;-50\n', '')),
      2024,
    );
    expect(before?.version.year).toBe(2023);
    expect(difference!.changed.map(({ before: was, change }) => [was.label, String(change)])).toEqual([
      ['Vägen åter', '50.00'],
    ]);
    expect(difference!.removed.map(({ label }) => label)).toEqual(['Övrigt']);
  });

  it('with faults is refused with all of them, and nothing is left', async () => {
    const fileId = await received(Buffer.from(CSV.replace('1 000,50', 'tusen').replace('−900', '1.234')));
    const refused = read(fileId);
    await expect(refused).rejects.toMatchObject({
      code: 'BUDGET_IMPORT_REFUSED',
      details: {
        faults: [
          { row: 2, column: 'Belopp', rule: 'AMOUNT_INVALID' },
          { row: 3, column: 'Belopp', rule: 'AMOUNT_AMBIGUOUS' },
        ],
      },
    });
    expect(await get(BudgetService).list(forbund.context, 2023)).toEqual([]);
  });

  it('that ends inside a quote, or is none, is refused', async () => {
    const broken = await plan(Buffer.from('Post;Belopp\n"Team;5\n'));
    expect(broken.faults.map(({ rule }) => rule)).toEqual(['FILE_UNREADABLE']);
    expect((await plan(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).faults[0]).toMatchObject({
      rule: 'FILE_UNREADABLE',
    });
  });
});

describe('a sheet', () => {
  it('is read by its saved values, numbers and texts, formulas too', async () => {
    const bytes = await sheet((page) => {
      page.addRow(['Grupp', 'Konto', 'Insats', 'Post', 'Budget 2023']);
      page.addRow(['Intäkter', 35, null, 'Bidrag', 1000.5]);
      page.addRow(['Insatser', null, '110', 'Vägen åter', { formula: '300*3', result: 900 }]);
      page.addRow(['Insatser', null, null, { richText: [{ text: 'Öv' }, { text: 'rigt' }] }, ' 50,00 ']);
    });
    const tried = await plan(bytes);
    expect(tried.faults).toEqual([]);
    expect(shown(tried)).toEqual(LINES);
    expect(tried.format).toBe('XLSX');
  });

  it('tells a formula without a value, and one with a fault, by its cell', async () => {
    const bytes = await sheet((page) => {
      page.addRow(['Post', 'Belopp', 'Slag']);
      page.addRow(['Team', { formula: 'A1*2' } as ExcelJS.CellFormulaValue, 'kostnad']);
      page.addRow([
        'Kurs',
        { formula: '1/0', result: { error: '#DIV/0!' } } as ExcelJS.CellFormulaValue,
        'kostnad',
      ]);
      page.addRow(['Resa', 12.345, 'kostnad']);
    });
    expect((await plan(bytes)).faults.map(({ row, column, rule }) => `${row} ${column} ${rule}`)).toEqual([
      '2 B FORMULA_WITHOUT_VALUE',
      '3 B CELL_ERROR',
      '4 B AMOUNT_AMBIGUOUS',
    ]);
  });

  it('that unpacks to more than is taken is refused unread, whatever its directory says', async () => {
    const bomb = zipOf('xl/workbook.xml', Buffer.alloc(200 * 1024 * 1024), 10);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect((await plan(bomb)).faults).toMatchObject([{ rule: 'FILE_TOO_LARGE' }]);
  });

  it('that is damaged, or has too many rows, is refused', async () => {
    const bytes = await sheet((page) => page.addRow(['Post', 'Belopp']));
    expect((await plan(bytes.subarray(0, bytes.length - 30))).faults).toMatchObject([
      { rule: 'FILE_UNREADABLE' },
    ]);
    const long = await sheet((page) => {
      page.addRow(['Post', 'Belopp']);
      for (let row = 0; row < 5001; row += 1) page.addRow([`Rad ${row}`, row]);
    });
    expect((await plan(long)).faults).toMatchObject([{ rule: 'FILE_TOO_LARGE' }]);
  });
});

describe('a SIE file', () => {
  const sie = (...budget: string[]) =>
    Buffer.from(
      [
        '#FLAGGA 0',
        '#PROGRAM "Provbok" 1.0',
        '#FORMAT PC8',
        '#GEN 20230110',
        '#SIETYP 2',
        '#FNAMN "Prov"',
        '#RAR 0 20230101 20231231',
        '#DIM 20 "Insats"',
        '#OBJEKT 20 "110" "Team"',
        '#KONTO 3511 "Bidrag"',
        '#KONTO 4511 "Grants"',
        '#KONTO 1930 "Bank"',
        ...budget,
        '',
      ].join('\r\n'),
    );

  it('gives #PBUDGET by account and month, divided by insats', async () => {
    const dimension = { number: 20, name: 'Insats', meaning: 'INSATS' } as const;
    await get(DimensionService).describe(forbund.context, [dimension], []);
    const tried = await plan(
      sie(
        '#PBUDGET 0 202301 3511 {} -600.00',
        '#PBUDGET 0 202307 3511 {} -400.50',
        '#PBUDGET 0 202303 4511 {} 900.00',
        '#PBUDGET 0 202303 4511 {20 "110"} 700.00',
        '#PBUDGET -1 202203 4511 {} 5.00',
      ),
    );
    expect(tried.faults).toEqual([]);
    expect(shown(tried)).toEqual([
      'INCOME | Bidrag | 3511 |  | 1000.50',
      'COST | Grants | 4511 | 110 | 700.00',
      'COST | Grants | 4511 |  | 200.00',
    ]);
    expect(tried.lines[0]!.months!.map(String).filter((month) => month !== '0.00')).toEqual([
      '600.00',
      '400.50',
    ]);
  });

  it('without a budget, of another year, or with a balance account is refused', async () => {
    const rules = async (bytes: Buffer, year = 2023) =>
      (await plan(bytes, year)).faults.map(({ rule }) => rule);
    expect(await rules(sie())).toEqual(['NO_BUDGET']);
    expect(await rules(sie('#PBUDGET 0 202301 3511 {} -600'), 2024)).toEqual(['YEAR_NOT_IN_FILE']);
    expect(await rules(sie('#PBUDGET 0 202301 1930 {} 5'))).toEqual(['ACCOUNT_NOT_RESULT']);
    expect(await rules(sie('#PBUDGET 0 202301 3511 {} tio'))).toEqual(['SIE_FAULT']);
  });
});

/** A zip of one deflated file whose directory claims another size. */
function zipOf(name: string, content: Buffer, claimed: number): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const entry = (signature: number, more: Buffer): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt32LE(signature);
    return Buffer.concat([head, more]);
  };
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(claimed, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([entry(0x04034b50, common), Buffer.from(name), packed]);
  const tail = Buffer.alloc(14);
  const central = Buffer.concat([
    entry(0x02014b50, Buffer.concat([Buffer.from([20, 0]), common, tail])),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, entry(0x06054b50, end)]);
}
