import { figuresAnswer } from '@samla/consolidation/consolidation-answer.js';
import { type FiguresAsked, figuresOf } from '@samla/consolidation/county-figures.js';
import { keyFiguresAnswer } from '@samla/consolidation/key-figures-answer.js';
import { operatingAnswer } from '@samla/consolidation/operating-answer.js';

const member = (slug: string, isExpected: boolean) => ({ id: slug, slug, name: slug, isExpected });
const asked = (...subset: readonly string[]): FiguresAsked => ({
  year: 2020,
  fromPeriod: 1,
  toPeriod: 12,
  kind: 'ACTUAL',
  counties: [
    {
      county: { id: 'county', slug: 'county', name: 'Länet' },
      forbund: [member('old', true), member('founded-later', false)],
      memberCount: 2,
    },
  ],
  subset,
  structure: null,
});
const membersOf = (of: FiguresAsked) => figuresOf(of, []).forbund.map(({ slug }) => slug);

describe('some of the county, asked about in a year when not all of them were there', () => {
  it('is those of them that were', () => {
    expect(membersOf(asked('old', 'founded-later'))).toEqual(['old']);
  });

  it('is nobody when none of them was, and nobody has every part, empty', () => {
    const kept = figuresOf(asked('founded-later'), []);
    expect(kept.forbund).toEqual([]);
    expect(figuresAnswer(kept)).toMatchObject({ columns: [], eliminations: [], findings: [] });
    const operating = { perimeter: kept.perimeter, sums: [] };
    const { rows, planSources } = operatingAnswer(kept, { actual: operating, plan: null }, null);
    expect(rows.at(-1)).toMatchObject({ cells: [], total: { exact: '0.00' }, budget: null });
    expect(planSources).toEqual([]);
    for (const { total } of keyFiguresAnswer({ kept, plan: null, operating }))
      expect(total.percent).toBeNull();
  });

  it('by a new structure is those that have gone up in the one that is named', () => {
    const successions = [{ predecessor: 'old', successor: 'founded-later', validFrom: '2021-01-01' }];
    const structure = { on: '2024-01-01', successions, forbund: [member('founded-later', true)] };
    expect(membersOf({ ...asked('founded-later'), structure })).toEqual(['old']);
  });

  it('is refused for a name that the county does not have', () => {
    expect(() => figuresOf(asked('old', 'elsewhere'), [])).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    );
  });
});
