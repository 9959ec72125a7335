import { Money } from '../../money/money.js';
import { certificate, FIRST_PREVIOUS, type ScenarioCertificate } from './certificate.js';
import { assertInputs, canonicalInputs, type Digest, type ScenarioInputs } from './scenario-inputs.js';
import { numbersOf, prepare, type ScenarioResult, simulate } from './simulate.js';

/** How an amount lies over all scenarios. */
export interface Spread {
  readonly p5: Money;
  readonly p50: Money;
  readonly p95: Money;
}

/** What became of a förbund over all scenarios. */
export interface ForbundSpread {
  readonly forbund: string;
  readonly closing: Spread;
  /** Null for one that goes on. */
  readonly handedOver: Spread | null;
}

/** Many scenarios of one seed. */
export interface ScenarioRun {
  /** SHA-256 of the canonical inputs, hex. */
  readonly inputs: string;
  readonly seed: number;
  readonly count: number;
  readonly forbund: readonly ForbundSpread[];
  readonly lowest: Spread;
  /** In how many scenarios each promise was kept. */
  readonly kept: readonly number[];
  readonly certificates: readonly ScenarioCertificate[];
  /** The hash of the last: two runs with the same one are the same, byte for byte. */
  readonly head: string;
}

/** Runs `count` scenarios of a seed (0 to 4294967295). The same inputs and seed give the same run on any machine. */
export function runScenarios(
  inputs: ScenarioInputs,
  seed: number,
  count: number,
  digest: Digest,
): ScenarioRun {
  assertInputs(inputs);
  const scenario = prepare(inputs, digest(canonicalInputs(inputs)));
  const results: ScenarioResult[] = [];
  const certificates: ScenarioCertificate[] = [];
  let head = FIRST_PREVIOUS;
  for (let index = 0; index < count; index += 1) {
    const result = simulate(scenario, numbersOf(seed, index, digest));
    const certified = certificate({ inputs: scenario.hash, seed, index }, result, head, digest);
    head = certified.hash;
    results.push(result);
    certificates.push(certified);
  }
  return {
    inputs: scenario.hash,
    seed,
    count,
    forbund: inputs.forbund.map(({ key, into }, at) => ({
      forbund: key,
      closing: spread(results.map(({ closings }) => closings[at]!)),
      handedOver:
        into === null || inputs.mergesAt === null
          ? null
          : spread(results.map(({ handedOver }) => handedOver[at]!)),
    })),
    lowest: spread(results.map(({ lowest }) => lowest)),
    kept: inputs.promises.map((_, at) => results.filter(({ kept }) => kept[at]).length),
    certificates,
    head,
  };
}

/** The least amount that so many of a hundred scenarios do not exceed. */
function spread(ores: readonly bigint[]): Spread {
  const sorted = BigInt64Array.from(ores).sort();
  const at = (percent: number) =>
    Money.fromOre(sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0n);
  return { p5: at(5), p50: at(50), p95: at(95) };
}
