import { useState } from 'react';
import { ApiError } from './api-error.js';
import type { Problem } from './problem.js';

/** Something that the reader asks for once: whether it is under way, and why it did not come about. */
export interface Action<Answer> {
  readonly busy: boolean;
  readonly refused: string | undefined;
  readonly run: (work: () => Promise<Answer | Problem>) => Promise<void>;
}

/** Runs a mutation, holds its refusal in words, and hands on an answer that is none. */
export function useAction<Answer extends object>(onDone: (answer: Answer) => void): Action<Answer> {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const run = async (work: () => Promise<Answer | Problem>) => {
    setBusy(true);
    setRefused(undefined);
    try {
      const answer = await work();
      if ('message' in answer && 'code' in answer) setRefused(answer.message);
      else onDone(answer);
    } catch (thrown) {
      setRefused(ApiError.from(thrown).message);
    } finally {
      setBusy(false);
    }
  };
  return { busy, refused, run };
}
