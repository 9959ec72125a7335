import { columnsOf, type PublishedFigures } from './published-figures.js';
import { VASTERAS_NOTES } from './vasteras-notes.js';
import { VASTERAS_OPERATING } from './vasteras-operating.js';
import { VASTERAS_STATEMENTS } from './vasteras-statements.js';

const DOCUMENT = 'Samordningsförbundet Västerås, årsredovisning 2021';

/** Published figures of the demo, named by document; those of 2020 are published figures only, not books. */
export const DEMO_PUBLISHED_FIGURES: readonly PublishedFigures[] = [
  ...VASTERAS_STATEMENTS,
  ...VASTERAS_NOTES,
  ...VASTERAS_OPERATING,
].flatMap((table) => columnsOf('vasteras', DOCUMENT, table));
