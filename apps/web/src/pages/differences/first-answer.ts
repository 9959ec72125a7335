import type { DifferenceSide, DifferenceStatus } from './differences.answers.js';

/** What an answer says until the reader changes it. */
export interface FirstAnswer {
  readonly status: DifferenceStatus;
  readonly note: string;
  /** Whether the reader is proposed as the one who sorts it out. */
  readonly isMine: boolean;
  /** The colleague who is named and stays unless the reader takes over; null where nobody is, or the reader is. */
  readonly colleague: string | null;
}

/** Begins with what the own side already says, so that nothing it has said is lost by saying more. */
export function firstAnswer(
  { status, note, responsible }: Pick<DifferenceSide, 'status' | 'note' | 'responsible'>,
  reader: string,
): FirstAnswer {
  const named = responsible?.isNamed ? responsible.displayName : null;
  const isMine = named === null || named === reader;
  return {
    status: status === 'OPEN' ? 'BEING_SORTED_OUT' : status,
    note: note ?? '',
    isMine,
    colleague: isMine ? null : named,
  };
}
