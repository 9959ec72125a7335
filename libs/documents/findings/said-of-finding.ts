import type { FindingAnswer, KeptFinding } from './kept-finding.js';

/** Where a finding stands, and what it is known by there. */
export type FindingPlace = Pick<
  KeptFinding,
  'checkId' | 'documentId' | 'version' | 'placeKey' | 'findingKey'
>;

/** What has been said of a finding: what holds for it, and what was said of its place before its values changed. */
export interface SaidOfFinding {
  /** Oldest first; the last holds. */
  readonly answers: readonly FindingAnswer[];
  readonly lapsed: readonly FindingAnswer[];
}

/** A finding's place as the key of a loader. */
export function saidKey({ checkId, documentId, version, placeKey, findingKey }: FindingPlace): string {
  return [checkId, documentId, version, placeKey, findingKey].join(':');
}

/** The place of a `saidKey`. */
export function placeOf(key: string): FindingPlace {
  const [checkId = '', documentId = '', version = '', placeKey = '', findingKey = ''] = key.split(':');
  return { checkId, documentId, version: Number.parseInt(version, 10), placeKey, findingKey };
}

/**
 * Sorts what was said of a place. An answer has lapsed for a finding when it was given on an earlier version, for values
 * that no finding of the check has any more; of several to the same values the last counts, unless it took the others back.
 */
export function saidOf(
  finding: FindingPlace,
  all: readonly FindingAnswer[],
  found: readonly Pick<KeptFinding, 'checkId' | 'documentId' | 'findingKey'>[],
): SaidOfFinding {
  const { checkId, documentId, version, placeKey, findingKey } = finding;
  const here = all.filter((each) => each.documentId === documentId && each.placeKey === placeKey);
  const stands = new Set(
    found
      .filter((each) => each.checkId === checkId && each.documentId === documentId)
      .map((each) => each.findingKey),
  );
  const gone = here.filter((each) => each.version < version && !stands.has(each.findingKey));
  const last = new Map(gone.map((answer) => [answer.findingKey, answer]));
  return {
    answers: here.filter((each) => each.findingKey === findingKey),
    lapsed: [...last.values()].filter(({ kind }) => kind !== 'WITHDRAWN'),
  };
}
