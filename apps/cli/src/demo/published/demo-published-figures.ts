import { NORRA_DOCUMENT } from './norra-operating.js';
import { NORRA_NOTES, NORRA_STATEMENTS } from './norra-statements.js';
import { columnsOf, keyedColumnsOf, type PublishedFigures } from './published-figures.js';
import { VASTERBERGSLAGEN_DOCUMENT } from './vasterbergslagen-operating.js';
import { VASTERBERGSLAGEN_NOTES, VASTERBERGSLAGEN_STATEMENTS } from './vasterbergslagen-statements.js';
import { VASTERAS_NOTES } from './vasteras-notes.js';
import { VASTERAS_OPERATING } from './vasteras-operating.js';
import { VASTERAS_STATEMENTS } from './vasteras-statements.js';

const DOCUMENT = 'Samordningsförbundet Västerås, årsredovisning 2021';

/** Published figures of the demo, named by document; those of years before 2021 are published figures only, not books. */
export const DEMO_PUBLISHED_FIGURES: readonly PublishedFigures[] = [
  ...[...VASTERAS_STATEMENTS, ...VASTERAS_NOTES, ...VASTERAS_OPERATING].flatMap((table) =>
    columnsOf('vasteras', DOCUMENT, table),
  ),
  ...[...VASTERBERGSLAGEN_STATEMENTS, ...VASTERBERGSLAGEN_NOTES].flatMap((table) =>
    keyedColumnsOf('vasterbergslagen', VASTERBERGSLAGEN_DOCUMENT, table),
  ),
  ...[...NORRA_STATEMENTS, ...NORRA_NOTES].flatMap((table) =>
    keyedColumnsOf('norra-vastmanland', NORRA_DOCUMENT, table),
  ),
];
