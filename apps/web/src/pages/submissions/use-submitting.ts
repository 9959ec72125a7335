import { useState } from 'react';
import { ApiError } from '../../api/api-error.js';
import { newIdempotencyKey } from '../../api/idempotency-key.js';
import { send } from '../../api/send.js';
import type { FigureKind } from '../county/county.answers.js';
import type { SubmissionsAnswer } from './submissions.answers.js';
import { APPROVE, HAND_IN } from './submissions.queries.js';

/** What came of the latest press of a button. */
export interface Outcome {
  readonly done: boolean;
  readonly message: string;
}

/** Handing in and approving; the list is asked for again when either has been done. */
export function useSubmitting(forbund: SubmissionsAnswer['forbund'], reload: () => void) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  const run = async (work: () => Promise<Outcome>) => {
    setBusy(true);
    setOutcome(undefined);
    try {
      const came = await work();
      setOutcome(came);
      if (came.done) reload();
    } catch (thrown) {
      setOutcome({ done: false, message: ApiError.from(thrown).message });
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    outcome,
    handIn: (year: number, toPeriod: number, kind: FigureKind) =>
      run(async () => {
        const input = { idempotencyKey: newIdempotencyKey(), forbundId: forbund.id, year, toPeriod, kind };
        const { handIn: answer } = await send(HAND_IN, { input });
        if (!('submission' in answer)) return { done: false, message: answer.message };
        return {
          done: true,
          message: `Version ${answer.submission.version} är inlämnad och väntar på godkännande.`,
        };
      }),
    approve: (submissionId: string) =>
      run(async () => {
        const input = { idempotencyKey: newIdempotencyKey(), forbundId: forbund.id, submissionId };
        const { approveSubmission: answer } = await send(APPROVE, { input });
        if (!('submission' in answer)) return { done: false, message: answer.message };
        return {
          done: true,
          message: `Version ${answer.submission.version} är godkänd. Länet räknar med den nu.`,
        };
      }),
  };
}
