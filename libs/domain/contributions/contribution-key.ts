import { DomainError } from '../errors/domain-error.js';

/** What a member weighs in the key, as its inhabitants; a decimal from 0. */
export interface KeyWeight {
  readonly member: string;
  readonly weight: string;
}

/** A fördelningsnyckel: how several members of one party share its part (9 § 8), from a day on. */
export interface ContributionKey {
  /** `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly weights: readonly KeyWeight[];
}

const WEIGHT = /^\d{1,12}(?:\.\d{1,6})?$/;

/** The key that holds on a day: of those that have begun, the one that began last and, of those, was entered last. */
export function keyOn<Key extends Pick<ContributionKey, 'validFrom'>>(
  keys: readonly Key[],
  day: string,
): Key | null {
  return keys.reduce<Key | null>((latest, key) => {
    if (key.validFrom > day) return latest;
    return latest === null || key.validFrom >= latest.validFrom ? key : latest;
  }, null);
}

/** Refuses, with `CONTRIBUTION_KEY_INVALID`, a key that splits nothing: weights that are none, all zero, or a member twice. */
export function assertKeyWeights(weights: readonly KeyWeight[]): void {
  const [first] = faultsOf(weights);
  if (!first) return;
  throw new DomainError(
    'CONTRIBUTION_KEY_INVALID',
    `Fördelningsnyckeln går inte att använda: ${first.reason}.`,
    {
      members: faultsOf(weights).map(({ member }) => member),
    },
  );
}

function faultsOf(weights: readonly KeyWeight[]): { member: string; reason: string }[] {
  const faults = weights.flatMap(({ member, weight }, index) => {
    if (!WEIGHT.test(weight))
      return [{ member, reason: `vikten "${weight}" är inte ett tal från noll och uppåt` }];
    const isTwice = weights.findIndex((other) => other.member === member) < index;
    return isTwice ? [{ member, reason: `${member} står två gånger` }] : [];
  });
  if (faults.length > 0) return faults;
  const hasWeight = weights.some(({ weight }) => /[1-9]/.test(weight));
  return hasWeight ? [] : [{ member: '', reason: 'ingen medlem har någon vikt' }];
}
