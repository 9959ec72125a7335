import { Decimal } from 'decimal.js';
import { labelKey } from '../tables/labels.js';
import type { TableRow, TableView } from '../tables/table-view.js';

/** The amounts of Swedish statements that stand in more than one place of a report. */
export type Concept =
  | 'INCOME'
  | 'COSTS'
  | 'NET_COST'
  | 'RESULT'
  | 'RECEIVABLES'
  | 'CASH'
  | 'CASH_OPENING'
  | 'CASH_FLOW'
  | 'PLACEMENTS'
  | 'INVESTING_FLOW'
  | 'CURRENT_ASSETS'
  | 'TOTAL_ASSETS'
  | 'EQUITY'
  | 'EQUITY_OPENING'
  | 'PROVISIONS'
  | 'PROVISIONS_CHANGE'
  | 'SHORT_DEBT'
  | 'TOTAL_EQUITY_AND_DEBT'
  | 'RECEIVABLES_CHANGE'
  | 'SHORT_DEBT_CHANGE'
  | 'ADMINISTRATION'
  | 'INSATSER'
  | 'OTHER_INCOME'
  | 'FINANCIAL_INCOME'
  | 'WORKING_CAPITAL';

const CONCEPTS: readonly (readonly [Concept, RegExp])[] = [
  ['RECEIVABLES_CHANGE', /^(?!.*lång).*(?:ökning|minskning).*fordringar$/],
  ['SHORT_DEBT_CHANGE', /^(?!.*lång).*(?:ökning|minskning).*skulder$/],
  ['PROVISIONS_CHANGE', /justering för (?:ökning|förändring) av .*avsättning/],
  ['CASH_OPENING', /^likvida medel vid (?:årets|periodens) (?:början|ingång)/],
  [
    'CASH',
    /^(?:likvida medel(?: vid (?:årets|periodens) (?:slut|utgång))?|kassa och bank|summa (?:kassa och bank|likvida medel))$/,
  ],
  ['CASH_FLOW', /^(?:årets|periodens) kassaflöde$/],
  ['INVESTING_FLOW', /^kassaflöde från investeringsverksamheten$/],
  ['PLACEMENTS', /^kortfristiga placeringar$/],
  ['CURRENT_ASSETS', /^summa omsättningstillgångar$/],
  ['TOTAL_ASSETS', /^summa tillgångar$/],
  ['TOTAL_EQUITY_AND_DEBT', /^summa (?:eget kapital.*skulder|skulder och eget kapital)$/],
  [
    'EQUITY_OPENING',
    /^(?:övrigt eget kapital|ingående eget kapital|eget kapital vid (?:årets|periodens) (?:ingång|början))$/,
  ],
  [
    'EQUITY',
    /^(?:eget kapital|summa eget kapital|utgående eget kapital|eget kapital vid (?:årets|periodens) (?:utgång|slut))$/,
  ],
  ['PROVISIONS', /^(?:summa avsättningar|avsättning(?:ar)?(?: för)? pension(?:er)?)$/],
  ['SHORT_DEBT', /^(?:summa )?(?:kortfristiga|korta) skulder$/],
  ['RECEIVABLES', /^(?:summa )?(?:kortfristiga |korta )?fordringar$/],
  ['NET_COST', /^(?:verksamhetens )?nettokostnad(?:er)?$/],
  ['RESULT', /^(?:(?:därav )?(?:årets|periodens) resultat|resultat)$/],
  ['INCOME', /^(?:verksamhetens intäkter|summa (?:verksamhetens )?intäkter|intäkter enligt redovisning)$/],
  [
    'COSTS',
    /^(?:verksamhetens kostnader|summa verksamhetens kostnader|summa verksamhetskostnader|summa kostnader|kostnader enligt redovisning)$/,
  ],
  ['OTHER_INCOME', /^övriga intäkter$/],
  ['FINANCIAL_INCOME', /^finansiella intäkter$/],
  ['WORKING_CAPITAL', /^rörelsekapital/],
  ['ADMINISTRATION', /^summa administration(?:skostnader)?$/],
  ['INSATSER', /^summa insatser$/],
];

