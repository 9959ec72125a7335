import iconv from 'iconv-lite';
import { planImport } from '@samla/domain/sie/import-planner.js';
import { books, cp437, faultsOf, plan, planned, soundFile, warningsOf } from './sie-file.js';

const read = (bytes: Uint8Array) => planImport(bytes, books(), { sample: false });

describe('real files deviate from the format and are read', () => {
  it('ISO-8859-1 and Windows-1252: read, with a warning', () => {
    const text = soundFile({ '#TRANS 1930': '#TRANS 1930 {} -200.00 20210105 "Avgift – 5 €"' });
    const found = read(iconv.encode(text, 'windows-1252'));
    expect(found.faults).toEqual([]);
    expect(warningsOf(found)).toEqual(['CHARSET_NOT_PC8@0']);
    expect(found.charset).toBe('ISO-8859-1');
    expect(found.accounts[3]!.name).toBe('Köp av huvudverksamhet');
  });

  it('letters that were lost before the file was made', () => {
    const lost = Buffer.from(soundFile({ '#FNAMN': '#FNAMN "F\uFFFDrbundet"' }), 'utf8');
    expect([read(lost).faults, warningsOf(read(lost))]).toEqual([[], ['LETTERS_LOST@7']]);
    const twice = Buffer.from(soundFile({ '#KONTO 4611': '#KONTO 4611 "tj„nster"' }), 'utf8');
    expect(warningsOf(read(twice))).toEqual(['LETTERS_LOST@16']);
  });

  it('a missing or other #FORMAT', () => {
    expect(warningsOf(plan(soundFile({ '#FORMAT': '' })))).toEqual(['RECORD_MISSING@0']);
    expect(warningsOf(plan(soundFile({ '#FORMAT': '#FORMAT UTF8' })))).toEqual(['FORMAT_NOT_PC8@3']);
  });

  it.each(['2220002824', '162220002824', '16222000-2824', '"222000-2824"'])(
    'an organisation number written %s',
    (number) => {
      const found = plan(soundFile({ '#ORGNR': `#ORGNR ${number}` }));
      expect([found.faults, found.warnings, found.source.organisationNumber]).toEqual([
        [],
        [],
        '222000-2824',
      ]);
    },
  );

  it('another förbund’s number is named in full', () => {
    const [fault] = plan(soundFile({ '#ORGNR': '#ORGNR 162220002816' })).faults;
    expect(fault!.message).toBe('Filen gäller 222000-2816, förbundets organisationsnummer är 222000-2824.');
  });

  it('#RAR 0 without days: the year of the first entry', () => {
    const found = plan(soundFile({ '#RAR': '#RAR 0' }));
    expect(found.faults).toEqual([]);
    expect(found.year).toEqual({ year: 2021, startsOn: '2021-01-01', endsOn: '2021-12-31' });
    expect(warningsOf(found)).toEqual(['FISCAL_YEAR_FROM_ENTRIES@23']);
  });

  it('names with spaces and no quotes, and fields that the format has not got', () => {
    const found = plan(
      soundFile({
        '#PROGRAM': '#PROGRAM Visma Administration 2000 2022.2',
        '#FNAMN': '#FNAMN Förbundet på ön',
        '#KONTO 1930': '#KONTO 1930 Bank och giro',
        '#KONTO 2010': '#KONTO 2010 "Eget kapital" extra 1',
        '#DIM 20': '#DIM 20 Insats i länet',
        '#OBJEKT 20': '#OBJEKT 20 10 Vägen åter',
        '#DIM 21': '#UNDERDIM 21 Motpart utom länet 20\r\n#DIM 21 "Motpart" x\r\n#UNDERDIM 22 "Del" 21 x',
      }),
    );
    expect([found.faults, found.warnings]).toEqual([[], []]);
    expect(found.source).toMatchObject({
      program: 'Visma Administration 2000 2022.2',
      companyName: 'Förbundet på ön',
    });
    expect(found.accounts.slice(1, 3).map(({ name }) => name)).toEqual(['Bank och giro', 'Eget kapital']);
    expect(found.dimensions.map(({ number, name, parent }) => [number, name, parent])).toEqual([
      [20, 'Insats i länet', undefined],
      [21, 'Motpart', undefined],
      [22, 'Del', 21],
    ]);
    expect(found.objects[0]!.name).toBe('Vägen åter');
  });

  it('days with hyphens: read, said once for each label', () => {
    const found = plan(
      soundFile({
        '#RAR': '#RAR 0 2021-01-01 2021-12-31',
        '#VER A 1': '#VER A 1 2021-01-05 "Köp"',
        '#VER A 2': '#VER A 2 2021-03-31 "Fördelning"',
      }),
    );
    expect(found.faults).toEqual([]);
    expect(found.year?.endsOn).toBe('2021-12-31');
    expect(warningsOf(found)).toEqual(['DATE_WITH_HYPHENS@8', 'DATE_WITH_HYPHENS@23']);
  });

  it('days that the figures do not depend on may be anything', () => {
    const text = soundFile({ '#GEN': '#GEN igår', '#VER A 1': '#VER A 1 20210105 "Köp" 20219999' });
    expect([plan(text).faults, plan(text).warnings, plan(text).source.exportedOn]).toEqual([[], [], '']);
  });

  it('object lists with blanks and quotes', () => {
    const text = soundFile({
      '#TRANS 4611': '#TRANS 4611 { "20"  "10" } 200.00',
      '#TRANS 1930': '#TRANS 1930 { } -200.00',
    });
    const rows = planned(cp437(text)).entries[0]!.rows;
    expect(rows.map(({ insats }) => insats)).toEqual(['10', '']);
  });

  it('vouchers without rows and a file without a line end', () => {
    const text = `${soundFile()}#VER A 3 20210401\r\n#VER A 4 20210402\r\n{\r\n}`;
    const { planner, entries } = planned(cp437(text));
    expect(planner.plan().faults).toEqual([]);
    expect(entries.map(({ number, rows }) => [number, rows.length])).toEqual([
      ['1', 2],
      ['2', 2],
      ['3', 0],
      ['4', 0],
    ]);
  });

  it('the end mark of DOS, blank lines, lower-case labels', () => {
    const text = soundFile({
      '#GEN': '#gen 20220110',
      '#KONTO 1511': '\r\n  \r\n#konto 1511 "Kundfordringar"',
    });
    expect(plan(`${text}\u001a`)).toMatchObject({ faults: [], warnings: [] });
  });

  it.each([
    ['#KTYP 1930 T\r\n#KONTO 1930 "Bank"', 'RECORD_ORDER@14'],
    ['#KONTO 1930 "Bank"\r\n#KTYP 1930 Ä', 'FIELD_IGNORED@15'],
  ])('what is said of an account and cannot be used: %s', (lines, warning) => {
    const found = plan(soundFile({ '#KONTO 1930': lines }));
    expect([found.faults, warningsOf(found)]).toEqual([[], [warning]]);
  });

  it('an account that is not a number is refused, and so is nothing that follows from it', () => {
    const text = soundFile({
      '#KONTO 1511': '#KONTO FEL "Fel"',
      '#TRANS 1511': '#TRANS FEL {21 "NV"} 50.00',
      '#UB 0 1511': '#UB 0 FEL 50.00',
    });
    expect(faultsOf(plan(text))).toEqual(['INVALID_ACCOUNT@13', 'INVALID_ACCOUNT@19', 'INVALID_ACCOUNT@31']);
  });
});

