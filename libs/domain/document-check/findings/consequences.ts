import { Decimal } from 'decimal.js';
import type { Consequence, Finding, Place } from './finding.js';
import type { InnerCheck } from './inner-findings.js';
import type { TestedTie } from './tested-tie.js';

/** A figure that follows from another: what it changes by when the other does. */
interface Link {
  readonly document: string;
  readonly place: Place;
  readonly printed: string;
  readonly factor: Decimal;
  readonly message: string;
}

/** How far a fault is followed, and how many figures are told. */
const MOST = 40;

/** Ties of a printed figure to where it is repeated: the repetition carries the fault. */
const REPEATED = new Set(['samma belopp i rapporten', 'samma belopp i två rapporter']);
const FACTORS: Readonly<Record<string, number>> = { kr: 1, tkr: 1000, kkr: 1000, mkr: 1_000_000 };

/** Finds what later figures carry a fault: those that were computed from it as printed, and so on from them. */
export class Consequences {
  readonly #links = new Map<string, Link[]>();

  constructor(checks: readonly InnerCheck[], ties: readonly TestedTie[]) {
    for (const { document, ties: inner } of checks) {
      for (const tie of inner.filter((each) => each.holds && each.kind !== 'SHARE')) {
        for (const { figure, factor } of tie.terms) {
          this.#add(document.name, figure.place, {
            document: document.name,
            place: tie.place,
            printed: tie.printed,
            factor: new Decimal(factor),
            message: 'Räknad med beloppet som det är tryckt.',
          });
        }
      }
    }
    for (const tie of ties) this.#repeat(tie);
  }

  /** The finding with every later figure that carries it, nearest first. */
  of(finding: Finding): Finding {
    if (finding.difference === null || finding.severity === 'info') return finding;
    const found: Consequence[] = [];
    const seen = new Set([keyOf(finding.document, finding.place)]);
    let edge = [{ key: keyOf(finding.document, finding.place), change: new Decimal(finding.difference).negated() }];
    while (edge.length > 0 && found.length < MOST) {
      const next: typeof edge = [];
      for (const { key, change } of edge) {
        for (const link of this.#links.get(key) ?? []) {
          const linked = keyOf(link.document, link.place);
          if (seen.has(linked)) continue;
          seen.add(linked);
          const moved = change.times(link.factor);
          const corrected = new Decimal(link.printed).plus(moved).toDecimalPlaces(6).toFixed();
          found.push({ document: link.document, place: link.place, printed: link.printed, corrected, message: link.message });
          next.push({ key: linked, change: moved });
        }
      }
      edge = next;
    }
    return { ...finding, consequences: [...finding.consequences, ...found.slice(0, MOST)] };
  }

  #repeat(tie: TestedTie): void {
    const [home] = tie.terms;
    if (!REPEATED.has(tie.kind) || tie.outcome === 'BROKEN' || home === undefined || tie.printed === null) return;
    const printed = new Decimal(tie.printed);
    if (printed.isZero()) return;
    // The unit of the home is told by the size of its figure beside this one.
    const ratio = [1, 1000, 1_000_000].reduce((best, each) => {
      const off = (factor: number) => new Decimal(home.printed).dividedBy(printed).abs().minus(factor).abs();
      return off(each).lt(off(best)) ? each : best;
    });
    const sign = printed.isNegative() === new Decimal(home.printed).isNegative() ? 1 : -1;
    this.#add(home.document, home.place, {
      document: tie.document,
      place: tie.place,
      printed: tie.printed,
      factor: new Decimal(sign).dividedBy(FACTORS[tie.unit ?? 'kr'] === 1 ? 1 : ratio),
      message: 'Samma belopp är upprepat här.',
    });
  }

  #add(document: string, place: Place, link: Link): void {
    const key = keyOf(document, place);
    const links = this.#links.get(key);
    if (links === undefined) this.#links.set(key, [link]);
    else links.push(link);
  }
}

/** A place of a figure: its document, line and column. */
export function keyOf(document: string, place: Place): string {
  return `${document}\u0000${place.line}\u0000${place.column ?? ''}\u0000${place.table ?? ''}`;
}
