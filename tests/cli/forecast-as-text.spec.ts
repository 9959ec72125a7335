import { forecastLines, type ToldForecast } from '../../apps/cli/src/client/forecast-text.js';

const amounts = (...told: string[]) => {
  const [budget, outcome, remaining, expected, deviation] = told.map((presented) => ({ presented }));
  return {
    budget: budget!,
    outcome: outcome!,
    remaining: remaining!,
    expected: expected!,
    deviation: deviation!,
  };
};
const forecast: ToldForecast = {
  name: 'Prognos efter juni 2023',
  budgetName: 'Budget 2023',
  isConstructed: true,
  lines: [
    {
      ...amounts('500000', '250000', '250000', '500000', '0'),
      label: 'Bidrag',
      groupLabel: 'Intäkter',
      proposal: { label: 'Budgetens periodisering', explanation: 'Budgeten för juli–december.' },
      change: null,
    },
    {
      ...amounts('60000', '0', '95000', '95000', '-35000'),
      label: 'Revision av räkenskaper och förvaltning',
      groupLabel: 'Administration',
      proposal: { label: 'Angivet belopp', explanation: 'Angivet belopp 95 000,00 kr.' },
      change: { reason: 'Offert', changedBy: 'ekonom-prov' },
    },
  ],
  income: amounts('500000', '250000', '250000', '500000', '0'),
  costs: amounts('60000', '0', '95000', '95000', '-35000'),
  result: amounts('440000', '250000', '155000', '405000', '-35000'),
  equity: {
    opening: { presented: '1000000' },
    budgeted: { presented: '1440000' },
    expected: { presented: '1405000' },
    effect: { presented: '-35000' },
  },
};

describe('a forecast as text', () => {
  it('tells each line with its rule, how it counted and who changed it, then the sums and equity', () => {
    expect(forecastLines(forecast)).toEqual([
      'Prognos efter juni 2023, av Budget 2023, delvis konstruerade siffror. Kronor.',
      '                                         Budget       Utfall     Återstår        Helår    Avvikelse',
      'Intäkter',
      '  Bidrag                                500 000      250 000      250 000      500 000            0',
      '      Budgetens periodisering: Budgeten för juli–december.',
      'Administration',
      '  Revision av räkenskaper och för…       60 000            0       95 000       95 000      −35 000',
      '      Angivet belopp: Angivet belopp 95 000,00 kr. Ändrad av ekonom-prov: Offert',
      'Summa intäkter                          500 000      250 000      250 000      500 000            0',
      'Summa kostnader                          60 000            0       95 000       95 000      −35 000',
      'Resultat                                440 000      250 000      155 000      405 000      −35 000',
      'Eget kapital: 1 000 000 vid årets början; vid dess slut 1 440 000 enligt budget, 1 405 000 enligt prognos (−35 000).',
    ]);
  });

  it('without books says nothing of equity', () => {
    expect(forecastLines({ ...forecast, equity: null }).at(-1)).toMatch(/^Resultat/);
  });
});