/** What a row of a statement is by its label; null where the label is none of them. */
export function conceptOf(view: TableView, row: TableRow): Concept | null {
  if (row.kind === 'HEAD' || row.kind === 'HEADING') return null;
  const named = CONCEPTS.find(([, label]) => label.test(row.key))?.[0] ?? null;
  if (named === 'EQUITY_OPENING' && /^övrigt/.test(row.key) && isPartOfClosing(view, row)) return null;
  const concept = named ?? (isAdministration(view, row) ? 'ADMINISTRATION' : null);
  // In a balance sheet the result is a row of equity; "Eget kapital" alone is its sum.
  if (concept === 'CASH' && view.kind === 'CASH_FLOW' && row.key === 'kassa och bank') return null;
  return concept;
}

/** More kinds of administration than any förbund tells. */
const MOST_PARTS = 60;

/**
 * "Övrigt eget kapital" is what the year opened with where beside it only the result stands; not where what it opened with
 * has a row of its own, where it stands beside reserves, or as a part of the closing without the result.
 */
function isPartOfClosing(view: TableView, row: TableRow): boolean {
  const isOpening = ({ key }: TableRow) =>
    /^(?:ingående eget kapital|eget kapital vid (?:årets|periodens) (?:ingång|början))$/.test(key);
  if (view.rows.some((each) => isOpening(each) || /utjämnings?reserv/.test(each.key))) return true;
  if (!/^[-–—−]/.test(row.label)) return false;
  const above = view.rows.slice(0, row.index).findLast(({ label }) => !/^[-–—−]/.test(label));
  const parts = view.rows.filter(({ label, index }) => index > (above?.index ?? -1) && /^[-–—−]/.test(label));
  return parts.every(({ key }) => !/resultat/.test(key));
}

/** A sum without a name is administration where that is the heading, and the rows between make the sum in some column. */
function isAdministration(view: TableView, row: TableRow): boolean {
  const isUnder =
    /^(?:del ?)?summa$/.test(row.key) &&
    /^administra(?:tion|tionskostnader|tiva kostnader)$/.test(labelKey(row.heading ?? ''));
  if (!isUnder) return false;
  const above = view.rows.slice(Math.max(0, row.index - MOST_PARTS), row.index);
  const rows = above.slice(above.findLastIndex(({ kind }) => kind !== 'ITEM') + 1);
  return row.figures.some((sum, at) => {
    const parts = rows.flatMap(({ figures }) => figures[at]?.value ?? []);
    return (
      sum !== null &&
      parts.length > 0 &&
      Decimal.sum(...parts)
        .minus(sum.value)
        .abs()
        .lte(rows.length)
    );
  });
}

/** Concepts whose sign the statements print in different ways: only the size is held against the size. */
export const UNSIGNED: ReadonlySet<Concept> = new Set(['COSTS', 'NET_COST', 'ADMINISTRATION', 'INSATSER']);

const NAMES: Readonly<Record<Concept, string>> = {
  INCOME: 'verksamhetens intäkter',
  COSTS: 'verksamhetens kostnader',
  NET_COST: 'nettokostnaden',
  RESULT: 'årets resultat',
  RECEIVABLES: 'fordringarna',
  CASH: 'likvida medel',
  CASH_OPENING: 'likvida medel vid årets början',
  CASH_FLOW: 'årets kassaflöde',
  PLACEMENTS: 'kortfristiga placeringar',
  INVESTING_FLOW: 'kassaflödet från investeringsverksamheten',
  CURRENT_ASSETS: 'summa omsättningstillgångar',
  TOTAL_ASSETS: 'summa tillgångar',
  EQUITY: 'eget kapital',
  EQUITY_OPENING: 'ingående eget kapital',
  PROVISIONS: 'avsättningarna',
  PROVISIONS_CHANGE: 'förändringen av avsättningar',
  SHORT_DEBT: 'kortfristiga skulder',
  TOTAL_EQUITY_AND_DEBT: 'summa eget kapital och skulder',
  RECEIVABLES_CHANGE: 'förändringen av fordringar',
  SHORT_DEBT_CHANGE: 'förändringen av kortfristiga skulder',
  ADMINISTRATION: 'summa administration',
  INSATSER: 'summa insatser',
  OTHER_INCOME: 'övriga intäkter',
  FINANCIAL_INCOME: 'finansiella intäkter',
  WORKING_CAPITAL: 'rörelsekapitalet',
};

/** The concept in a Swedish sentence. */
export function conceptName(concept: Concept): string {
  return NAMES[concept];
}
