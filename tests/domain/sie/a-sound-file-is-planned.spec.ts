import { fiscalYearOf } from '@samla/domain/sie/file-year.js';
import { planImport } from '@samla/domain/sie/import-planner.js';
import { books, cp437, faultsOf, plan, planned, soundFile, warningsOf } from './sie-file.js';

describe('a sound 4E file', () => {
  it('is planned without fault or warning', () => {
    const found = plan(soundFile());
    expect(found.faults).toEqual([]);
    expect(found.warnings).toEqual([]);
    expect(found).toMatchObject({
      charset: 'CP437',
      entries: 2,
      rows: 4,
      year: { year: 2021, startsOn: '2021-01-01', endsOn: '2021-12-31' },
    });
    expect(found.newAccounts).toEqual(['1511', '1930', '2010', '4611']);
    expect(found.accounts[3]).toEqual({ number: '4611', name: 'Köp av huvudverksamhet' });
  });

  it('gives entries with rows, objects by meaning, and no person', () => {
    const [first, second] = planned(cp437(soundFile())).given;
    expect(first).toEqual({
      corrections: '',
      line: 23,
      series: 'A',
      number: '1',
      date: '2021-01-05',
      period: 1,
      text: 'Köp',
      rows: [
        {
          line: 25,
          account: '4611',
          ore: 20000n,
          counterparty: '',
          insats: '10',
          costCentre: '',
          otherObjects: '',
          text: 'Kurs',
        },
        {
          line: 26,
          account: '1930',
          ore: -20000n,
          counterparty: '',
          insats: '',
          costCentre: '',
          otherObjects: '',
          text: '',
        },
      ],
    });
    expect(second).toMatchObject({
      period: 3,
      rows: [
        { counterparty: 'NV', insats: '10' },
        { counterparty: 'NV', insats: '' },
      ],
    });
    expect(
      JSON.stringify([first, second], (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
    ).not.toContain('Namn');
  });

  it('opens with one entry of period 0 that sums to zero', () => {
    const { opening } = plan(soundFile());
    expect(opening).toMatchObject({ series: 'IB', number: '0', date: '2021-01-01', period: 0 });
    expect(opening?.rows.map(({ account, ore }) => [account, ore])).toEqual([
      ['1930', 100000n],
      ['2010', -100000n],
    ]);
  });

  it('splits an opening balance by counterparty where #OIB says so', () => {
    const text = soundFile({
      '#IB 0 1930': '#IB 0 1511 1000.00',
      '#UB 0 1511': '#OIB 0 1511 {21 "NV"} 300.00',
      '#UB 0 1930': '#UB 0 1511 1050',
      '#RES': '#RES 0 4611 150',
    });
    const rows = plan(text).opening?.rows.map(({ account, ore, counterparty }) => [
      account,
      ore,
      counterparty,
    ]);
    expect(rows).toEqual([
      ['1511', 30000n, 'NV'],
      ['1511', 70000n, ''],
      ['2010', -100000n, ''],
    ]);
  });

  it('opens an account whose claims and debts cancel out, though its balance of zero is left out', () => {
    const text = soundFile({ '#UB 0 1511': '#OIB 0 1511 {21 "NV"} 300.00\r\n#UB 0 1511 50.00' });
    const rows = plan(text).opening?.rows.map(({ account, ore, counterparty }) => [
      account,
      ore,
      counterparty,
    ]);
    expect(rows).toEqual([
      ['1930', 100000n, ''],
      ['2010', -100000n, ''],
      ['1511', 30000n, 'NV'],
      ['1511', -30000n, ''],
    ]);
  });

  it('reads the same from UTF-8, with and without byte order mark, and from line ends of either kind', () => {
    const wanted = plan(soundFile());
    const utf8 = Buffer.from(soundFile(), 'utf8');
    for (const bytes of [utf8, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])]) {
      expect(planImport(bytes, books(), { sample: false })).toEqual({ ...wanted, charset: 'UTF-8' });
    }
    expect(plan(soundFile().replaceAll('\r', ''))).toEqual(wanted);
  });

  it('knows the dimension by the meaning that the förbund gave it', () => {
    const dimensions = new Map([[21, { name: 'Motpart', meaning: 'OTHER' as const }]]);
    const rows = planned(cp437(soundFile()), books({ dimensions })).entries.flatMap((entry) => entry.rows);
    expect(rows[3]).toMatchObject({ counterparty: '', otherObjects: '{"21":"NV"}' });
  });

  it('passes over unknown labels and their sub-records, and the correction rows', () => {
    const text = soundFile({
      '#FNAMN': '#FNAMN Förbundet på ön\r\n#OKÄND 1 2\r\n{\r\n#TRANS 9 {} x\r\n}',
      '#TRANS 1930': '#RTRANS 1930 {} -1.00\r\n#BTRANS 4611 {} 7.00\r\n#TRANS 1930 {} -200.00',
    });
    expect(faultsOf(plan(text))).toEqual([]);
    expect(plan(text)).toMatchObject({ entries: 2, rows: 4 });
  });

  it('takes vouchers without rows, tabs, escaped quotes and braces on lines of their own', () => {
    const text = soundFile({
      '#VER A 2':
        '#VER\tA\t7\t20210201\t"Sagt \\"ja\\""\r\n{\r\n}\r\n#VER A 8 20210202\r\n#VER A 2 20210331 ""',
    });
    const { planner, entries } = planned(cp437(text));
    expect(planner.plan().faults).toEqual([]);
    expect(entries.map(({ number, text: said, rows }) => [number, said, rows.length])).toEqual([
      ['1', 'Köp', 2],
      ['7', 'Sagt "ja"', 0],
      ['8', '', 0],
      ['2', '', 2],
    ]);
  });

  it('says which accounts are new and which have no line', () => {
    const year = { locked: false, accounts: new Set(['1930', '2010']), opened: false };
    const found = plan(soundFile(), books({ year, isMapped: (account) => account !== '4611' }));
    expect(found.newAccounts).toEqual(['1511', '4611']);
    expect(found.unmappedAccounts).toEqual(['4611']);
  });

  it('rests in the midst of a voucher of any size, so that others get their turn', () => {
    const rows = Array.from({ length: 5000 }, () => '#TRANS 4611 {} 1\r\n#TRANS 1930 {} -1').join('\r\n');
    const text = soundFile({ '#TRANS 1930': `#TRANS 1930 {} -200.00\r\n${rows}` });
    const yielded = planned(cp437(text)).given;
    expect(yielded.findIndex((entry) => entry !== undefined)).toBe(5);
    expect(yielded[5]).toMatchObject({ number: '1', rows: { length: 10_002 } });
  });

  it('tells its year before it is planned', () => {
    expect(fiscalYearOf(cp437(soundFile()))).toBe(2021);
    expect(fiscalYearOf(cp437('inget'))).toBeUndefined();
  });

  it.each([
    ['#ORGNR', '', 'ORGNR_MISSING@0'],
    ['#GEN', '', 'RECORD_MISSING@0'],
    ['#FORMAT', '#FORMAT UTF-8', 'FORMAT_NOT_PC8@3'],
    ['#UB 0 1930', '#UB 0 1930 801', 'BALANCE_UNEXPLAINED@17'],
    ['#RES', '#RES 0 4611 151', 'RESULT_UNEXPLAINED@22'],
    ['#KONTO 1930', '#KONTO 1930 "Bank"\r\n#KONTO 1930 "Bank"', 'ACCOUNT_REPEATED@15'],
    ['#OBJEKT 21', '', 'OBJECT_UNDECLARED@29'],
  ])('is planned with a warning when %s becomes "%s"', (start, line, warning) => {
    const found = plan(soundFile({ [start]: line }));
    expect(found.faults).toEqual([]);
    expect(warningsOf(found)).toContain(warning);
  });

  it('warns when the opening is not what the year before closed with', () => {
    const previousClosing = new Map([
      ['1930', 99900n],
      ['2010', -99900n],
    ]);
    expect(warningsOf(plan(soundFile(), books({ previousClosing })))).toEqual([
      'OPENING_BALANCE_MISMATCH@17',
    ]);
  });

  it('warns when the förbund has no number to compare with', () => {
    expect(warningsOf(plan(soundFile(), books({ organisationNumber: null })))).toEqual([
      'ORGNR_UNVERIFIED@6',
    ]);
  });

  it('refuses another known förbund’s file also where the own number is not known', () => {
    const state = books({ organisationNumber: null, othersNumbers: new Set(['222000-2824']) });
    expect(plan(soundFile(), state).faults.map(({ rule, line }) => `${rule}@${line}`)).toEqual([
      'ORGNR_MISMATCH@6',
    ]);
  });
});
