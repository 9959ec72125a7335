import { KOMMUN_BAS_2021 } from '@samla/domain/accounts/kommun-bas.js';
import { prefixKinds } from '@samla/domain/budget/budget-kind.js';
import { readBudgetTable } from '@samla/domain/budget/import/budget-table.js';
import { readSwedishAmount } from '@samla/domain/budget/import/swedish-amount.js';
import { Money } from '@samla/domain/money/money.js';
import fc from 'fast-check';

const table = (text: string, changes: { unit?: 'KR' | 'TKR'; year?: number } = {}) =>
  readBudgetTable(
    text
      .trim()
      .split('\n')
      .map((line, index) => ({
        row: index + 1,
        cells: line.split('|').map((cell) => ({ text: cell.trim() })),
      })),
    {
      year: 2023,
      unit: 'KR',
      columnName: (place, { names }) => names[place] ?? '',
      kindsOf: prefixKinds(KOMMUN_BAS_2021.rows),
      ...changes,
    },
  );
const shown = ({ lines }: ReturnType<typeof table>) =>
  lines.map(({ kind, groupLabel, label, account, insats, amount }) =>
    [kind, groupLabel, label, account, insats, amount.toString()].join(' '),
  );
const rules = ({ faults }: ReturnType<typeof table>) =>
  faults.map(({ row, column, rule }) => `${row} ${column} ${rule}`);

describe('an amount', () => {
  it.each([
    ['1 234 567,50', '1234567.50'],
    ['1\u00a0234\u202f567', '1234567.00'],
    ['−471 931', '-471931.00'],
    ['–5', '-5.00'],
    ['(120)', '-120.00'],
    ['100-', '-100.00'],
    ['+7', '7.00'],
    ['12.5', '12.50'],
    ['1.234.567,89', '1234567.89'],
    ['1,234,567.89', '1234567.89'],
    ['1.234.567', '1234567.00'],
    ['500 kr', '500.00'],
    ['500:-', '500.00'],
  ])('"%s" is %s', (text, expected) => {
    expect(String(readSwedishAmount(text))).toBe(expected);
  });

  it.each(['1.234', '1,234', '-12.000'])('"%s" could be two amounts', (text) => {
    expect(readSwedishAmount(text)).toBe('AMOUNT_AMBIGUOUS');
  });

  it.each(['', '-', 'tio', '1,2,3', '12,345678', '--5', '(-5)', '1e5', '0x10', '５'])(
    '"%s" is none',
    (text) => {
      expect(readSwedishAmount(text)).toBe('AMOUNT_INVALID');
    },
  );

  it('printed the Swedish way is read back, whatever it is', () => {
    const amounts = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((ore) => Money.fromOre(ore));
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom('-', '−', '–'),
        fc.constantFrom(' ', '\u00a0', '\u202f'),
        (money, minus, space) => {
          const [whole, decimals] = money.abs().toString().split('.') as [string, string];
          const text = `${money.isNegative() ? minus : ''}${whole.replace(/\B(?=(\d{3})+$)/g, space)},${decimals}`;
          expect(String(readSwedishAmount(text))).toBe(money.toString());
        },
      ),
    );
  });
});

