import { useCallback, useEffect, useState } from 'react';
import { ApiError } from './api-error.js';
import type { Operation } from './operation.js';
import { send } from './send.js';

/** A question under way: the latest answer stays while a new one is fetched. */
export interface Asked<Answer> {
  readonly data: Answer | undefined;
  /** The variables that `data` answers, as JSON: while a new answer is fetched, those of the one that still stands. */
  readonly answered: string | undefined;
  readonly error: ApiError | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
}

interface Settled<Answer> {
  key: string;
  data?: Answer | undefined;
  answered?: string;
  error?: ApiError;
}

/** Asks the API when the component appears and whenever the variables change; with null it waits until they are known. */
export function useQuery<Answer, Variables extends object>(
  operation: Operation<Answer, Variables>,
  variables: Variables | null,
): Asked<Answer> {
  const [round, setRound] = useState(0);
  const asked = JSON.stringify(variables);
  const key = `${round}:${asked}`;
  const [settled, setSettled] = useState<Settled<Answer>>({ key: '' });

  useEffect(() => {
    if (asked === 'null') return;
    const leaving = new AbortController();
    send(operation, JSON.parse(asked) as Variables, leaving.signal).then(
      (data) => setSettled({ key, data, answered: asked }),
      (thrown: unknown) => {
        if (!leaving.signal.aborted) setSettled({ key, error: ApiError.from(thrown) });
      },
    );
    return () => leaving.abort();
  }, [operation, asked, key]);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  const { data, answered, error } = settled;
  return { data, answered, error, loading: settled.key !== key, reload };
}
