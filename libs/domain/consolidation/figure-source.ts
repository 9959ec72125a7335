import { DomainError } from '../errors/domain-error.js';
import { FIGURE_KIND_NAMES, type FigureKind } from '../statements/figure-kind.js';

/** What a förbund's figures are figures of. Only figures of the same can be added. */
export interface FigureSource {
  readonly year: number;
  /** 1–12; 1 where the span begins with the year. */
  readonly fromPeriod: number;
  /** 1–12. */
  readonly toPeriod: number;
  readonly kind: FigureKind;
}

/** A source with the name that a refusal calls it by. */
export interface NamedSource extends FigureSource {
  readonly name: string;
}

/**
 * Refuses figures that are not of the same year (`MIXED_YEARS`), kind (`MIXED_KINDS`) and months (`MIXED_PERIODS`), in that
 * order, and says whose differ and why they cannot be added. No figures at all are of the same.
 */
export function assertSameSource(sources: readonly NamedSource[]): void {
  const [first] = sources;
  if (!first) return;
  for (const other of sources) {
    if (other.year !== first.year) throw mixedYears(first, other);
    if (other.kind !== first.kind) throw mixedKinds(first, other);
    if (other.toPeriod !== first.toPeriod || other.fromPeriod !== first.fromPeriod)
      throw mixedPeriods(first, other);
  }
}

function mixedYears(first: NamedSource, other: NamedSource): DomainError {
  return new DomainError(
    'MIXED_YEARS',
    `${first.name} gäller ${first.year} och ${other.name} ${other.year}. Belopp från olika år läggs inte ihop: ` +
      'resultatet skulle inte vara något års, och samma pengar kan finnas i båda balansräkningarna.',
    { sources: [first, other] },
  );
}

function mixedKinds(first: NamedSource, other: NamedSource): DomainError {
  const [one, another] = [first, other].map(({ kind }) => FIGURE_KIND_NAMES[kind].toLowerCase());
  return new DomainError(
    'MIXED_KINDS',
    `${first.name} är ${one} och ${other.name} är ${another}. Utfall, budget och prognos läggs inte ihop: ` +
      'summan skulle varken vara vad som hände eller vad som var tänkt.',
    { sources: [first, other] },
  );
}

function mixedPeriods(first: NamedSource, other: NamedSource): DomainError {
  return new DomainError(
    'MIXED_PERIODS',
    `${first.name} gäller period ${months(first)} och ${other.name} period ${months(other)}. Olika delar av ett år ` +
      'läggs inte ihop: mellanhavanden som den ena har bokfört kan saknas hos den andra.',
    { sources: [first, other] },
  );
}

function months({ fromPeriod, toPeriod }: FigureSource): string {
  return fromPeriod === toPeriod ? String(toPeriod) : `${fromPeriod}–${toPeriod}`;
}
