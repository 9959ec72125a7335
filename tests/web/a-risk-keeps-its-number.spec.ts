import { riskNumbers } from '../../apps/web/src/pages/risks/risk-numbers.js';

const risk = (id: string, ...days: string[]) => ({ id, history: days.map((recordedAt) => ({ recordedAt })) });

describe('a risk', () => {
  it('keeps its number when it is assessed anew and stands elsewhere', () => {
    const [first, second] = [risk('z', '2026-01-02T08:00:00.000Z'), risk('a', '2026-02-03T08:00:00.000Z')];
    const numbers = [
      ['z', 1],
      ['a', 2],
    ];
    expect([...riskNumbers([first, second])]).toEqual(numbers);
    const anew = risk('z', '2026-01-02T08:00:00.000Z', '2026-03-04T08:00:00.000Z');
    expect([...riskNumbers([second, anew])]).toEqual(numbers);
  });

  it('has the same number at every reading when several were added at once', () => {
    const [one, other] = [risk('b', '2026-01-02'), risk('a', '2026-01-02')];
    expect([...riskNumbers([one, other])]).toEqual([...riskNumbers([other, one])]);
  });
});
