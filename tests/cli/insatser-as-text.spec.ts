import { Money } from '@samla/domain/money/money.js';
import { insatserLines, toldInsats } from '../../apps/cli/src/client/insatser-text.js';

const money = (decided: string, outcome: string) => ({
  decided: Money.parse(decided),
  outcome: Money.parse(outcome),
  remaining: Money.parse(decided).subtract(Money.parse(outcome)),
});
const finding = (year: number | null, message: string) => ({
  ...{ code: 'OVERSPENT' as const, year, message },
  amount: null,
});

const dossier = {
  insats: { code: '220', name: 'Kartläggning/utvärdering', state: 'ENDED', isConstructed: true },
  total: money('500000', '340000.50'),
  years: [
    { year: 2021, ...money('250000', '290000.50'), cumulative: money('250000', '290000.50') },
    { year: 2022, ...money('250000', '50000'), cumulative: money('500000', '340000.50') },
  ],
  findings: [finding(2021, '2021: för mycket.'), finding(null, 'Ingen överenskommelse.')],
} as unknown as Parameters<typeof toldInsats>[0];

const lines = (year: number | null) =>
  insatserLines(
    'prov',
    year,
    [toldInsats(dossier, year)].flatMap((told) => told ?? []),
  ).map((line) => line.replaceAll('\u00a0', ' '));

describe('insatser as text', () => {
  it('tell decided, outcome and what remains over all years, with what is found below', () => {
    expect(lines(null)).toEqual([
      'Insatser i prov, alla år. Kronor.',
      '                                                       Beslutat        Utfall      Återstår  Läge',
      '220      Kartläggning/utvärdering                       500 000       340 001       160 000  Avslutad, konstruerad',
      '         Att se över: 2021: för mycket.',
      '         Att se över: Ingen överenskommelse.',
    ]);
  });

  it('tell a year by itself, without what is found of other years', () => {
    expect(lines(2022).slice(2)).toEqual([
      '220      Kartläggning/utvärdering                       250 000        50 000       200 000  Avslutad, konstruerad',
      '         Att se över: Ingen överenskommelse.',
    ]);
    expect(lines(2021)[2]).toContain('−40 001');
    expect(lines(2020)).toEqual(['prov har inga insatser med medel 2020.']);
  });
});
