import type { FindingClass, Severity } from './finding.js';

/** What each class of finding is called, in Swedish. */
export const CLASS_NAMES: Readonly<Record<FindingClass, string>> = {
  sum: 'Summa',
  'transposed-digits': 'Omkastade siffror',
  'missing-row': 'Rad saknas',
  'stale-label': 'Kvarglömd benämning',
  label: 'Benämning',
  unit: 'Enhet',
  sign: 'Tecken',
  rounding: 'Avrundning',
  'copied-figure': 'Kopierat belopp',
  date: 'Datum',
  structure: 'Uppställning',
  'self-contradiction': 'Motsäger sig själv',
  law: 'Lag',
};

/** What each severity is called, in Swedish. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'Fel',
  warning: 'Att se över',
  info: 'Upplysning',
};
