import { Decimal } from 'decimal.js';
import type { ConceptFigure } from '../across/concept-figures.js';
import { spaced } from '../across/figure-term.js';
import type { Tie } from '../ties/tie.js';
import { keyOf } from './consequences.js';
import type { Finding, FindingClass } from './finding.js';
import type { InnerCheck } from './inner-findings.js';
import { atShortPart } from './short-part.js';
import { isDown, Supports, type Support } from './supports.js';

/** The findings, and the printed figures that are not to be corrected though a tie of theirs fails. */
export interface HeldFindings {
  readonly findings: readonly Finding[];
  readonly held: ReadonlySet<string>;
}

/** Where the tie alone accuses the total: no slip of the hand tells which figure it is. */
const BY_TIE_ALONE: readonly FindingClass[] = ['sum', 'structure', 'missing-row'];
/** What another table says of a figure is surer than what a sum says of its parts. */
const BY_ANOTHER_TABLE: readonly FindingClass[] = ['copied-figure', 'unit', 'sign'];

interface Supported {
  readonly tie: Tie;
  readonly support: Support | null;
  readonly difference: Decimal;
}

/**
 * A total that its parts do not make, but that another table makes of its own or the next result stands by, is right: its
 * parts are short. The finding says by how much, once for a row, and corrects nothing.
 */
export function withSupportedTotals(
  findings: readonly Finding[],
  checks: readonly InnerCheck[],
  concepts: readonly ConceptFigure[],
): HeldFindings {
  const supports = new Supports(checks, concepts);
  const right = new Map(
    findings
      .filter((each) => BY_ANOTHER_TABLE.includes(each.class) && each.recomputed !== null)
      .map((each) => [keyOf(each.document, each.place), new Decimal(each.recomputed!)]),
  );
  const held = new Set<string>();
  const kept = findings.flatMap((finding) => {
    const key = keyOf(finding.document, finding.place);
    if (!BY_TIE_ALONE.includes(finding.class) || finding.recomputed === null) return [finding];
    if (held.has(key)) return [];
    const check = checks.find(
      ({ document, view }) => document.name === finding.document && view.source.index === finding.place.table,
    );
    const rows = check === undefined ? [] : supportedIn(check, finding, supports, right);
    if (check === undefined || rows.length === 0) return [finding];
    for (const { tie } of rows) held.add(keyOf(finding.document, tie.place));
    const open = rows.filter(
      ({ tie, difference }) =>
        difference.abs().gt(tie.tolerance) && !isMendedElsewhere(tie, finding.document, findings),
    );
    // Once the parts are as other tables have them there is no fault left.
    if (open.length === 0) return [];
    return [
      (open.length === 1 ? atShortPart(finding, check, open[0]!.tie, checks) : null) ??
        shortParts(check, finding, open),
    ];
  });
  return { findings: kept, held };
}

/** Whether another finding corrects one part so that the total is made: then it is that finding's fault alone. */
function isMendedElsewhere(tie: Tie, document: string, findings: readonly Finding[]): boolean {
  return tie.terms.some(({ figure, factor }) => {
    const expected = figure.value.plus(new Decimal(tie.difference).times(factor));
    const key = keyOf(document, figure.place);
    return findings.some(
      (each) =>
        each.severity === 'error' &&
        each.recomputed !== null &&
        keyOf(each.document, each.place) === key &&
        expected.minus(each.recomputed).abs().lte(tie.tolerance),
    );
  });
}

/** The failing ties of the finding's row whose result is supported; in a table of years one year speaks for all. */
function supportedIn(
  check: InnerCheck,
  { document, place }: Finding,
  supports: Supports,
  right: ReadonlyMap<string, Decimal>,
): Supported[] {
  const failing = check.ties.filter(
    (tie) => isDown(tie) && !tie.holds && tie.certainty !== 'GUESS' && tie.place.line === place.line,
  );
  const all = failing.map((tie): Supported => {
    const parts = tie.terms.map(({ figure, factor }) =>
      (right.get(keyOf(document, figure.place)) ?? figure.value).times(factor),
    );
    return {
      tie,
      support: supports.of(check, tie),
      difference: tie.result.value.minus(Decimal.sum(0, ...parts)),
    };
  });
  const own = all.find(({ tie }) => tie.place.column === place.column);
  if (own === undefined) return [];
  const isElsewhere = all.some(({ support }) => support?.isElsewhere === true);
  if (check.view.kind === 'MULTI_YEAR' && isElsewhere) return all;
  if (own.support === null) return [];
  return all.filter(({ support }) => support?.isElsewhere === own.support!.isElsewhere);
}

function shortParts({ view, unit }: InnerCheck, finding: Finding, rows: readonly Supported[]): Finding {
  const { tie } = rows[0]!;
  const told = (amount: Decimal | string) =>
    `${spaced(amount)}${unit === null || unit === 'antal' ? '' : ` ${unit}`}`;
  const at = (column: string | null) => (column === null ? '' : ` (${column})`);
  const supported = rows.flatMap(({ tie: each, support }) =>
    support === null ? [] : [`${told(each.printed)}${at(each.place.column)} ${support.message}`],
  );
  const apart = rows.map(({ tie: each, difference }) => `${told(difference)}${at(each.place.column)}`);
  const names = [...new Set(rows.flatMap(({ support }) => support?.missing ?? []))];
  const isYears = view.kind === 'MULTI_YEAR';
  const advice =
    names.length > 0
      ? `Det är raden ${names.join(' och ')} som saknas i tabellen.`
      : 'En rad saknas bland delarna, eller ett av deras belopp är fel.';
  const parts = tie.message.split(' mot ').at(-1)!;
  return {
    ...finding,
    place: tie.place,
    printed: tie.printed,
    recomputed: null,
    difference: null,
    class: isYears ? 'structure' : 'missing-row',
    message: `”${tie.place.row ?? 'Raden utan namn'}” ${supported.join('; ')}. Beloppet är alltså troligen rätt, men ${parts} ger något annat: det skiljer ${apart.join('; ')}. ${advice}`,
    consequences: [],
  };
}
