import { Decimal } from 'decimal.js';
import { spaced } from '../across/figure-term.js';
import type { Tie } from '../ties/tie.js';
import type { Consequence, Finding, Place } from './finding.js';
import type { InnerCheck } from './inner-findings.js';
import type { TestedTie } from './tested-tie.js';

/** A figure of the documents that something is computed from or into. */
interface Node {
  readonly document: string;
  readonly place: Place;
  readonly printed: Decimal;
  /** The tie that gives it, where it is a result. */
  tie: Tie | null;
  /** Where it is repeated from, and how many of this unit one of that is. */
  from: { readonly key: string; readonly factor: Decimal } | null;
  readonly leadsTo: Set<string>;
}

/** How many later figures are told. */
const MOST = 40;

/** Ties of a figure to where the same amount is at home: what is repeated carries the fault. */
const REPEATED = new Set(['samma belopp i rapporten', 'samma belopp i två rapporter']);

/** Finds what later figures carry a fault and what they would be with all faults put right. */
export class Consequences {
  readonly #nodes = new Map<string, Node>();
  readonly #right = new Map<string, Decimal>();

  /** @param held figures that are right as printed, whatever a tie of theirs says. */
  constructor(
    checks: readonly InnerCheck[],
    ties: readonly TestedTie[],
    findings: readonly Finding[],
    private readonly held: ReadonlySet<string>,
  ) {
    for (const { document, ties: inner } of checks)
      for (const tie of inner) this.#compute(document.name, tie);
    for (const tie of ties) this.#repeat(tie);
    for (const { document, place, recomputed, severity } of findings)
      if (recomputed !== null && severity === 'error')
        this.#right.set(keyOf(document, place), new Decimal(recomputed));
  }

  /** The finding with every later figure that carries it, nearest first. */
  of(finding: Finding): Finding {
    const start = keyOf(finding.document, finding.place);
    if (finding.difference === null || finding.severity !== 'error' || !this.#nodes.has(start))
      return finding;
    const found: Consequence[] = [];
    const seen = new Set([start]);
    for (let edge = [start]; edge.length > 0 && found.length < MOST;) {
      const next = edge
        .flatMap((key) => [...(this.#nodes.get(key)?.leadsTo ?? [])])
        .filter((key) => !seen.has(key));
      // A figure that is right as it stands carries nothing on.
      edge = [...new Set(next)].filter((key) => {
        seen.add(key);
        const consequence = this.#told(key);
        if (consequence !== null) found.push(consequence);
        return consequence !== null;
      });
    }
    const told = new Set(finding.consequences.map(({ document, place }) => keyOf(document, place)));
    const more = found.filter(({ document, place }) => !told.has(keyOf(document, place)));
    const right = this.#valueOf(start, new Set());
    const node = this.#nodes.get(start)!;
    const isOnlyOwn =
      finding.recomputed !== null && !right.equals(finding.recomputed) && !right.equals(node.printed);
    const withAll = isOnlyOwn ? ` Med alla rättelser blir det ${spaced(right)}.` : '';
    return {
      ...finding,
      message: `${finding.message}${withAll}`,
      consequences: [...finding.consequences, ...more.slice(0, MOST)],
    };
  }

  #told(key: string): Consequence | null {
    const node = this.#nodes.get(key)!;
    const right = this.#valueOf(key, new Set());
    if (right.equals(node.printed)) return null;
    const message =
      node.from === null
        ? 'Räknas ur beloppet och bär felet vidare; rättat med alla fel.'
        : 'Samma belopp är upprepat här; rättat med alla fel.';
    return {
      document: node.document,
      place: node.place,
      printed: node.printed.toString(),
      corrected: right.toDecimalPlaces(6).toString(),
      message,
    };
  }

  /** What a figure is with every fault put right: a result moves with its terms, a faulty result is recomputed from them. */
  #valueOf(key: string, within: Set<string>): Decimal {
    const node = this.#nodes.get(key)!;
    if (within.has(key)) return node.printed;
    if (this.held.has(key)) return node.printed;
    const own = this.#right.get(key);
    // What other tables say of a sum is surer than its own parts, which agree with it.
    if (own !== undefined && node.tie?.holds === true) return own;
    const inside = new Set(within).add(key);
    if (node.tie !== null) {
      const { tie } = node;
      const terms = tie.terms.map(({ figure, factor }) => {
        const moved = this.#valueOf(keyOf(node.document, figure.place), inside);
        return { right: moved.times(factor), printed: figure.value.times(factor) };
      });
      const right = Decimal.sum(0, ...terms.map((term) => term.right));
      return tie.holds
        ? node.printed.plus(right).minus(Decimal.sum(0, ...terms.map((term) => term.printed)))
        : right;
    }
    if (own !== undefined) return own;
    if (node.from === null) return node.printed;
    const home = this.#nodes.get(node.from.key)!;
    const change = this.#valueOf(node.from.key, inside).minus(home.printed);
    return node.printed.plus(change.times(node.from.factor).toDecimalPlaces(0, Decimal.ROUND_HALF_UP));
  }

  #compute(document: string, tie: Tie): void {
    if (tie.kind === 'SHARE' || tie.certainty === 'GUESS') return;
    const result = this.#node(document, tie.place, tie.result.value);
    const key = keyOf(document, tie.place);
    result.tie ??= tie;
    if (result.tie !== tie) return;
    for (const { figure } of tie.terms) this.#node(document, figure.place, figure.value).leadsTo.add(key);
  }

  #repeat(tie: TestedTie): void {
    const [home] = tie.terms;
    if (!REPEATED.has(tie.kind) || tie.outcome === 'BROKEN' || home === undefined || tie.printed === null)
      return;
    const printed = new Decimal(tie.printed);
    if (printed.isZero() || new Decimal(home.printed).isZero()) return;
    const ratio = new Decimal(home.printed).dividedBy(printed).abs();
    const size = ratio.gt(500_000) ? 1_000_000 : ratio.gt(500) ? 1000 : 1;
    const sign = printed.isNegative() === new Decimal(home.printed).isNegative() ? 1 : -1;
    const key = keyOf(home.document, home.place);
    this.#node(home.document, home.place, new Decimal(home.printed)).leadsTo.add(
      keyOf(tie.document, tie.place),
    );
    const node = this.#node(tie.document, tie.place, printed);
    if (node.tie === null) node.from ??= { key, factor: new Decimal(sign).dividedBy(size) };
  }

  #node(document: string, place: Place, printed: Decimal): Node {
    const key = keyOf(document, place);
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const node: Node = { document, place, printed, tie: null, from: null, leadsTo: new Set() };
    this.#nodes.set(key, node);
    return node;
  }
}

/** A place of a figure: its document, table, line and column. */
export function keyOf(document: string, place: Place): string {
  return `${document}\u0000${place.table ?? ''}\u0000${place.line}\u0000${place.column ?? ''}`;
}
