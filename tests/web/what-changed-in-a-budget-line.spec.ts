import type { BudgetLine } from '../../apps/web/src/pages/budget/budget.answers.js';
import { whatChanged } from '../../apps/web/src/pages/budget/what-changed.js';

const kr = (exact: string) => ({ exact, presented: exact, unit: 'KR' as const });
const line: BudgetLine = {
  lineNo: 1,
  kind: 'COST',
  groupKey: 'insatser',
  groupLabel: 'Insatser',
  label: 'Team',
  account: '4611',
  insats: '110',
  costCentre: '',
  amount: kr('1200'),
  months: null,
  takenAlong: false,
  proposedBy: '',
  note: '',
};
const months = Array.from({ length: 12 }, (_, index) => kr(index === 0 ? '1200' : '0'));

describe('what has changed in a line of the same amount', () => {
  it.each<[string, Partial<BudgetLine>]>([
    ['Annan periodisering', { months }],
    ['Annan anteckning', { note: 'Ny' }],
    ['Nytt namn, förut Team; annat konto', { label: 'Samordningsteam', account: '4612' }],
    ['Flyttad från Insatser', { groupKey: 'drift', groupLabel: 'Drift' }],
    ['Märkt för länsförbundet', { takenAlong: true, proposedBy: 'Arbetsgruppen' }],
  ])('is told: %s', (told, changes) => {
    expect(whatChanged(line, { ...line, ...changes })).toBe(told);
  });

  it('is told of the mark that is taken away, and of another who proposes', () => {
    const marked = { ...line, takenAlong: true, proposedBy: 'Arbetsgruppen' };
    expect(whatChanged(marked, line)).toBe('Märket för länsförbundet borttaget');
    expect(whatChanged(marked, { ...marked, proposedBy: 'Styrelsen' })).toBe(
      'Föreslagen för länsförbundet av någon annan',
    );
  });
});
