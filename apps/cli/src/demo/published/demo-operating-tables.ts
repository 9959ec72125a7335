import { MALARDALEN_OPERATING } from './malardalen-operating.js';
import { NORRA_OPERATING } from './norra-operating.js';
import type { OperatingTable } from './operating-table.js';
import { VASTERBERGSLAGEN_OPERATING } from './vasterbergslagen-operating.js';

/** Published driftredovisningar of years that the demo has no books for. */
export const PUBLISHED_OPERATING_TABLES: readonly OperatingTable[] = [
  VASTERBERGSLAGEN_OPERATING,
  NORRA_OPERATING,
  MALARDALEN_OPERATING,
];
