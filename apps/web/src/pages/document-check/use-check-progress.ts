import { useEffect, useState } from 'react';
import { subscribe } from '../../api/progress-socket.js';
import { send } from '../../api/send.js';
import type { Check } from './documents.answers.js';
import { CHECK_ASKED, CHECK_PROGRESS } from './documents.queries.js';

const ASK_EVERY_MS = 2000;

/** True for a check that waits or works. */
export function isUnderWay({ state }: Pick<Check, 'state'>): boolean {
  return state === 'QUEUED' || state === 'RUNNING';
}

/**
 * Follows a check until it has ended, then calls `onEnd`. It is told over the socket, and asked for again every other
 * second, so that a socket that has died silently hides nothing. `isLost` while the server cannot be reached.
 */
export function useCheckProgress(slug: string, begun: Check, onEnd: () => void) {
  const [followed, setFollowed] = useState({ check: begun, isLost: false });
  const { id } = begun;
  const ended = !isUnderWay(followed.check);

  useEffect(() => {
    if (ended) return onEnd();
    const told = (check: Check) => setFollowed({ check, isLost: false });
    const ask = () => {
      send(CHECK_ASKED, { slug, id }).then(
        ({ forbund }) => told(forbund.documentCheck),
        () => setFollowed(({ check }) => ({ check, isLost: true })),
      );
    };
    const on = {
      next: (answer: { documentCheckProgress: Check }) => told(answer.documentCheckProgress),
      failed: ask,
    };
    const stop = subscribe(CHECK_PROGRESS, { id }, on);
    const timer = setInterval(ask, ASK_EVERY_MS);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [slug, id, ended, onEnd]);
  return followed;
}
