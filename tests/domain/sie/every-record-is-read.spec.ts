import { FaultLog } from '@samla/domain/sie/fault.js';
import { SieReader } from '@samla/domain/sie/reader.js';
import type { SieRecord } from '@samla/domain/sie/record.js';
import { cp437, planned, soundFile } from './sie-file.js';

function recordsOf(lines: string): { readonly records: SieRecord[]; readonly log: FaultLog } {
  const log = new FaultLog();
  const reader = new SieReader('CP437', log);
  const bytes = cp437(`#FLAGGA 0\n${lines}\n`);
  const [, ...records] = [...reader.read(bytes), ...reader.end()];
  return { records, log };
}

const fact = (label: string, value: string) => ({ kind: 'fact', line: 2, label, value });
const figure = { line: 2, yearNumber: 0, account: '1930', objects: [], ore: -1250n };
const object = [{ dimension: 1, code: 'Nord' }];

describe('every record of SIE 4C § 11 is read with all its fields but those that name persons', () => {
  it.each<[string, object]>([
    ['#PROGRAM "Ekonomi 2000" 5.20', { kind: 'program', line: 2, name: 'Ekonomi 2000', version: '5.20' }],
    ['#FORMAT PC8', fact('#FORMAT', 'PC8')],
    ['#GEN 20220110 "Någon Namn"', { kind: 'day', line: 2, label: '#GEN', date: '2022-01-10' }],
    ['#SIETYP 4', fact('#SIETYP', '4')],
    ['#PROSA "Fritt ord"', fact('#PROSA', 'Fritt ord')],
    ['#FTYP X', fact('#FTYP', 'X')],
    ['#FNR 12', fact('#FNR', '12')],
    [
      '#ORGNR 222000-2824 1 2',
      { kind: 'organisation', line: 2, number: '222000-2824', activity: '1', entry: '2' },
    ],
    ['#BKOD 84120', fact('#BKOD', '84120')],
    [
      '#ADRESS "Någon Namn" "Gatan 1" "722 11 Västerås" 021-1',
      { kind: 'address', line: 2, street: 'Gatan 1', postal: '722 11 Västerås', telephone: '021-1' },
    ],
    ['#FNAMN "Förbundet på ön"', fact('#FNAMN', 'Förbundet på ön')],
    [
      '#RAR -1 20200101 20201231',
      { kind: 'fiscalYear', line: 2, yearNumber: -1, startsOn: '2020-01-01', endsOn: '2020-12-31' },
    ],
    ['#TAXAR 2022', fact('#TAXAR', '2022')],
    ['#OMFATTN 20210831', { kind: 'day', line: 2, label: '#OMFATTN', date: '2021-08-31' }],
    ['#KPTYP EUBAS97', fact('#KPTYP', 'EUBAS97')],
    ['#VALUTA SEK', fact('#VALUTA', 'SEK')],
    ['#KONTO 1930 "Bank"', { kind: 'account', line: 2, account: '1930', name: 'Bank' }],
    ['#KTYP 1930 T', { kind: 'accountDetail', line: 2, label: '#KTYP', account: '1930', value: 'T' }],
    ['#ENHET 1930 st', { kind: 'accountDetail', line: 2, label: '#ENHET', account: '1930', value: 'st' }],
    ['#SRU 1930 7281', { kind: 'accountDetail', line: 2, label: '#SRU', account: '1930', value: '7281' }],
    [
      '#DIM 20 Insats',
      { kind: 'dimension', line: 2, label: '#DIM', dimension: 20, name: 'Insats', parent: undefined },
    ],
    [
      '#UNDERDIM 21 Del 20',
      { kind: 'dimension', line: 2, label: '#UNDERDIM', dimension: 21, name: 'Del', parent: 20 },
    ],
    ['#OBJEKT 20 "A 1" "Väg"', { kind: 'object', line: 2, dimension: 20, code: 'A 1', name: 'Väg' }],
    ['#IB 0 1930 -12.5 3', { ...figure, kind: 'balance', label: '#IB', quantity: '3' }],
    ['#UB 0 1930 -12.50', { ...figure, kind: 'balance', label: '#UB', quantity: '' }],
    ['#RES 0 1930 -12.50', { ...figure, kind: 'balance', label: '#RES', quantity: '' }],
    [
      '#OIB 0 1930 {1 "Nord"} -12.50',
      { ...figure, kind: 'balance', label: '#OIB', objects: object, quantity: '' },
    ],
    [
      '#OUB 0 1930 {1 Nord} -12.50 9',
      { ...figure, kind: 'balance', label: '#OUB', objects: object, quantity: '9' },
    ],
    [
      '#PSALDO 0 202103 1930 {} -12.50 1',
      { ...figure, kind: 'period', label: '#PSALDO', month: '2021-03', quantity: '1' },
    ],
    [
      '#PBUDGET 0 202112 1930 {"1" "Nord"} -12.50',
      { ...figure, kind: 'period', label: '#PBUDGET', month: '2021-12', objects: object, quantity: '' },
    ],
    ['#KSUMMA', fact('#KSUMMA', '')],
  ])('%s', (line, record) => {
    const { records, log } = recordsOf(line);
    expect(records).toEqual([record]);
    expect(log.faults.filter(({ rule }) => rule !== 'KSUMMA_UNCLOSED')).toEqual([]);
  });

  it('#VER, #TRANS, #RTRANS and #BTRANS', () => {
    const row = '1930 {} -12.50 20210102 "Text" 2 "Någon Namn"';
    const lines = `#VER A 1 20210101 "Köp" 20210103 "Någon Namn"\n{\n#TRANS ${row}\n#RTRANS ${row}\n#BTRANS 1930 {} 1\n}`;
    const { records, log } = recordsOf(lines);
    const read = {
      kind: 'row',
      account: '1930',
      objects: [],
      ore: -1250n,
      date: '2021-01-02',
      text: 'Text',
      quantity: '2',
    };
    expect(records).toEqual([
      {
        kind: 'entry',
        line: 2,
        series: 'A',
        number: '1',
        date: '2021-01-01',
        text: 'Köp',
        registeredOn: '2021-01-03',
      },
      { ...read, line: 4, label: '#TRANS' },
      { ...read, line: 5, label: '#RTRANS' },
      { ...read, line: 6, label: '#BTRANS', ore: 100n, date: '', text: '', quantity: '' },
      { kind: 'entryEnd', line: 7 },
    ]);
    expect(log.faults).toEqual([]);
  });

  it('what a file says about itself and its accounts is in the plan', () => {
    const text = soundFile({
      '#FLAGGA': '#FLAGGA 1',
      '#FNAMN':
        '#FNAMN "Förbundet på ön"\r\n#FNR 7\r\n#FTYP X\r\n#BKOD 84\r\n#TAXAR 2022\r\n#KPTYP BAS96\r\n#VALUTA SEK\r\n#PROSA Fri\r\n#ADRESS "Någon Namn" "Gatan 1" "722 11 Ort" 0',
      '#KONTO 1930':
        '#KONTO 1930 "Bank"\r\n#KTYP 1930 t\r\n#ENHET 1930 kr\r\n#SRU 1930 7281\r\n#SRU 1930 7282',
    });
    const plan = planned(cp437(text)).planner.plan();
    expect([plan.faults, plan.warnings]).toEqual([[], []]);
    expect(plan.source).toEqual({
      program: 'Provbok 1.0',
      exportedOn: '2022-01-10',
      coversTo: '',
      companyName: 'Förbundet på ön',
      companyId: '7',
      companyForm: 'X',
      organisationNumber: '222000-2824',
      address: 'Gatan 1, 722 11 Ort',
      industryCode: '84',
      taxYear: '2022',
      chartOfAccounts: 'BAS96',
      currency: 'SEK',
      comment: 'Fri',
      isReadBefore: true,
    });
    expect(plan.accounts[1]).toEqual({
      number: '1930',
      name: 'Bank',
      kind: 'T',
      unit: 'kr',
      taxCodes: ['7281', '7282'],
    });
    expect(plan.accounts[0]).toEqual({ number: '1511', name: 'Kundfordringar' });
  });

  it('no person is named: not in the entries, the history or the plan', () => {
    const person = '"Åsa Öberg"';
    const text = soundFile({
      '#GEN': `#GEN 20220110 ${person}`,
      '#FNAMN': `#FNAMN "Forbundet"\r\n#ADRESS ${person} Gatan Orten 0`,
      '#OBJEKT 20': '#OBJEKT 20 "10" "Insats"',
      '#KONTO 4611': '#KONTO 4611 "Kop"',
      '#VER A 1': `#VER A 1 20210105 "Kop" 20210106 ${person}`,
      '#TRANS 4611': `#TRANS 4611 {20 "10"} 200.00 20210105 "Kurs" 1 ${person}`,
      '#TRANS 1930': `#BTRANS 1930 {} 1 "" "" "" ${person}\r\n#RTRANS 1930 {} -200.00 "" "" "" ${person}\r\n#TRANS 1930 {} -200 "" "" "" ${person}`,
    });
    const { planner, entries } = planned(cp437(text));
    const plan = planner.plan();
    expect(plan.faults).toEqual([]);
    const said = JSON.stringify([plan, entries], (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(said).toContain('Fördelning');
    expect(said).not.toMatch(/Åsa|Öberg/);
  });
});
