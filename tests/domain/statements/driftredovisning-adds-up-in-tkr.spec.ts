import { Money } from '@samla/domain/money/money.js';
import { amountOf } from '@samla/domain/statements/statement-row.js';
import { DEFAULT_LAYOUT } from '@samla/domain/statements/layout.js';
import { incomeStatement } from '@samla/domain/statements/income-statement.js';
import { standardOperatingLayout } from '@samla/domain/statements/operating-layout.js';
import { operatingStatement, type OperatingRow } from '@samla/domain/statements/operating-statement.js';
import { INSATSER, VASTERAS_2021 } from '../support/vasteras-2021.js';
import { DRIFT_BALANCES, DRIFT_BUDGET, DRIFT_LAYOUT } from '../support/vasteras-2021-drift.js';

const part = DEFAULT_LAYOUT.OPERATING_STATEMENT;
const print = (rows: readonly OperatingRow[]) =>
  rows.map(({ label, outcome, budget, deviation }) =>
    [label, outcome.presented, budget?.presented ?? '', deviation?.presented ?? ''].join(' | '),
  );

describe('driftredovisning adds up in tkr', () => {
  it('reproduces every printed outcome, budget and deviation of Västerås 2021', () => {
    expect(print(operatingStatement(DRIFT_LAYOUT, DRIFT_BALANCES, part, DRIFT_BUDGET))).toEqual([
      'Medlemsavgift från huvudmännen | 13310 | 13310 | 0',
      'Samordningsteam Västerås | -6030 | -7306 | 1276',
      'Projekt JobbFokus 2.0/SPIRA | -3295 | -3588 | 293',
      'Projekt Främj psykisk hälsa/SIM | -1504 | -1617 | 113',
      'Insatskatalog/indikatorer | -100 | -130 | 30',
      'Kartläggning/utvärdering | -290 | -250 | -40',
      'Utvecklingsmedel | -214 | -3094 | 2880',
      'Lokala utb insatser Västerås | -718 | -800 | 82',
      'Länsgemensamma utbildn insatser | -145 | -250 | 105',
      'Summa insatser | -12296 | -17035 | 4739',
      'Representation | -35 | -6 | -29',
      'Revision | -59 | -60 | 1',
      'Löneadministration | -7 | -8 | 1',
      'Styrelsearvoden | -44 | -70 | 26',
      'Konferenser | 0 | -35 | 35',
      'Övrigt styrelse | -1 | -5 | 4',
      'Summa styrelse | -146 | -184 | 38',
      'Resekostnader | 0 | -2 | 2',
      'Representation | -2 | -6 | 4',
      'Trycksaker böcker | -8 | -10 | 2',
      'Hemsida och nyhetsbrev | -20 | -10 | -10',
      'Redovisningstjänster | -80 | -81 | 1',
      'Administrativa tjänster | -26 | -26 | 0',
      'Samordnartjänst | -1160 | -1097 | -63',
      'Bankkostnader | -10 | -11 | 1',
      'Utbildning konferenser | -2 | -7 | 5',
      'Serviceavgift NNS | -27 | -27 | 0',
      'Övrigt adm | -5 | -10 | 5',
      'Summa kansli | -1340 | -1287 | -53',
      'Summa verksamhetskostnader | -13782 | -18506 | 4724',
      'RESULTAT | -472 | -5196 | 4724',
    ]);
  });

  it('marks the rows that adding up has moved, and keeps the exact amounts beside', () => {
    const rows = operatingStatement(DRIFT_LAYOUT, DRIFT_BALANCES, part);
    expect(rows.filter(({ outcome }) => outcome.forced).map(({ label }) => label)).toEqual([
      'Lokala utb insatser Västerås',
      'Summa kansli',
    ]);
    expect(rows.at(-1)).toMatchObject({ key: 'result', budget: null, deviation: null });
    expect(rows.at(-1)!.outcome.exact.toString()).toBe('-471931.20');
  });

  it('rounds each amount by itself where the layout says so, and lets the sum be off by one', () => {
    const rows = operatingStatement(DRIFT_LAYOUT, DRIFT_BALANCES, { unit: 'TKR', rounding: 'EACH' });
    expect(print(rows).filter((row) => row.startsWith('Lokala') || row.startsWith('Summa insatser'))).toEqual(
      ['Lokala utb insatser Västerås | -717 |  | ', 'Summa insatser | -12296 |  | '],
    );
  });

  it('shows what no row takes in a row of its own, so that the result is that of resultaträkningen', () => {
    const interest = { account: '8411', line: 'FINANCIAL_INCOME', insats: '', costCentre: '' } as const;
    const rows = operatingStatement(
      DRIFT_LAYOUT,
      [...DRIFT_BALANCES, { ...interest, change: Money.parse('-1500') }],
      part,
      DRIFT_BUDGET,
    );
    expect(print(rows).slice(-2)).toEqual([
      'Ej fördelat på rad | 2 | 0 | 2',
      'RESULTAT | -470 | -5196 | 4726',
    ]);
  });

  it('has a standard layout for a förbund that has described none', () => {
    const balances = VASTERAS_2021.map((row) => ({ ...row, costCentre: '' }));
    const rows = operatingStatement(standardOperatingLayout(INSATSER), balances, {
      unit: 'KR',
      rounding: 'EACH',
    });
    const exact = (key: string) => rows.find((row) => row.key === key)?.outcome.exact.toString();
    expect(exact('result')).toBe(amountOf(incomeStatement(VASTERAS_2021), 'RESULT').toString());
    expect(exact('insats-205')).toBe('-145411.00');
    expect(exact('insatser-individual')).toBe('-10829394.00');
    expect(exact('administration')).toBe('-1485760.60');
    expect(exact('unallocated')).toBeUndefined();
  });
});
