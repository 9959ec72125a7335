/** What is told of a change: the row, and what the reader may do at that moment. */
export interface Told<Leave> {
  readonly id: string;
  readonly leave: Leave;
}

/**
 * A stream of changes that asks at each one for leave to tell it. The one for which the reader had no leave is still
 * told, so that the reader hears why, and it is the last. No generator, for the reason that `RowWatch` is none.
 */
export function watchWhileAllowed<Leave>(
  changes: AsyncIterableIterator<string>,
  ask: () => Promise<{ leave: Leave; isAllowed: boolean }>,
): AsyncIterableIterator<Told<Leave>> {
  let ended = false;
  const end = async (): Promise<IteratorResult<Told<Leave>>> => {
    ended = true;
    await changes.return?.();
    return { done: true, value: undefined };
  };
  return {
    async next() {
      const change = ended ? undefined : await changes.next();
      if (!change || change.done) return end();
      const { leave, isAllowed } = await ask();
      if (!isAllowed) await end();
      return { done: false, value: { id: change.value, leave } };
    },
    return: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
