import type { Risk, RiskVersion } from '@samla/governance/risks/risk.js';
import { riskLines } from '../../apps/cli/src/client/risk-text.js';

const version: RiskVersion = {
  riskId: '00000000-0000-4000-8000-000000000001',
  version: 1,
  title: 'Underskott vid överlämnandet',
  probability: 3,
  consequence: 5,
  owner: 'FORBUNDSCHEF',
  measure: 'Prognos varje månad',
  status: 'OPEN',
  note: '',
  document: '',
  isConstructed: true,
  recordedBy: 'prov',
  recordedAt: new Date('2023-01-15T11:00:00Z'),
};
const risk = (changes: Partial<Risk> = {}): Risk => ({ ...version, history: [version], ...changes });

describe('the risk register as text', () => {
  it('tells what is weighed, who owns it, what is done, and that it is constructed', () => {
    expect(riskLines([risk()])).toEqual([
      '15  Hög: Underskott vid överlämnandet (konstruerad)',
      '    sannolikhet 3 × konsekvens 5, Öppen: åtgärd pågår, Förbundschef',
      '    Prognos varje månad',
    ]);
  });

  it('tells how often a risk was assessed, and leaves out a measure that there is not', () => {
    const again = risk({ probability: 1, measure: '', isConstructed: false, history: [version, version] });
    expect(riskLines([again])).toEqual([
      ' 5  Låg: Underskott vid överlämnandet',
      '    sannolikhet 1 × konsekvens 5, Öppen: åtgärd pågår, Förbundschef',
      '    bedömd 2 gånger',
    ]);
  });

  it('says so where there are none', () => {
    expect(riskLines([])).toEqual(['Inga risker är registrerade.']);
  });
});
