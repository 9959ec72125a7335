import { useEffect, useState } from 'react';
import { subscribe } from '../../api/progress-socket.js';
import { send } from '../../api/send.js';
import type { ImportProgress } from './import.answers.js';
import { IMPORT_PROGRESS, IMPORT_PROGRESS_ASKED } from './import.queries.js';

const ASK_EVERY_MS = 2000;

/** What is known of a job that is under way. */
export interface Followed {
  readonly progress: ImportProgress;
  /** True while the server cannot be reached; the job goes on there all the same. */
  readonly isLost: boolean;
}

/** True for a job that waits or works. */
export function isUnderWay({ state }: { readonly state: ImportProgress['state'] }): boolean {
  return state === 'QUEUED' || state === 'RUNNING';
}

/**
 * Follows a job until it has ended, then calls `onEnd`. What is shown is always the server's row: it is told over the
 * socket, and asked for again every other second, so that a socket that has died silently hides nothing.
 */
export function useProgress(slug: string, begun: ImportProgress, onEnd: () => void): Followed {
  const [followed, setFollowed] = useState<Followed>({ progress: begun, isLost: false });
  const { id } = begun;
  const ended = !isUnderWay(followed.progress);

  useEffect(() => {
    if (ended) return onEnd();
    const told = (progress: ImportProgress) => setFollowed({ progress, isLost: false });
    const ask = () => {
      send(IMPORT_PROGRESS_ASKED, { slug, id }).then(
        ({ forbund }) => told(forbund.importJob),
        () => setFollowed(({ progress }) => ({ progress, isLost: true })),
      );
    };
    const on = {
      next: (answer: { importProgress: ImportProgress }) => told(answer.importProgress),
      failed: ask,
    };
    const stop = subscribe(IMPORT_PROGRESS, { id }, on);
    const timer = setInterval(ask, ASK_EVERY_MS);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [slug, id, ended, onEnd]);
  return followed;
}
