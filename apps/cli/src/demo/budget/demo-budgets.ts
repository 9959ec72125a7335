import { MALARDALEN_OPERATING } from '../published/malardalen-operating.js';
import { NORRA_OPERATING } from '../published/norra-operating.js';
import { VASTERBERGSLAGEN_OPERATING } from '../published/vasterbergslagen-operating.js';
import { budgetOfTable } from './budgets-of-tables.js';
import { CONSTRUCTED_BUDGETS, DRAFTED_BUDGET } from './constructed-budgets.js';
import type { DemoBudget } from './demo-budget.js';
import { VASTERAS_2021_BUDGET } from './vasteras-2021-budget.js';
import { VASTERAS_LATER_BUDGETS } from './vasteras-later-budgets.js';

/** Every budget of the demo: as published, each with its document, and the constructed ones, which say so. */
export const DEMO_BUDGETS: readonly DemoBudget[] = [
  VASTERAS_2021_BUDGET,
  ...VASTERAS_LATER_BUDGETS,
  budgetOfTable(NORRA_OPERATING, { name: 'Budget 2014', phase: 'PROPOSED' }),
  budgetOfTable(MALARDALEN_OPERATING, { name: 'Budget 2019', phase: 'PROPOSED' }),
  // The document calls its column the revised budget; the first one is not told.
  budgetOfTable(VASTERBERGSLAGEN_OPERATING, { name: 'Reviderad budget 2020', phase: 'REVISED' }),
  ...CONSTRUCTED_BUDGETS,
  DRAFTED_BUDGET,
];
