import { addDays, dayOf } from '@samla/domain/calendar/day.js';
import { isWorkingDay, lastLawfulDay, restDay } from '@samla/domain/calendar/working-day.js';

describe('the last lawful day', () => {
  it.each([
    [2014, '2014-03-31'],
    [2015, '2015-03-31'],
    [2016, '2016-03-31'],
    [2017, '2017-03-31'],
    // A Saturday before Easter Sunday 2018-04-01.
    [2018, '2018-04-03'],
    [2019, '2019-04-01'],
    [2020, '2020-03-31'],
    [2021, '2021-03-31'],
    [2022, '2022-03-31'],
    [2023, '2023-03-31'],
    // Easter Sunday, and then annandag påsk.
    [2024, '2024-04-02'],
    [2025, '2025-03-31'],
    [2026, '2026-03-31'],
    [2027, '2027-03-31'],
    [2028, '2028-03-31'],
    // Easter Eve, Easter Sunday 1 April, annandag påsk.
    [2029, '2029-04-03'],
    [2030, '2030-04-01'],
  ])('of 31 March %i is %s', (year, moved) => {
    expect(lastLawfulDay(dayOf(year, 3, 31))).toBe(moved);
  });

  it.each([
    [2014, '2014-12-01'],
    [2019, '2019-12-02'],
    [2022, '2022-11-30'],
    [2023, '2023-11-30'],
    [2024, '2024-12-02'],
    [2025, '2025-12-01'],
    [2030, '2030-12-02'],
  ])('of 30 November %i is %s', (year, moved) => {
    expect(lastLawfulDay(dayOf(year, 11, 30))).toBe(moved);
  });

  it('of an appeal window of three weeks passes midsummer and the turn of the year', () => {
    expect(lastLawfulDay(addDays('2023-06-02', 21))).toBe('2023-06-26');
    expect(lastLawfulDay(addDays('2022-12-03', 21))).toBe('2022-12-27');
    expect(lastLawfulDay('2022-12-31')).toBe('2023-01-02');
    expect(lastLawfulDay('2021-12-31')).toBe('2022-01-03');
  });

  it('is never before the nominal day, and always a working day', () => {
    for (let day = '2014-01-01'; day <= '2030-12-31'; day = addDays(day, 1)) {
      const last = lastLawfulDay(day);
      expect(isWorkingDay(last) && last >= day).toBe(true);
      if (isWorkingDay(day)) expect(last).toBe(day);
    }
  });

  it('tells why a day is none: Saturday, an eve, a holiday on a weekday', () => {
    expect(restDay('2023-12-16')).toBe('lördag');
    expect(restDay('2023-06-23')).toBe('Midsommarafton');
    expect(restDay('2023-06-06')).toBe('Nationaldagen');
    expect(restDay('2023-12-15')).toBeNull();
  });
});
