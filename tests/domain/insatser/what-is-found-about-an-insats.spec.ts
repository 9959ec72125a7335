import { COST_KIND_NAMES } from '@samla/domain/insatser/cost-kind.js';
import { fulfilment } from '@samla/domain/insatser/goal.js';
import { type InsatsEvidence, insatsFindings } from '@samla/domain/insatser/insats-findings.js';
import { insatsState } from '@samla/domain/insatser/insats-state.js';
import { assertPeriod } from '@samla/domain/insatser/period.js';
import { reportState } from '@samla/domain/insatser/report-due.js';
import { Money } from '@samla/domain/money/money.js';

const grant = (amount: string, from = '2021-01-01', to = '2021-12-31') => ({
  ...{ amount: Money.parse(amount), from, to },
  costKind: 'INSATS' as const,
});
const evidence = (changes: Partial<InsatsEvidence> = {}): InsatsEvidence => ({
  objectCode: '110',
  costKind: 'INSATS',
  agreementFrom: '2021-01-01',
  agreementTo: '2022-12-31',
  agreementDocument: 'Dnr 1/2021',
  grants: [grant('7306000')],
  outcomes: [{ year: 2021, amount: Money.parse('6030000') }],
  publishedOutcomes: [],
  reports: [],
  countSets: [],
  sharedWith: [],
  isInBooks: true,
  ...changes,
});
const found = (changes: Partial<InsatsEvidence>) => insatsFindings(evidence(changes), '2024-01-15');
const codes = (changes: Partial<InsatsEvidence>) => found(changes).map(({ code }) => code);
const spoken = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the findings about an insats', () => {
  it('are none where all is as decided', () => {
    expect(found({})).toEqual([]);
  });

  it('name by how much it is overspent, a year and in all', () => {
    const findings = found({ outcomes: [{ year: 2021, amount: Money.parse('7306000.01') }] });
    expect(findings.map(({ code, year, amount }) => [code, year, amount?.toString()])).toEqual([
      ['OVERSPENT', null, '-0.01'],
      ['OVERSPENT', 2021, '-0.01'],
    ]);
    expect(spoken(findings[1]!.message)).toBe(
      '2021: utfallet 7 306 000,01 kr är 0,01 kr större än de beslutade 7 306 000,00 kr.',
    );
  });

  it('tell of a year that is overspent although the whole is not', () => {
    const grants = [grant('100', '2021-01-01', '2022-12-31')];
    const outcomes = [{ year: 2021, amount: Money.parse('60') }];
    expect(found({ grants, outcomes }).map(({ code, year }) => [code, year])).toEqual([['OVERSPENT', 2021]]);
  });

  it('tell of an outcome that nobody has decided money for', () => {
    expect(codes({ grants: [] })).toEqual(['NO_DECIDED_MONEY']);
  });

  it.each(COST_KIND_NAMES.filter((kind) => kind !== 'INSATS'))(
    'name 7 § for %s, in the insats or in a grant',
    (costKind) => {
      for (const changes of [{ costKind }, { grants: [{ ...grant('1000000000'), costKind }] }]) {
        const [finding, ...rest] = found(changes);
        expect(finding).toMatchObject({
          code: 'NOT_FUNDABLE',
          message: expect.stringContaining('7 §') as string,
        });
        expect(rest).toEqual([]);
      }
    },
  );

  it('tell of money for time outside the agreement, and of money without one', () => {
    expect(codes({ grants: [grant('7306000', '2021-01-01', '2023-01-01')] })).toEqual([
      'OVERSPENT',
      'OUTSIDE_AGREEMENT',
    ]);
    expect(codes({ agreementFrom: null, agreementTo: null, agreementDocument: '' })).toEqual([
      'NO_AGREEMENT',
    ]);
  });

  it('tell of an object that the books do not have, or that two share', () => {
    expect(codes({ isInBooks: false, outcomes: [] })).toEqual(['NOT_IN_BOOKS']);
    expect(codes({ sharedWith: ['110-S'] })).toEqual(['SHARED_OBJECT']);
  });

  it('tell of published outcomes that span years or are printed twice', () => {
    const printed = { from: '2019-01-01', to: '2019-06-30', document: 'Delårsrapport 2019' };
    const publishedOutcomes = [
      { ...printed, from: '2016-01-01', amount: Money.parse('1446578'), place: 'Insatser', isCounted: true },
      { ...printed, amount: Money.parse('147617'), place: 'Insatser', isCounted: false },
      { ...printed, amount: Money.parse('137617'), place: 'Ekonomi', isCounted: false },
    ];
    expect(codes({ publishedOutcomes })).toEqual(['OUTCOME_SPANS_YEARS', 'OUTCOME_DIFFERS']);
  });

  it('tell of a report from the day after it was due', () => {
    const report = { title: 'Årsrapport', receivedOn: null };
    expect(codes({ reports: [{ ...report, dueOn: '2024-01-15' }] })).toEqual([]);
    expect(codes({ reports: [{ ...report, dueOn: '2024-01-14' }] })).toEqual(['REPORT_LATE']);
  });
});

describe('the state of an insats', () => {
  const days = { agreementFrom: '2021-01-01', agreementTo: '2021-12-31', endedOn: null, cancelledOn: null };
  it.each([
    ['2020-12-31', {}, 'PLANNED'],
    ['2021-01-01', {}, 'ONGOING'],
    ['2021-12-31', {}, 'ONGOING'],
    ['2022-01-01', {}, 'ENDED'],
    ['2021-06-30', { endedOn: '2021-06-30' }, 'ENDED'],
    ['2021-06-30', { cancelledOn: '2021-06-01' }, 'CANCELLED'],
    ['2021-06-30', { cancelledOn: '2021-07-01' }, 'ONGOING'],
    ['2021-06-30', { agreementFrom: null, agreementTo: null }, 'ONGOING'],
  ])('on %s with %j is %s', (today, changes, state) => {
    expect(insatsState({ ...days, ...changes }, today)).toBe(state);
  });

  it('knows no period that ends before it begins', () => {
    expect(() => assertPeriod({ from: '2021-02-01', to: '2021-01-31' }, 'Perioden')).toThrow(
      expect.objectContaining({ code: 'INSATS_PERIOD' }),
    );
  });
});

describe('goals and reports', () => {
  it('are met by the latest value', () => {
    const values = [
      { onDay: '2021-06-30', value: '90' },
      { onDay: '2021-12-31', value: '110' },
      { onDay: '2021-09-30', value: '80' },
    ];
    expect(fulfilment('110', 'AT_LEAST', values)).toBe('MET');
    expect(fulfilment('109.99', 'AT_MOST', values)).toBe('NOT_MET');
    expect(fulfilment('9', 'AT_LEAST', values)).toBe('MET');
    expect(fulfilment('110', 'AT_LEAST', [])).toBe('UNKNOWN');
  });

  it('come in time on the day they are due', () => {
    expect(reportState('2024-01-31', '2024-01-31', '2024-03-01')).toBe('RECEIVED');
    expect(reportState('2024-01-31', '2024-02-01', '2024-03-01')).toBe('RECEIVED_LATE');
    expect(reportState('2024-01-31', null, '2024-02-01')).toBe('LATE');
  });
});
