import { csvAmount, toCsv } from '../../parts/csv.js';
import type { FindingStatus, FoundFinding } from './documents.answers.js';

const HEAD = [
  ...['Handling', 'Allvar', 'Slag', 'Rubrik', 'Tabell', 'Rad', 'Kolumn', 'Rad i texten'],
  ...['Tryckt', 'Omräknat', 'Skillnad', 'Enhet', 'Förklaring', 'Belopp som bär felet', 'Läge'],
];

const STATUSES: Readonly<Record<FindingStatus, string>> = {
  OPEN: 'Obesvarat',
  EXPLAINED: 'Förklarat',
  ACCEPTED: 'Godtaget',
};

/** Findings as a spreadsheet opens them, one a row; amounts in the unit that is printed. */
export function findingCsv(
  findings: readonly (FoundFinding & { readonly status?: FindingStatus })[],
): string {
  return toCsv([HEAD, ...findings.map(cells)]);
}

function cells(finding: FoundFinding & { readonly status?: FindingStatus }): string[] {
  const { section, table, row, column, line } = finding.place;
  const amount = (value: string | null) => csvAmount(value ?? '');
  return [
    ...[finding.document, finding.severityName, finding.className],
    ...[section ?? '', table === null ? '' : String(table), row ?? '', column ?? '', String(line)],
    ...[amount(finding.printed), amount(finding.recomputed), amount(finding.difference), finding.unit ?? ''],
    finding.message,
    String(finding.consequences.length),
    finding.status === undefined ? '' : STATUSES[finding.status],
  ];
}
