import type { BudgetVersion } from './budget.answers.js';

interface VersionChoiceProps {
  readonly versions: readonly BudgetVersion[];
  readonly version: BudgetVersion;
  readonly label?: string;
  readonly onChoose: (id: string) => void;
}

/** Choice of a version by phase and name. */
export function VersionChoice({ versions, version, label = 'Version', onChoose }: VersionChoiceProps) {
  return (
    <label className="field field-inline">
      <span>{label}</span>
      <select value={version.id} onChange={(event) => onChoose(event.target.value)}>
        {versions.map((each) => (
          <option key={each.id} value={each.id}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A version as a choice names it. */
export function nameOf({ phaseName, name, isDraft, isInForce }: BudgetVersion): string {
  const state = isInForce ? ', gäller' : isDraft ? ', utkast' : '';
  return `${phaseName}: ${name}${state}`;
}

/** The version that is asked for; else the one in force, the latest that is decided, or the latest there is. */
export function chosenVersion(
  versions: readonly BudgetVersion[],
  id: string | null,
): BudgetVersion | undefined {
  const budgets = versions.filter(({ phase }) => phase !== 'FORECAST');
  return (
    versions.find((each) => each.id === id) ??
    versions.find(({ isInForce }) => isInForce) ??
    budgets.filter(({ decision }) => decision !== null).at(-1) ??
    budgets.at(-1) ??
    versions.at(-1)
  );
}
