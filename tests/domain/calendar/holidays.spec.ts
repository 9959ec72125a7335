import { dayOf, daysBetween, weekdayOf } from '@samla/domain/calendar/day.js';
import { easterSunday, eves, publicHolidays } from '@samla/domain/calendar/holidays.js';

/** Easter Sundays as printed in almanacs. */
const EASTERS = {
  2014: '2014-04-20',
  2015: '2015-04-05',
  2016: '2016-03-27',
  2017: '2017-04-16',
  2018: '2018-04-01',
  2019: '2019-04-21',
  2020: '2020-04-12',
  2021: '2021-04-04',
  2022: '2022-04-17',
  2023: '2023-04-09',
  2024: '2024-03-31',
  2025: '2025-04-20',
  2026: '2026-04-05',
  2027: '2027-03-28',
  2028: '2028-04-16',
  2029: '2029-04-01',
  2030: '2030-04-21',
} as const;
const YEARS = Object.keys(EASTERS).map((year) => Number(year) as keyof typeof EASTERS);

describe('the holidays of a Swedish year', () => {
  it.each(YEARS)('have Easter where the almanac of %i has it', (year) => {
    expect(easterSunday(year)).toBe(EASTERS[year]);
  });

  it('are those of 2024', () => {
    expect(publicHolidays(2024)).toEqual([
      { day: '2024-01-01', name: 'Nyårsdagen' },
      { day: '2024-01-06', name: 'Trettondedag jul' },
      { day: '2024-03-29', name: 'Långfredagen' },
      { day: '2024-03-31', name: 'Påskdagen' },
      { day: '2024-04-01', name: 'Annandag påsk' },
      { day: '2024-05-01', name: 'Första maj' },
      { day: '2024-05-09', name: 'Kristi himmelsfärdsdag' },
      { day: '2024-05-19', name: 'Pingstdagen' },
      { day: '2024-06-06', name: 'Nationaldagen' },
      { day: '2024-06-22', name: 'Midsommardagen' },
      { day: '2024-11-02', name: 'Alla helgons dag' },
      { day: '2024-12-25', name: 'Juldagen' },
      { day: '2024-12-26', name: 'Annandag jul' },
    ]);
  });

  it('have annandag pingst until 2004, and the national day from 2005', () => {
    const names = (year: number): string[] => publicHolidays(year).map(({ name }) => name);
    expect(names(2004)).toContain('Annandag pingst');
    expect(names(2004)).not.toContain('Nationaldagen');
    expect(names(2005)).toContain('Nationaldagen');
    expect(names(2005)).not.toContain('Annandag pingst');
  });

  it.each(YEARS)('keep to the weekdays and weeks that the law names in %i', (year) => {
    const on = (wanted: string): string => publicHolidays(year).find(({ name }) => name === wanted)!.day;
    expect(on('Midsommardagen') >= `${year}-06-20` && on('Midsommardagen') <= `${year}-06-26`).toBe(true);
    expect(on('Alla helgons dag') >= `${year}-10-31` && on('Alla helgons dag') <= `${year}-11-06`).toBe(true);
    expect(['Midsommardagen', 'Alla helgons dag'].map((name) => weekdayOf(on(name)))).toEqual([6, 6]);
    expect(weekdayOf(on('Kristi himmelsfärdsdag'))).toBe(4);
    expect(weekdayOf(on('Pingstdagen'))).toBe(7);
    expect(daysBetween(on('Påskdagen'), on('Pingstdagen'))).toBe(49);
    expect(eves(year)[0]!.day).toBe(dayOf(year, 6, Number(on('Midsommardagen').slice(8)) - 1));
  });
});
