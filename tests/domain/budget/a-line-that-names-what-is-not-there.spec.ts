import { type BudgetFacts, budgetFindings } from '@samla/domain/budget/budget-finding.js';
import type { KnownKeys } from '@samla/domain/budget/unknown-keys.js';
import { budgetLine } from './budget-lines.js';

const KNOWN: KnownKeys = {
  chartYear: 2022,
  accounts: ['1930', '3511', '4511'],
  insatser: new Set(['110']),
  costCentres: new Set(['200']),
};
const found = (line: Parameters<typeof budgetLine>[0], changes: Partial<BudgetFacts> = {}) =>
  budgetFindings({
    ...{ year: 2023, decidedOn: null, body: null, samradOn: null, isRevision: false, printedTotals: [] },
    lines: [budgetLine({ lineNo: 7, label: 'Team', amount: '0', ...line })],
    costKinds: new Map(),
    knownKeys: KNOWN,
    ...changes,
  }).map(({ code, severity, lineNos, message }) => ({ code, severity, lineNos, message }));

describe('a line that names what is not there', () => {
  it.each([
    [
      { account: '6' },
      'UNKNOWN_ACCOUNT',
      'Team: inget konto i kontoplanen för 2022 börjar med 6. Rätta kontot, eller lägg upp det i bokföringen.',
    ],
    [
      { insats: '120' },
      'UNKNOWN_INSATS',
      'Team: insatsen 120 finns varken i bokföringen eller bland insatserna. Rätta koden, eller lägg upp insatsen.',
    ],
    [
      { costCentre: '100' },
      'UNKNOWN_COST_CENTRE',
      'Team: kostnadsstället 100 finns inte i bokföringen. Rätta koden, eller lägg upp kostnadsstället.',
    ],
  ])('%j is told with its line and what to do', (keys, code, message) => {
    expect(found(keys)).toEqual([{ code, severity: 'WARNING', lineNos: [7], message }]);
  });

  it('is told of each that it names, and of a longer account than the chart has', () => {
    const codes = found({ account: '45110', insats: '120', costCentre: '100' }).map(({ code }) => code);
    expect(codes).toEqual(['UNKNOWN_ACCOUNT', 'UNKNOWN_INSATS', 'UNKNOWN_COST_CENTRE']);
  });

  it('is only worth knowing where the chart is younger than the budget', () => {
    expect(found({ account: '6' }, { year: 2014 })).toMatchObject([{ severity: 'INFO' }]);
  });

  it('is not told of what is there, of a line that names nothing, or without a chart', () => {
    expect(found({ account: '4511', insats: '110', costCentre: '200' })).toEqual([]);
    expect(found({ account: '3' })).toEqual([]);
    expect(found({})).toEqual([]);
    expect(found({ account: '6', insats: '120', costCentre: '100' }, { knownKeys: null })).toEqual([]);
  });
});
