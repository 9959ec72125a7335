import { given, offers, proposed } from '@samla/domain/forecast/proposals.js';
import type { ForecastLineFacts } from '@samla/domain/forecast/forecast-line.js';
import type { ForecastRule } from '@samla/domain/forecast/forecast-rule.js';
import { Money } from '@samla/domain/money/money.js';
import { costLine, everyMonth, months } from './lines.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const offered = (line: ForecastLineFacts, asOf: number, rule: ForecastRule) => {
  const found = offers(line, asOf).find((offer) => offer.rule === rule);
  return found && { total: found.total.toString(), explanation: plain(found.explanation) };
};
const agreed = (decided: string, lastMonth = 12) => ({ decided: Money.parse(decided), lastMonth });

describe('each rule tells how it counted', () => {
  it('EVEN: what the budget has left of its own months, also when they are not even', () => {
    expect(offered(costLine(), 6, 'EVEN')).toEqual({
      total: '6000.00',
      explanation: 'Budgeten för juli–december: 6 000,00 kr av årets 12 000,00 kr.',
    });
    const atTheEnd = costLine({
      budget: months('0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '95000'),
    });
    expect(offered(atTheEnd, 11, 'EVEN')).toEqual({
      total: '95000.00',
      explanation: 'Budgeten för december: 95 000,00 kr av årets 95 000,00 kr.',
    });
  });

  it('AS_LAST_YEAR: the same months of last year, and only where last year has books', () => {
    const lastYear = months('10', '20', '0', '0', '0', '0', '0', '0', '0', '0', '0', '69240.50');
    expect(offered(costLine({ lastYear }), 2, 'AS_LAST_YEAR')).toEqual({
      total: '69240.50',
      explanation: 'Utfallet mars–december förra året: 69 240,50 kr av årets 69 270,50 kr.',
    });
    expect(offered(costLine(), 2, 'AS_LAST_YEAR')).toBeUndefined();
  });

  it('AS_AGREED: what is left of the decided money, to the end of the agreement, and only where there is one', () => {
    const outcome = everyMonth('100000');
    expect(offered(costLine({ outcome, agreement: agreed('1000000', 9) }), 6, 'AS_AGREED')).toEqual({
      total: '400000.00',
      explanation:
        'Beslutat 1 000 000,00 kr minus utfall 600 000,00 kr = 400 000,00 kr, jämnt fördelat på juli–september.',
    });
    expect(offered(costLine({ outcome }), 6, 'AS_AGREED')).toBeUndefined();
  });

  it('AS_AGREED: nothing more of what is overspent or has ended, and says so', () => {
    const outcome = everyMonth('100000');
    expect(offered(costLine({ outcome, agreement: agreed('550000') }), 6, 'AS_AGREED')).toEqual({
      total: '0.00',
      explanation:
        'Beslutat 550 000,00 kr minus utfall 600 000,00 kr: 50 000,00 kr mer än beslutat, inget återstår.',
    });
    expect(offered(costLine({ outcome, agreement: agreed('700000', 6) }), 6, 'AS_AGREED')).toEqual({
      total: '0.00',
      explanation:
        'Beslutat 700 000,00 kr minus utfall 600 000,00 kr = 100 000,00 kr, men överenskommelsen gick till och med juni: inget mer väntas.',
    });
  });

  it('AS_INVOICED: the mean of the months so far, when it comes every month or unevenly', () => {
    expect(offered(costLine({ outcome: months('100', '100', '100.01') }), 3, 'AS_INVOICED')).toEqual({
      total: '900.03',
      explanation: 'Medel av fakturerat januari–mars: 300,01 kr på 3 månader, ger 900,03 kr på 9.',
    });
    expect(
      offered(costLine({ outcome: months('100', '0', '0', '300') }), 4, 'AS_INVOICED')!.explanation,
    ).toMatch(/^Senaste delbetalningen 300,00 kr \(april, var tredje månad\)/);
    expect(
      offered(costLine({ outcome: months('100', '0', '0', '300', '5') }), 5, 'AS_INVOICED')!.explanation,
    ).toMatch(/^Medel/);
  });

  it('AS_INVOICED: the last instalment again, when they come at an even distance', () => {
    const quarterly = months('0', '0', '250000', '0', '0', '250000.50');
    expect(offered(costLine({ outcome: quarterly }), 7, 'AS_INVOICED')).toEqual({
      total: '500001.00',
      explanation:
        'Senaste delbetalningen 250 000,50 kr (juni, var tredje månad) upprepad i september och december: 500 001,00 kr.',
    });
    // Three make a habit: what should have come in October is expected in November.
    const thrice = months('0', '0', '0', '100', '0', '0', '100', '0', '0', '0', '0', '0');
    expect(
      offered(costLine({ outcome: months('100', ...thrice.slice(1).map(String)) }), 10, 'AS_INVOICED'),
    ).toMatchObject({
      explanation: expect.stringMatching(/upprepad i november: 100,00 kr\.$/),
    });
    // Two do not: September has gone without its instalment.
    expect(offered(costLine({ outcome: quarterly }), 9, 'AS_INVOICED')!.explanation).toMatch(/^Medel/);
    expect(offered(costLine(), 6, 'AS_INVOICED')).toBeUndefined();
  });

  it('an amount that a person gives is spread over the months that are left', () => {
    const { months: spread, total, explanation } = given(Money.parse('100'), 9);
    expect(spread.slice(8).map(String)).toEqual(['0.00', '33.34', '33.33', '33.33']);
    expect([total.toString(), plain(explanation)]).toEqual([
      '100.00',
      'Angivet belopp 100,00 kr för oktober–december, jämnt fördelat.',
    ]);
  });

  it('proposes by the sort of the line, with EVEN where the first choice is not offered', () => {
    const rule = (facts: Partial<ForecastLineFacts>) => proposed(costLine(facts), 6).rule;
    const outcome = everyMonth('10');
    const lastYear = everyMonth('10');
    const agreement = agreed('100');
    expect(rule({ kind: 'INCOME', account: '3511', outcome, lastYear })).toBe('EVEN');
    expect(rule({ kind: 'INCOME', account: '36', outcome, lastYear })).toBe('AS_INVOICED');
    expect(rule({ account: '46', insats: '10', outcome, lastYear, agreement })).toBe('AS_AGREED');
    expect(rule({ account: '46', insats: '10', outcome, lastYear })).toBe('EVEN');
    expect(rule({ account: '5010', outcome, lastYear })).toBe('AS_INVOICED');
    expect(rule({ account: '7410', outcome, lastYear })).toBe('AS_LAST_YEAR');
    expect(rule({ account: '7410', outcome })).toBe('EVEN');
  });

  it('proposes EVEN where last year booked nothing on the line, and still offers that year', () => {
    const line = costLine({ budget: everyMonth('100000'), lastYear: months() });
    expect([proposed(line, 8).rule, proposed(line, 8).total.toString()]).toEqual(['EVEN', '400000.00']);
    expect(offered(line, 8, 'AS_LAST_YEAR')!.total).toBe('0.00');
    // Nothing left of a year that had something is an answer.
    expect(proposed(costLine({ lastYear: months('10') }), 8).rule).toBe('AS_LAST_YEAR');
  });
});
