import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { certificateLine, type ScenarioCertificate } from '@samla/domain/merger/scenarios/certificate.js';
import { runScenarios } from '@samla/domain/merger/scenarios/monte-carlo.js';
import { ownHistory } from '@samla/domain/merger/scenarios/own-history.js';
import { canonicalInputs, type ScenarioInputs } from '@samla/domain/merger/scenarios/scenario-inputs.js';
import { numbersOf, prepare, simulate } from '@samla/domain/merger/scenarios/simulate.js';
import { Xoshiro128 } from '@samla/domain/merger/scenarios/xoshiro.js';
import { Money } from '@samla/domain/money/money.js';
import { digest, THREE } from './three-forbund.js';

const SEED = 20_240_101;
const folder = mkdtempSync(path.join(tmpdir(), 'samla-scenarios-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the script without Samla says of certificates: its exit code and its words. */
function verify(inputs: ScenarioInputs, certificates: readonly ScenarioCertificate[], ...only: string[]) {
  const files = ['inputs.json', 'certificates.jsonl'].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  writeFileSync(files[0], canonicalInputs(inputs));
  writeFileSync(files[1], certificates.map(certificateLine).join(''));
  const script = path.resolve(__dirname, '../../../../docs/verify-scenario.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...files, ...only], {
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}`.trim() };
}

describe('the numbers of a scenario', () => {
  it('are those of the published generator', () => {
    const numbers = new Xoshiro128(1, 2, 3, 4);
    expect(Array.from({ length: 10 }, () => numbers.next())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('are each as likely within an interval', () => {
    const numbers = Xoshiro128.fromHex(digest('even'));
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let drawn = 0; drawn < 70_000; drawn += 1) counts[numbers.between(-3, 3) + 3]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});

describe('scenarios of three förbund over three years', () => {
  it('the same inputs and seed give the same run, byte for byte, on any machine', () => {
    const run = runScenarios(THREE, SEED, 300, digest);
    expect(runScenarios(THREE, SEED, 300, digest)).toEqual(run);
    expect(run.head).toBe('a8f6a3d07b6b3e0c32e72afc4f979114a229d441fbd53894995274399b2c057a');
    expect(runScenarios(THREE, SEED + 1, 300, digest).head).not.toBe(run.head);
  });

  it('one alone is the one of the whole run', () => {
    const run = runScenarios(THREE, SEED, 40, digest);
    const scenario = prepare(THREE, digest(canonicalInputs(THREE)));
    const alone = simulate(scenario, numbersOf(SEED, 39, digest));
    expect(run.certificates[39]!.result[1]).toEqual(alone.closings.map(String));
  });

  it('without chance it is the sum of the plan, to the öre', () => {
    const still: ScenarioInputs = {
      ...THREE,
      allotmentPpm: [0, 0],
      strayPpm: 0,
      forbund: THREE.forbund.map((each) => ({ ...each, outcomePpm: [1_000_000] })),
    };
    const [certified] = runScenarios(still, 1, 1, digest).certificates;
    const whole = (pick: (each: ScenarioInputs['forbund'][number]) => Money) =>
      Money.sum(still.forbund.map(pick)).ore;
    const expected =
      whole(({ opening }) => opening) +
      3n * whole(({ allotment }) => allotment) -
      whole(({ costs }) => Money.sum(costs)) -
      2n * whole(({ lostBase }) => lostBase);
    expect(certified!.result[1]).toEqual([expected.toString(), '0', '0']);
    const first = still.forbund[1]!;
    const handedOver = first.opening.add(first.allotment).subtract(Money.sum(first.costs.slice(0, 12)));
    expect(certified!.result[0]).toEqual([null, handedOver.ore.toString(), expect.any(String)]);
  });

  it('the brake holds for whoever is within the ceiling and not for whoever is beyond', () => {
    const falling = (ceilingPpm: number): bigint => {
      const only = { ...THREE.forbund[0]!, outcomePpm: [0] };
      const inputs = {
        ...THREE,
        mergesAt: null,
        promises: [],
        forbund: [only],
        allotmentPpm: [-500_000, -500_000] as const,
      };
      return runScenarios({ ...inputs, ceilingPpm }, 1, 1, digest).forbund[0]!.closing.p50.ore;
    };
    const whole = THREE.forbund[0]!.allotment.ore;
    const opening = THREE.forbund[0]!.opening.ore;
    expect(falling(1_000_000_000)).toBe(opening + whole + (whole * 9n) / 10n + (whole * 81n) / 100n);
    expect(falling(0)).toBe(opening + whole + whole / 2n + whole / 4n);
  });

  it('inputs that cannot be are refused with what is wrong', () => {
    const run = (changes: Partial<ScenarioInputs>) => () =>
      runScenarios({ ...THREE, ...changes }, 1, 1, digest);
    expect(run({ months: 35 })).toThrow('månaderna är inte hela år');
    expect(run({ mergesAt: 36 })).toThrow('sammanslagningen ligger utanför');
    expect(run({ forbund: [...THREE.forbund, THREE.forbund[0]!] })).toThrow('ett förbund står två gånger');
    expect(run({ forbund: THREE.forbund.slice(1) })).toThrow('går upp i ett förbund som inte består');
    expect(run({ allotmentPpm: [2, 1] })).toThrow('inget intervall');
  });
});

describe('a certificate', () => {
  const { certificates } = runScenarios(THREE, SEED, 25, digest);

  it('is verified by a script that knows nothing of Samla, all or one of them', () => {
    const all = verify(THREE, certificates);
    expect(all).toEqual({ status: 0, said: `OK: 25 scenarios, the last is ${certificates.at(-1)!.hash}` });
    expect(verify(THREE, [certificates[7]!], '7')).toMatchObject({ status: 0 });
  });

  it('of another merger day, of none and of more förbund too', () => {
    const branches: ScenarioInputs[] = [
      { ...THREE, mergesAt: 19 },
      { ...THREE, mergesAt: null, ceilingPpm: 100_000 },
      { ...THREE, forbund: THREE.forbund.map((each, at) => (at === 1 ? { ...each, into: null } : each)) },
      {
        ...THREE,
        months: 12,
        forbund: THREE.forbund.map((each) => ({ ...each, costs: each.costs.slice(0, 12) })),
        mergesAt: 3,
      },
    ];
    for (const branch of branches)
      expect(verify(branch, runScenarios(branch, 3, 50, digest).certificates)).toMatchObject({ status: 0 });
  });

  it('that was changed, moved or of other inputs is found', () => {
    const changed = certificates.map((each) =>
      each.index === 3 ? { ...each, result: [each.result[0], each.result[1], '1', each.result[3]] } : each,
    );
    expect(verify(THREE, changed)).toMatchObject({
      status: 1,
      said: expect.stringContaining('scenario 3: it gives'),
    });
    const renumbered = certificates.map((each) => (each.index === 3 ? { ...each, index: 4 } : each));
    expect(verify(THREE, renumbered)).toMatchObject({
      status: 1,
      said: expect.stringContaining('scenario 4: it gives'),
    });
    const without = certificates.filter(({ index }) => index !== 3);
    expect(verify(THREE, without)).toMatchObject({
      status: 1,
      said: expect.stringContaining('does not follow'),
    });
    const rehashed = certificates.map((each) => (each.index === 24 ? { ...each, hash: digest('') } : each));
    expect(verify(THREE, rehashed)).toMatchObject({
      status: 1,
      said: expect.stringContaining('its hash is another'),
    });
    expect(verify({ ...THREE, strayPpm: 1 }, certificates)).toMatchObject({ status: 1 });
  });
});

describe("a förbund's own past", () => {
  it('is what it spent of what it planned', () => {
    const year = (at: number, planned: string, spent: string) => ({
      year: at,
      planned: Money.parse(planned),
      spent: Money.parse(spent),
    });
    // 2021 as published; the forecast of 2022 as printed beside its budget.
    const history = ownHistory([
      year(2022, '16123000', '14585068'),
      year(2021, '13781932', '13781932'),
      year(2020, '0', '5'),
    ]);
    expect(history).toEqual([1_000_000, 904_612]);
  });
});
