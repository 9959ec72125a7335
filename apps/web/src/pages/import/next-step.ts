import { formatCount } from '../../parts/format-amount.js';
import type { ImportFault, ImportOutcome } from './import.answers.js';

/** Faults of one rule. */
export interface FaultGroup {
  readonly rule: string;
  readonly faults: readonly ImportFault[];
  /** What to do, the same for every fault of the rule. */
  readonly advice: string;
}

/** The faults by rule, the rule with the most first. */
export function byRule(faults: readonly ImportFault[]): FaultGroup[] {
  const groups = new Map<string, ImportFault[]>();
  for (const fault of faults) groups.set(fault.rule, [...(groups.get(fault.rule) ?? []), fault]);
  return [...groups]
    .map(([rule, each]) => ({ rule, faults: each, advice: each[0]?.advice ?? '' }))
    .sort((a, b) => b.faults.length - a.faults.length);
}

/** How many faults a refused file has, as its title says it. */
export function refusedTitle({ faults, omittedFaults }: ImportOutcome): string {
  const count = faults.length + omittedFaults;
  return count === 1
    ? 'Filen har ett fel och bokförs inte'
    : `Filen har ${formatCount(count)} fel och bokförs inte`;
}

/** The first sentence to somebody whose file is refused: what to do now. */
export function nextStep({ faults }: ImportOutcome, program: string | null): string {
  const groups = byRule(faults);
  const only = groups.length === 1 ? groups[0] : undefined;
  if (only) return `Gör så här: ${only.advice} Välj sedan den nya filen här.`;
  return `Gör så här: rätta det som står i tabellen i ${program ?? 'ekonomisystemet'}, exportera filen på nytt och välj den nya filen här.`;
}
