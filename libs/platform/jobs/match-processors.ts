import type { JobContract } from './job-contract.js';
import type { JobProcessor } from './job-processor.js';

/** Contracts and processors of a worker do not match one to one; `faults` names every one that is wrong. */
export class JobMismatch extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Jobs and processors do not match:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'JobMismatch';
  }
}

/** The processor of each contract by name. Throws JobMismatch unless every contract has one and every processor a contract. */
export function matchProcessors(
  contracts: readonly JobContract[],
  processors: readonly JobProcessor[],
): ReadonlyMap<string, JobProcessor> {
  const faults = [
    ...repeated(contracts.map(({ name }) => name)).map((name) => `${name}: two contracts have this name`),
    ...contracts
      .filter((contract) => !processors.some((processor) => processor.contract === contract))
      .map(({ name }) => `${name}: no processor`),
    ...processors
      .filter((processor) => !contracts.some((contract) => contract === processor.contract))
      .map(
        (processor) =>
          `${processor.constructor.name}: its contract ${processor.contract.name} is not among the worker's`,
      ),
    ...repeated(processors.map(({ contract }) => contract.name)).map(
      (name) => `${name}: more than one processor`,
    ),
  ];
  if (faults.length > 0) throw new JobMismatch(faults);
  return new Map(processors.map((processor) => [processor.contract.name, processor]));
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