describe('one fault is told once, and nothing that only follows from it', () => {
  it.each([
    ['#IB 0 1930', '#IB 0 1930 1000,00', ['INVALID_AMOUNT@17']],
    ['#TRANS 4611', '#TRANS 4611 {20 "10"} 200,00', ['INVALID_AMOUNT@25']],
    ['#VER A 1', '#VER A 1 20211301 "Köp"', ['INVALID_DATE@23']],
    ['#KONTO 4611', '#KONTO 4611 "Köp av "huvud"verksamhet"', ['FIELD_SEPARATOR@16']],
    ['#KONTO 4611', '#KONTO 4611', ['FIELD_MISSING@16']],
    ['#DIM 20', '#DIM 20', ['FIELD_MISSING@9']],
    ['#OBJEKT 20', '#OBJEKT 20 "10"', ['FIELD_MISSING@10']],
    ['#RAR', '#RAR 0 20210101 20211301', ['INVALID_DATE@8']],
    ['#SIETYP', '#SIETYP "4', ['QUOTE_UNCLOSED@5']],
    ['#UB 0 1511', '#UB 0 1511 x', ['INVALID_AMOUNT@19']],
  ])('%s → %s: %s', (start, line, faults) => {
    const found = plan(soundFile({ [start]: line }));
    expect(faultsOf(found)).toEqual(faults);
    expect(warningsOf(found)).toEqual([]);
  });
});
