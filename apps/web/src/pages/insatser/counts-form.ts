import {
  COUNT_COLUMNS,
  COUNT_KINDS,
  COUNT_MEASURES,
  COUNT_SPANS,
  type CountColumn,
  type CountKind,
} from '@samla/domain/insatser/participant-count.js';
import type { Filled, FormDescription } from './insats-form.js';
import { periodFields } from './insats-forms.js';
import { SET_COUNTS } from './insatser.queries.js';

const KINDS = [
  'OPENING',
  'NEW',
  'ENDED',
  'CLOSING',
  'ONGOING',
  'RESULT',
] as const satisfies readonly CountKind[];
const COLUMNS = Object.keys(COUNT_COLUMNS) as CountColumn[];

/** Counts of a period by kind and sex; what is left empty is unknown. */
export function countsForm(forbundId: string, code: string): FormDescription {
  return {
    title: 'Antal deltagare',
    action: 'Spara antal',
    mutation: SET_COUNTS,
    answer: 'setInsatsCounts',
    fields: [
      ...periodFields('Perioden'),
      { name: 'measure', label: 'Vad som räknas', options: COUNT_MEASURES, value: 'UNIQUE_PERSONS' },
      {
        name: 'span',
        label: 'Avser',
        options: COUNT_SPANS,
        value: 'PERIOD',
        hint: 'Ingående + nya − avslutade ska bli utgående. Det som är okänt lämnas tomt.',
      },
      ...KINDS.flatMap((kind) =>
        COLUMNS.map((column) => ({
          name: `${kind}.${column}`,
          label: COUNT_COLUMNS[column],
          group: COUNT_KINDS[kind],
          type: 'number' as const,
        })),
      ),
    ],
    inputOf: (filled) => ({
      ...{ forbundId, code, from: filled['from'], to: filled['to'] },
      ...{ measure: filled['measure'], span: filled['span'] },
      counts: KINDS.flatMap((kind) => countOf(kind, filled)),
    }),
  };
}

function countOf(kind: CountKind, filled: Filled): object[] {
  const numbers = COLUMNS.map((column) => [column, numberIn(filled[`${kind}.${column}`] ?? '')] as const);
  if (numbers.every(([, number]) => number === null)) return [];
  return [{ kind, ...Object.fromEntries(numbers) }];
}

/** What is no whole number goes as −1, which the server refuses in words. */
function numberIn(text: string): number | null {
  const plain = text.trim();
  if (plain === '') return null;
  return /^\d{1,7}$/.test(plain) ? Number(plain) : -1;
}
