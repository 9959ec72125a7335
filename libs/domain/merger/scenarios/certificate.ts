import type { ScenarioResult } from './simulate.js';
import type { Digest } from './scenario-inputs.js';

const FORM = 'samla-scenario-1';

/** What a scenario was, so that anyone can run it again: hashes in hex, öre as text. */
export interface ScenarioCertificate {
  readonly inputs: string;
  readonly seed: number;
  readonly index: number;
  readonly result: readonly unknown[];
  /** The hash of the scenario before; 64 zeros before the first. */
  readonly previous: string;
  readonly hash: string;
}

/** What stands before the first. */
export const FIRST_PREVIOUS = '0'.repeat(64);

/** The certificate of a scenario, chained to the one before it. */
export function certificate(
  which: { readonly inputs: string; readonly seed: number; readonly index: number },
  result: ScenarioResult,
  previous: string,
  digest: Digest,
): ScenarioCertificate {
  const { inputs, seed, index } = which;
  const content = [
    result.handedOver.map((ore) => (ore === null ? null : ore.toString())),
    result.closings.map(String),
    result.lowest.toString(),
    result.kept,
  ];
  const hash = digest(JSON.stringify([FORM, inputs, seed, index, content, previous]));
  return { inputs, seed, index, result: content, previous, hash };
}

/** A certificate as its line in a file. */
export function certificateLine({
  inputs,
  seed,
  index,
  result,
  previous,
  hash,
}: ScenarioCertificate): string {
  return `${JSON.stringify([FORM, inputs, seed, index, result, previous, hash])}\n`;
}
