import type { Problem } from '../../api/problem.js';
import { newIdempotencyKey } from '../../api/idempotency-key.js';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import type { BudgetVersion } from './budget.answers.js';
import { PROPOSE_TO_LANSFORBUND, SET_BUDGET_LINES, type BudgetWritten } from './budget.mutations.js';
import { lineInputs, type EditedLine } from './edited-lines.js';

/** Replaces the lines of a draft; the printed sums stay as they were, and the marks for the länsförbund are set again. */
export function useSaveLines(forbundId: string, version: BudgetVersion, onSaved: () => void) {
  const keyOf = useKey();
  const { busy, refused, run } = useAction<BudgetWritten>(onSaved);
  const printedTotals = version.printedTotals.map(({ key, label, printed }) => ({
    key,
    label,
    amount: printed.exact,
  }));
  const write = async (lines: readonly EditedLine[]): Promise<BudgetWritten | Problem> => {
    const content = { forbundId, versionId: version.id, lines: lineInputs(lines), printedTotals };
    const input = { ...content, idempotencyKey: keyOf(JSON.stringify(content)) };
    const { setBudgetLines } = await send(SET_BUDGET_LINES, { input });
    if ('message' in setBudgetLines) return setBudgetLines;
    return (await markedAgain(forbundId, version.id, lines)) ?? setBudgetLines;
  };
  return { busy, refused, save: (lines: readonly EditedLine[]) => run(() => write(lines)) };
}

/** The refusal of a mark, or undefined. */
async function markedAgain(
  forbundId: string,
  versionId: string,
  lines: readonly EditedLine[],
): Promise<Problem | undefined> {
  const marks = new Map<string, number[]>();
  lines.forEach(({ before }, index) => {
    if (!before?.takenAlong) return;
    marks.set(before.proposedBy, [...(marks.get(before.proposedBy) ?? []), index + 1]);
  });
  for (const [proposedBy, lineNos] of marks) {
    const proposal = { forbundId, versionId, lineNos, takenAlong: true, proposedBy };
    const input = { ...proposal, idempotencyKey: newIdempotencyKey() };
    const { proposeToLansforbund } = await send(PROPOSE_TO_LANSFORBUND, { input });
    if ('message' in proposeToLansforbund) return proposeToLansforbund;
  }
  return undefined;
}
