import { useEffect, useState } from 'react';
import { ApiError } from '../../api/api-error.js';
import { newIdempotencyKey } from '../../api/idempotency-key.js';
import { subscribe } from '../../api/progress-socket.js';
import { send } from '../../api/send.js';
import type { ReportRun } from './county.answers.js';
import { REPORT_PROGRESS, REPORT_RUN, REQUEST_REPORT } from './report.queries.js';

const POLL_EVERY_MS = 1000;

interface ReportOf {
  readonly countyId: string;
  readonly year: number;
  readonly toPeriod: number;
}

/** Asks for a consolidated report and follows it until it is done. */
export function useReport(of: ReportOf) {
  const [run, setRun] = useState<ReportRun>();
  const [refused, setRefused] = useState<string>();
  const following = run !== undefined && run.finishedAt === null ? run.id : undefined;

  useEffect(() => (following === undefined ? undefined : follow(following, setRun)), [following]);

  const request = async () => {
    setRefused(undefined);
    setRun(undefined);
    try {
      const input = { idempotencyKey: newIdempotencyKey(), ...of };
      const { requestConsolidatedReport: answer } = await send(REQUEST_REPORT, { input });
      if ('run' in answer) setRun(answer.run);
      else setRefused(answer.message);
    } catch (thrown) {
      setRefused(ApiError.from(thrown).message);
    }
  };
  return { run, refused, busy: following !== undefined, request };
}

/** Progress by subscription and, where a proxy lets no socket through, by asking again every second. */
function follow(id: string, onRun: (run: ReportRun) => void): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const ask = () => {
    send(REPORT_RUN, { id }).then(
      ({ reportRun }) => onRun(reportRun),
      () => undefined,
    );
  };
  const stop = subscribe(
    REPORT_PROGRESS,
    { id },
    {
      next: ({ reportRunProgress }) => onRun(reportRunProgress),
      failed: () => {
        timer ??= setInterval(ask, POLL_EVERY_MS);
      },
    },
  );
  return () => {
    stop();
    clearInterval(timer);
  };
}
