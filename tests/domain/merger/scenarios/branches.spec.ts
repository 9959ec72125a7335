import { applyBranch, type BranchChange, branchDifferences } from '@samla/domain/merger/scenarios/branch.js';
import { branchEffect } from '@samla/domain/merger/scenarios/branch-effect.js';
import { expectedCourse } from '@samla/domain/merger/scenarios/expected-course.js';
import { withGrantModel } from '@samla/domain/merger/scenarios/grant-years.js';
import { runScenarios } from '@samla/domain/merger/scenarios/monte-carlo.js';
import { Money } from '@samla/domain/money/money.js';
import { digest, THREE } from './three-forbund.js';

const PAYERS = [
  { member: 'fk', party: 'STATE', weight: null },
  { member: 'region', party: 'REGION', weight: null },
  { member: 'Västerås', party: 'MUNICIPALITY', weight: '155' },
  { member: 'Köping', party: 'MUNICIPALITY', weight: '26' },
] as const;
const branch = (...changes: BranchChange[]) => applyBranch(THREE, { changes });
const differences = (...changes: BranchChange[]) =>
  branchDifferences(THREE, branch(...changes)).map(
    ({ what, before, after }) => `${what}: ${before} -> ${after}`,
  );

describe('branches of a scenario', () => {
  it('differ by what they say and nothing else', () => {
    expect(differences({ kind: 'LATER', months: 12 })).toEqual(['mergesAt: 12 -> 24']);
    expect(differences({ kind: 'LATER', months: 24 })).toEqual(['mergesAt: 12 -> –']);
    expect(differences({ kind: 'NO_MERGER' })).toEqual(['mergesAt: 12 -> –']);
    expect(differences({ kind: 'COSTS', forbund: 'vasteras', ppm: 900_000 })).toEqual([
      'vasteras/costs: 42575999.76 -> 38318399.64',
    ]);
    expect(differences({ kind: 'GOES_ON', forbund: 'vasteras' })).toEqual([
      'vasteras/into: norra-vastmanland -> –',
      'vasteras/lostBase: 1600000.00 -> 0.00',
    ]);
    expect(differences({ kind: 'CEILING', ppm: 100_000 })).toEqual(['ceilingPpm: 200000 -> 100000']);
    expect(differences()).toEqual([]);
  });

  it('one year later keeps the bases a year longer, to the krona of both', () => {
    const effect = branchEffect(THREE, branch({ kind: 'LATER', months: 12 }), PAYERS);
    // Where the ceiling does not change what is paid, the one year's bases are all that differs.
    expect(effect.lostAYear.isZero()).toBe(true);
    const still = { ...THREE, allotmentPpm: [0, 0] as const };
    const later = branchEffect(
      still,
      applyBranch(still, { changes: [{ kind: 'LATER', months: 12 }] }),
      PAYERS,
    );
    expect(String(later.equity)).toBe('3200000.00');
    expect(later.members.map(({ amount }) => String(amount))).toEqual([
      '1600000.00',
      '800000.00',
      '685082.87',
      '114917.13',
    ]);
  });

  it('the members bear together what changes, to the öre, also a loss', () => {
    const effect = branchEffect(
      THREE,
      branch({ kind: 'COSTS', forbund: 'vasteras', ppm: 1_234_567 }),
      PAYERS,
    );
    expect(effect.equity.isNegative()).toBe(true);
    expect(String(Money.sum(effect.members.map(({ amount }) => amount)))).toBe(String(effect.equity));
  });

  it('two remain, or a new one takes all over: one base more is kept, or none', () => {
    const lost = (...changes: BranchChange[]) =>
      String(branchEffect(THREE, branch(...changes), PAYERS).lostAYear);
    expect(lost({ kind: 'GOES_ON', forbund: 'vasteras' })).toBe('-1600000.00');
    expect(lost({ kind: 'NEW_FORBUND', key: 'nytt' })).toBe('0.00');
    expect(lost({ kind: 'NO_MERGER' })).toBe('-3200000.00');
    const merged = expectedCourse(branch({ kind: 'NEW_FORBUND', key: 'nytt' }));
    expect(merged.handedOver.map(({ forbund }) => forbund)).toEqual([
      'norra-vastmanland',
      'vasteras',
      'vastra-malardalen',
    ]);
    expect(String(merged.closings.at(-1)!.closing)).toBe(String(expectedCourse(THREE).closings[0]!.closing));
  });

  it('branches of one seed meet the same fortune: only what they change differs', () => {
    const closings = (mergesAt: number) =>
      runScenarios(
        {
          ...THREE,
          mergesAt,
          promises: [],
          allotmentPpm: [0, 0],
          forbund: THREE.forbund.map((each) => ({ ...each, lostBase: Money.zero })),
        },
        5,
        50,
        digest,
      ).certificates.map(({ result }) =>
        (result[1] as string[]).reduce((sum, ore) => sum + BigInt(ore), 0n).toString(),
      );
    // Without bases to lose, the day of the merger moves equity between förbund and changes no krona of the whole.
    expect(closings(24)).toEqual(closings(12));
    expect(new Set(closings(12)).size).toBe(50);
  });

  it("the state's dated model: bases, keys and brake; unknown before 2016", () => {
    const areas = [{ forbund: 'vasteras', supportShare: '1.5', inhabitantShare: '1.6' }];
    const model = { frame: Money.parse('339000000'), forbundCount: 75, areas };
    const inputs = withGrantModel(THREE, model, '2023-01-01');
    // 400 000 + (339 000 000 - 75 x 400 000) x (75 % x 1.5 % + 25 % x 1.6 %), twice.
    expect(inputs.forbund.map(({ allotment }) => String(allotment))).toEqual([
      '7000000.00',
      '10224500.00',
      '4000000.00',
    ]);
    expect(inputs.forbund.map(({ lostBase }) => String(lostBase))).toEqual([
      '0.00',
      '800000.00',
      '800000.00',
    ]);
    expect(inputs.brakePpm).toBe(100_000);
    expect(() => withGrantModel(THREE, model, '2015-01-01')).toThrow('inte känd');
  });
});
