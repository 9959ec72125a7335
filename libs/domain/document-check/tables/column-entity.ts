import type { TableColumn, TableView } from './table-view.js';

/** Whose figures a column holds: the document's own, or those of another by the words that its head names it with. */
export const OWN_ENTITY = '';

const OF_GROUP = /koncern|sammanställd|sammansatt/iu;
const GROUP = 'koncern';
/** A title that names both says nothing of which a table is about. */
const OF_ITSELF = /(?<!\p{L})(?:kommun(?:en)?|\p{L}*förbund(?:et)?|moder\p{L}*)(?!\p{L})/iu;
/** Words of a head that tell what kind of figures stand below, their unit or their time, and not whose they are. */
const NOT_WHOSE =
  /utfall|bokslut|redovis|resultat|budget|prognos|förvänta|beräkna|bevilja|tilldela|netto|intäkt|kostnad|^(?:plan|totalt?|summa|belopp|not|i|per|den|år|året|helår|k?kkr|t?kr|mn?kr|[tkm]?sek|u|b)$/u;

/** The entity of a column: two columns of the same time and kind under heads of other words are of two entities. */
export function columnEntity(view: TableView, column: TableColumn): string {
  const entities = KNOWN.get(view) ?? entitiesOf(view);
  KNOWN.set(view, entities);
  return entities.get(column) ?? OWN_ENTITY;
}

/** Every rule asks again for the same table. */
const KNOWN = new WeakMap<TableView, ReadonlyMap<TableColumn, string>>();

function entitiesOf(view: TableView): ReadonlyMap<TableColumn, string> {
  const title = `${view.source.caption ?? ''} ${view.source.section ?? ''}`;
  const isOfGroup = OF_GROUP.test(title) && !OF_ITSELF.test(title);
  const isBesideGroup = view.columns.some(({ label }) => OF_GROUP.test(label));
  const wordsAt = new Map<string, Set<string>>();
  for (const column of view.columns) {
    const key = timeOf(column);
    if (key !== null) wordsAt.set(key, (wordsAt.get(key) ?? new Set()).add(wordsOf(column)));
  }
  return new Map(
    view.columns.map((column) => {
      const words = wordsOf(column);
      if (OF_GROUP.test(column.label) || (isOfGroup && words === OWN_ENTITY)) return [column, GROUP];
      if (isBesideGroup && OF_ITSELF.test(words)) return [column, OWN_ENTITY];
      const isAmbiguous = (wordsAt.get(timeOf(column) ?? '')?.size ?? 0) > 1;
      return [column, isAmbiguous ? words : OWN_ENTITY];
    }),
  );
}

/** The time and the kind of a column of amounts; outcome is what a head without such words says too. */
function timeOf({ kind, period, role, groupRole }: TableColumn): string | null {
  if (kind !== 'AMOUNT' || period === null) return null;
  const said = [groupRole, role].find((each) => each !== 'NONE' && each !== 'OUTCOME') ?? 'OUTCOME';
  return `${period.to} ${said}`;
}

function wordsOf({ label }: TableColumn): string {
  const words = label.toLowerCase().split(/[^\p{L}]+/u);
  return [...new Set(words.filter((word) => word !== '' && !NOT_WHOSE.test(word)))].join(' ');
}
