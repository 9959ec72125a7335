import { questionOf, variablesOf } from '../../apps/web/src/pages/county/county-question.js';

const TODAY = '2024-06-15';
const asked = (search: string, toPeriod = 12) => questionOf(new URLSearchParams(search), toPeriod, TODAY);

describe('what the address asks of the county', () => {
  it('asks for the outcome of all förbund as now where it says nothing', () => {
    const question = asked('');
    expect(question).toEqual({
      part: 'korthet',
      kind: 'utfall',
      fromPeriod: 1,
      forbund: null,
      asToday: false,
      knownOn: null,
      compares: true,
      unusual: 0,
    });
    expect(variablesOf('vastmanland', 2021, 12, question)).toEqual({
      slug: 'vastmanland',
      year: 2021,
      fromPeriod: 1,
      toPeriod: 12,
      kind: 'ACTUAL',
      forbund: null,
      structure: 'AS_BOOKED',
      structureOn: null,
      knownAt: null,
    });
  });

  it('reads every choice, and counts those that are unusual', () => {
    const question = asked(
      'del=kapital&slag=prognos&fran=4&forbund=vasteras,norra-vastmanland&struktur=i-dag&kand=2023-03-01&jamfor=nej',
      6,
    );
    expect(question).toMatchObject({ part: 'kapital', kind: 'prognos', fromPeriod: 4, unusual: 5 });
    expect(variablesOf('vastmanland', 2022, 6, question)).toMatchObject({
      fromPeriod: 4,
      toPeriod: 6,
      kind: 'FORECAST',
      forbund: ['vasteras', 'norra-vastmanland'],
      structure: 'AS_SUCCEEDED',
    });
  });

  it('a day counts to its last moment where the reader is', () => {
    const { knownAt } = variablesOf('vastmanland', 2021, 12, asked('kand=2023-03-01'));
    expect(new Date(knownAt ?? '').getTime()).toBe(new Date(2023, 2, 1, 23, 59, 59, 999).getTime());
  });

  it.each([
    ['a day that is not over', `kand=${TODAY}`],
    ['a day to come', 'kand=2024-07-01'],
    ['no day', 'kand=i%20fjol'],
    ['a month after the last one', 'fran=13'],
    ['no förbund', 'forbund='],
    ['something else than a förbund', 'forbund=%22%7D'],
    ['a part and a kind that are not there', 'del=toString&slag=constructor'],
  ])('%s is as if nothing was said', (_what, search) => {
    expect(asked(search)).toEqual(asked(''));
  });

  it('a first month after the last is as the beginning of the year', () => {
    expect(asked('fran=9', 6).fromPeriod).toBe(1);
  });
});
