import { useState } from 'react';
import type { Amount } from '../../api/amount.js';
import { ApiError } from '../../api/api-error.js';
import { newIdempotencyKey } from '../../api/idempotency-key.js';
import type { Problem } from '../../api/problem.js';
import { send } from '../../api/send.js';
import { uploadFile } from '../../api/upload-file.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import type { BudgetPhase } from './budget.answers.js';
import { IMPORT_BUDGET, PLAN_BUDGET_IMPORT, type BudgetPlan } from './budget-import.queries.js';
import type { BudgetWritten } from './budget.mutations.js';

/** A file that is kept and tried. */
export interface TriedFile {
  readonly fileId: string;
  readonly fileName: string;
  readonly year: number;
  readonly unit: Amount['unit'];
  readonly plan: BudgetPlan;
}

interface Place {
  readonly id: string;
  readonly slug: string;
}

/** Sends a budget file, has it tried, and reads it in as a draft when that is asked for. */
export function useBudgetImport({ id: forbundId, slug }: Place, onDone: (written: BudgetWritten) => void) {
  const [sending, setSending] = useState<string>();
  const [tried, setTried] = useState<TriedFile>();
  const [unsent, setUnsent] = useState<string>();
  const keyOf = useKey();
  const { busy, refused, run } = useAction<BudgetWritten>(onDone);

  const choose = async (file: File, year: number, unit: Amount['unit']) => {
    setSending(file.name);
    setTried(undefined);
    setUnsent(undefined);
    try {
      const { fileId } = await uploadFile(slug, file, () => undefined, new AbortController().signal);
      const input = { forbundId, fileId, year, unit, idempotencyKey: newIdempotencyKey() };
      const { planBudgetImport } = await send(PLAN_BUDGET_IMPORT, { input });
      if ('message' in planBudgetImport) setUnsent(planBudgetImport.message);
      else setTried({ fileId, fileName: file.name, year, unit, plan: planBudgetImport });
    } catch (thrown) {
      setUnsent(ApiError.from(thrown).message);
    } finally {
      setSending(undefined);
    }
  };

  const read = (file: TriedFile, name: string, phase: BudgetPhase) =>
    run(async (): Promise<BudgetWritten | Problem> => {
      const { fileId, year, unit } = file;
      const wish = { forbundId, fileId, year, unit, name, phase };
      const input = { ...wish, idempotencyKey: keyOf(JSON.stringify(wish)) };
      return (await send(IMPORT_BUDGET, { input })).importBudget;
    });

  return { sending, tried, unsent, busy, refused, choose, read, forget: () => setTried(undefined) };
}
