import type { ConceptFigure } from '../across/concept-figures.js';
import type { ReadDocument } from '../across/read-document.js';
import type { TableUnit, TableView } from '../tables/table-view.js';
import { faultsOf } from '../ties/faults-of.js';
import type { TableFault, Tie } from '../ties/tie.js';
import { tiesOf } from '../ties/ties-of.js';
import type { Finding } from './finding.js';
import type { TestedTie } from './tested-tie.js';

/** What was tested inside a table, and what does not hold there. */
export interface InnerCheck {
  readonly document: ReadDocument;
  readonly view: TableView;
  /** What the table names or, where it names none, what its figures fit; null where nothing tells. */
  readonly unit: TableUnit | null;
  readonly ties: readonly Tie[];
  readonly faults: readonly TableFault[];
}

/** Tests every table of a document by itself. */
export function innerChecks(document: ReadDocument, concepts: readonly ConceptFigure[]): InnerCheck[] {
  return document.views.map((view) => {
    const ties = tiesOf(view);
    const unit = view.unit ?? concepts.find((figure) => figure.view === view)?.unit ?? null;
    return { document, view, unit, ties, faults: faultsOf(view, ties) };
  });
}

const KINDS: Readonly<Record<Tie['kind'], string>> = {
  SUM: 'summa',
  RESULT: 'resultat',
  EQUAL: 'samma belopp i tabellen',
  STOCK: 'ingående till utgående',
  CHANGE: 'förändring',
  DEVIATION: 'avvikelse',
  NET: 'netto',
  TOTAL: 'kolumner som summeras',
  SHARE: 'andel',
  CARRY_FORWARD: 'utgående blir ingående',
  BALANCE: 'tillgångar mot skulder och eget kapital',
};

/** The ties of a table as the report tells them. */
export function testedTies({ document, unit, ties }: InnerCheck): TestedTie[] {
  return ties.map((tie) => ({
    kind: KINDS[tie.kind],
    document: document.name,
    place: tie.place,
    outcome: tie.holds ? (tie.isRounding ? 'ROUNDING' : 'EXACT') : 'BROKEN',
    printed: tie.printed,
    recomputed: tie.recomputed,
    unit: tie.unit ?? unit,
    message: tie.message,
    terms: tie.terms.map(({ figure }) => ({
      document: document.name,
      place: figure.place,
      printed: figure.printed,
    })),
  }));
}

/** The faults of a table as findings, without what follows from them. */
export function innerFindings({ document, unit, faults }: InnerCheck): Finding[] {
  return faults.map((fault) => ({
    document: document.name,
    place: fault.place,
    printed: fault.printed,
    recomputed: fault.recomputed,
    difference: fault.difference,
    unit: fault.unit ?? unit,
    class: fault.class,
    severity: fault.severity,
    message: fault.message,
    consequences: [],
  }));
}
