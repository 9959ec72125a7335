import { comparisonWords } from '../../apps/web/src/pages/differences/comparison-words.js';
import { inWorkOrder } from '../../apps/web/src/pages/differences/difference-order.js';
import type {
  DifferenceStatus,
  MutualDifference,
} from '../../apps/web/src/pages/differences/differences.answers.js';
import { differencesPath } from '../../apps/web/src/pages/differences/differences-path.js';
import { firstAnswer } from '../../apps/web/src/pages/differences/first-answer.js';
import { comparedOf } from '../../apps/web/src/pages/monitor/monitor-labels.js';

const place = (slug: string) => ({ slug, name: `Samordningsförbundet ${slug}` });
const [ett, två, tre] = [place('ett'), place('två'), place('tre')];
const between = (first: DifferenceStatus, second: DifferenceStatus) =>
  ({
    first: { forbund: ett, status: first },
    second: { forbund: två, status: second },
  }) as unknown as MutualDifference;

describe('what is said of a comparison', () => {
  it('that all agrees only where everybody has been compared', () => {
    expect(comparisonWords({ approved: [ett, två], missing: [] }, 0, null)).toEqual({
      tone: 'good',
      title: 'Alla mellanhavanden stämmer på öret.',
    });
    expect(comparisonWords({ approved: [ett, två], missing: [] }, 1, null)).toBeNull();
  });

  it('that nothing is compared where fewer than two are approved, or not the own', () => {
    const nothing = comparisonWords({ approved: [], missing: [ett, två, tre] }, 0, null);
    expect(nothing?.tone).toBe('warning');
    expect(nothing?.title).toMatch(/^Inget att jämföra: .*ett, .*två och .*tre saknar godkänd inlämning\.$/);
    for (const comparison of [
      { approved: [ett], missing: [två] },
      { approved: [två, tre], missing: [ett] },
    ])
      expect(comparisonWords(comparison, 0, 'ett')?.title).toMatch(/^Inget att jämföra: /);
  });

  it('who is left out where some are compared, with and without differences', () => {
    const partly = { approved: [ett, två], missing: [tre] };
    expect(comparisonWords(partly, 0, 'ett')?.title).toMatch(
      /^Det som är jämfört stämmer på öret\. Inte jämfört: .*tre saknar/,
    );
    expect(comparisonWords(partly, 1, null)?.title).toMatch(/^Inte jämfört: .*tre saknar/);
  });

  it('in the monitor, nothing agrees with what is missing', () => {
    const sum = { exact: '0.00', presented: '0', unit: 'KR' } as const;
    expect(comparedOf({ differences: null, uncompared: null })).toBe('NOT_YET');
    expect(comparedOf({ differences: { count: 0, sum }, uncompared: 1 })).toBe('NOT_YET');
    expect(comparedOf({ differences: { count: 0, sum }, uncompared: 0 })).toBe('AGREES');
    expect(comparedOf({ differences: { count: 1, sum }, uncompared: 1 })).toBe('DIFFERS');
  });
});

describe('what waits for an answer', () => {
  const mine = between('OPEN', 'EXPLAINED');
  const theirs = between('AGREED', 'BEING_SORTED_OUT');
  const both = between('EXPLAINED', 'AGREED');

  it('is told by the own side on the own page', () => {
    expect(inWorkOrder([both, theirs, mine], 'ett')).toEqual({ waiting: [mine], done: [both, theirs] });
  });

  it('waits for both sides in the county', () => {
    expect(inWorkOrder([both, theirs, mine], null)).toEqual({ waiting: [theirs, mine], done: [both] });
  });

  it('is sorted out where the outcome is, for the period that is shown', () => {
    const of = { slug: 'lan', year: 2022, toPeriod: 6, kind: 'ACTUAL' } as const;
    expect(differencesPath(of)).toBe('/lan/lan/mellanhavanden?ar=2022&till=6');
    expect(differencesPath({ ...of, toPeriod: 12 })).toBe('/lan/lan/mellanhavanden?ar=2022');
    expect(differencesPath({ ...of, kind: 'BUDGET' })).toBeNull();
  });
});

describe('an answer begins with what is said', () => {
  const named = (displayName: string, isNamed = true) => ({ displayName, roleName: null, isNamed });

  it('keeps the note and the status', () => {
    expect(firstAnswer({ status: 'EXPLAINED', note: 'På väg', responsible: null }, 'Jag')).toMatchObject({
      status: 'EXPLAINED',
      note: 'På väg',
    });
    expect(firstAnswer({ status: 'OPEN', note: null, responsible: null }, 'Jag')).toMatchObject({
      status: 'BEING_SORTED_OUT',
      note: '',
    });
  });

  it('proposes the reader only where nobody else is named', () => {
    const of = (responsible: Parameters<typeof firstAnswer>[0]['responsible']) => {
      const { isMine, colleague } = firstAnswer({ status: 'OPEN', note: null, responsible }, 'Jag');
      return { isMine, colleague };
    };
    expect(of(null)).toEqual({ isMine: true, colleague: null });
    expect(of(named('Jag'))).toEqual({ isMine: true, colleague: null });
    expect(of(named('Kollega', false))).toEqual({ isMine: true, colleague: null });
    expect(of(named('Kollega'))).toEqual({ isMine: false, colleague: 'Kollega' });
  });
});
