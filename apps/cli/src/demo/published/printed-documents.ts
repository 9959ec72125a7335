import { MALARDALEN_2019 } from './malardalen-2019.js';
import { NORRA_2014 } from './norra-2014.js';
import type { PrintedDocument } from './printed-document.js';
import { VASTERAS_2021 } from './vasteras-2021.js';
import { VASTERAS_2023_PLAN } from './vasteras-2023-plan.js';
import { VASTERBERGSLAGEN_2020 } from './vasterbergslagen-2020.js';

/** Every table of the documents that the demo county is made of. */
export const PRINTED_DOCUMENTS: readonly PrintedDocument[] = [
  VASTERAS_2021,
  VASTERAS_2023_PLAN,
  VASTERBERGSLAGEN_2020,
  NORRA_2014,
  MALARDALEN_2019,
];