describe('a table', () => {
  it('of the shape that a budget is printed in gives lines, and sums beside them', () => {
    const read = table(`
      Post | Utfall 2021 | Budget 2022 | Budget 2023 | Budget 2024 förslag att ta med in i ett länsamordningsförbund
      Intäkter
      Staten | 6 655 000 | 5 498 000 | 4 951 000 |
      Summa intäkter | 6 655 000 | 5 498 000 | 4 951 000 |
      Individinsatser
      Samordningsteam | 6 030 000 | 6 700 000 | 6 793 000 | x
      SIM | 1 504 294 | 925 000 | 0 |
      Strukturella insatser
      Grön Kvist | 0 | 120 000 | 220 000 |
      Summa insatser | | | 7 031 000 |
      Summa kostnader | | | 7 013 000 |
      RESULTAT | | | −2 062 000 |`);
    expect(read.faults).toEqual([]);
    expect(shown(read)).toEqual([
      'INCOME Intäkter Staten   4951000.00',
      'COST Individinsatser Samordningsteam   6793000.00',
      'COST Individinsatser SIM   0.00',
      'COST Strukturella insatser Grön Kvist   220000.00',
    ]);
    expect(read.lines.map(({ takenAlong }) => takenAlong)).toEqual([false, true, false, false]);
    expect(read.printedTotals.map(({ key, amount }) => `${key} ${amount.toString()}`)).toEqual([
      'INCOME 4951000.00',
      'individinsatser+strukturella insatser 7031000.00',
      'COSTS 7013000.00',
      'RESULT -2062000.00',
    ]);
  });

  it('with a sum that is printed twice keeps it once, and two that differ by their rows', () => {
    const read = table(`
      Post | Konto | Belopp
      Team | 4511 | 100
      Summa kostnader | | 100
      Kurs | 4611 | 50
      Summa kostnader | | 160
      Summa kostnader | | 160`);
    expect(read.printedTotals.map(({ label, amount }) => `${label} ${amount.toString()}`)).toEqual([
      'Summa kostnader 100.00',
      'Summa kostnader (rad 5) 160.00',
    ]);
  });

  it('with keys, kinds and months, in thousands', () => {
    const months = Array.from(
      { length: 12 },
      (_, index) =>
        ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'][index],
    );
    const read = table(
      `Slag | Grupp | Konto | Insats | Kst | Post | Belopp | ${months.join(' | ')} | Anmärkning
       intäkt | Bidrag | 35 | | | Staten | 12 | ${Array.from({ length: 12 }, () => '1').join(' | ')} | rekvireras
       kostnad | Insatser | 4511xx | 110 | 300 | Team | 1,5 | ${Array.from({ length: 12 }, () => '').join(' | ')} |`,
      { unit: 'TKR' },
    );
    expect(read.faults).toEqual([]);
    expect(shown(read)).toEqual(['INCOME Bidrag Staten 35  12000.00', 'COST Insatser Team 4511 110 1500.00']);
    expect(read.lines[0]).toMatchObject({ note: 'rekvireras' });
    expect(read.lines[0]!.months!.map(String)).toEqual(Array.from({ length: 12 }, () => '1000.00'));
    expect(read.lines[1]).toMatchObject({ costCentre: '300', months: null });
  });

  it('that signs costs negative is read the one way, and says so', () => {
    const read = table(`
      Grupp | Post | Belopp
      Intäkter | Bidrag | 4505
      Insatser | Team | -1647
      Insatser | Kurs | -93
      Insatser | Summa insatser | -1740`);
    expect(shown(read)).toEqual([
      'INCOME Intäkter Bidrag   4505.00',
      'COST Insatser Team   1647.00',
      'COST Insatser Kurs   93.00',
    ]);
    expect(read.printedTotals.map(({ amount }) => amount.toString())).toEqual(['1740.00']);
    expect(read.notices).toEqual(['Filen skriver kostnader med minustecken; de läses som positiva.']);
  });

  it('tells every fault with row and column, and what to do', () => {
    const read = table(`
      Slag | Konto | Post | Budget 2023
      kanske | | Team | 100
      kostnad | 46A | Team | 100
      kostnad | 4611 | Team | tio
      kostnad | 4611 | Team | 1.234
      kostnad | 4611 | | 5
      kostnad | 4611 | Gäller 121212-1212 | 5`);
    expect(rules(read)).toEqual([
      '2 Slag KIND_UNKNOWN',
      '3 Konto ACCOUNT_INVALID',
      '4 Budget 2023 AMOUNT_INVALID',
      '5 Budget 2023 AMOUNT_AMBIGUOUS',
      '6 Post LABEL_MISSING',
      '7 Post PERSONAL_DATA',
    ]);
    expect(read.faults.every(({ message, advice }) => message !== '' && advice !== '')).toBe(true);
  });

  it('without a head, of another year, or without lines is refused', () => {
    expect(rules(table('Team | 100'))).toEqual(['1  NO_HEAD']);
    expect(rules(table('Post | Budget 2022\nTeam | 100'))).toEqual(['1  NO_HEAD']);
    expect(rules(table('Post | Belopp'))).toEqual(['0  NO_LINES']);
  });

  it('whose months are not the year is refused', () => {
    const names = 'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec';
    const read = table(
      `Post|Konto|Belopp|${names}\nTeam|4511|13|${Array.from({ length: 12 }, () => '1').join('|')}`,
    );
    expect(rules(read)).toEqual(['2 Belopp MONTHS_DIFFER']);
  });
});

describe('whether a line is income or a cost', () => {
  it('is told by "Slag" before all, then by a group that says it, then by the account', () => {
    const read = table(`
      Slag | Grupp | Konto | Post | Belopp
      intäkt | Kostnader | 4611 | Återbetalning | 10
       | Intäkter | | Bidrag | 100
       | Finansiella intäkter | 8410 | Ränta | 5
       | Finansiella intäkter | 8 | Annan ränta | 5
       | Övriga kostnader | | Kurs | 20
       | Finansnetto | 8410 | Ränta på lån | 5
       | Intäkter | 8310 | Bidrag till räntan | 5
       | Insatser | 3511 | Avgifter till insatsen | 7
       | Kostnadsställe 100 | 4611 | Team | 30
       | Insatser | | Team | 40`);
    expect(read.faults).toEqual([]);
    expect(read.lines.map(({ kind }) => kind)).toEqual([
      ...['INCOME', 'INCOME', 'INCOME', 'INCOME', 'COST', 'INCOME', 'INCOME', 'INCOME', 'COST', 'COST'],
    ]);
  });

  it('is a fault where group and account disagree: neither is believed', () => {
    const read = table(`
      Grupp | Konto | Post | Belopp
      Intäkter | 4611 | Kurs | 100
      Intäkter | 8510 | Ränta | 100
      Kostnader | 3511 | Bidrag | 100`);
    expect(rules(read)).toEqual([
      '2 Konto KIND_DISAGREES',
      '3 Konto KIND_DISAGREES',
      '4 Konto KIND_DISAGREES',
    ]);
    expect(read.lines).toEqual([]);
    expect(read.faults[0]).toMatchObject({
      message: 'Gruppen "Intäkter" säger intäkt och konto 4611 är ett kostnadskonto.',
      advice: expect.stringContaining('kolumnen Slag') as string,
    });
  });

  it('is a fault where nothing tells, and for an account of the balance sheet', () => {
    const read = table(`
      Post | Konto | Belopp
      Team | | 100
      Mellanhavande | 1930 | 100
      Finansnetto | 8 | 100
      Ränta | 8310 | 100`);
    expect(rules(read)).toEqual([
      '2 Konto KIND_UNTOLD',
      '3 Konto ACCOUNT_NOT_RESULT',
      '4 Konto KIND_UNTOLD',
      '5 Konto KIND_UNTOLD',
    ]);
    expect(rules(table('Post | Belopp\nTeam | 100'))).toEqual(['2 Post KIND_UNTOLD']);
    expect(read.faults.every(({ message, advice }) => message !== '' && advice !== '')).toBe(true);
  });
});
