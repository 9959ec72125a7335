import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import type { BudgetVersion } from './budget.answers.js';
import { SET_BUDGET_LINES, type BudgetWritten } from './budget.mutations.js';
import { lineInputs, type EditedLine } from './edited-lines.js';

/** Replaces the lines of a draft; the printed sums and the marks for the länsförbund stay as they were. */
export function useSaveLines(forbundId: string, version: BudgetVersion, onSaved: () => void) {
  const keyOf = useKey();
  const { busy, refused, run } = useAction<BudgetWritten>(onSaved);
  const printedTotals = version.printedTotals.map(({ key, label, printed }) => ({
    key,
    label,
    amount: printed.exact,
  }));
  const write = async (lines: readonly EditedLine[]) => {
    const content = { forbundId, versionId: version.id, lines: lineInputs(lines), printedTotals };
    const input = { ...content, idempotencyKey: keyOf(JSON.stringify(content)) };
    return (await send(SET_BUDGET_LINES, { input })).setBudgetLines;
  };
  return { busy, refused, save: (lines: readonly EditedLine[]) => run(() => write(lines)) };
}
