import type { CheckReport } from '@samla/domain/document-check/findings/check-report.js';
import { CLASS_NAMES } from '@samla/domain/document-check/findings/finding-names.js';
import { type Finding, SEVERITIES, type Severity } from '@samla/domain/document-check/findings/finding.js';
import { swedishDecimal } from '@samla/domain/money/swedish.js';

const HEADINGS: Readonly<Record<Severity, string>> = {
  error: 'Fel',
  warning: 'Varningar',
  info: 'Upplysningar',
};

/** What a check found as lines for people: what was tested, then the findings with the gravest first. */
export function checkLines({ documents, findings }: CheckReport): string[] {
  const tested = documents.map(({ name, tables, ties }) => {
    const holding = ties.filter(({ outcome }) => outcome !== 'BROKEN').length;
    return `${name}: ${tables} tabeller, ${ties.length} samband prövade, ${holding} stämmer`;
  });
  const groups = SEVERITIES.flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) return [];
    return [
      '',
      `${HEADINGS[severity]} (${found.length})`,
      ...found.flatMap((finding) => toldFinding(finding, documents.length > 1)),
    ];
  });
  if (groups.length > 0) return [...tested, ...groups];
  // Silence about a document of which nothing could be tried is no clean bill.
  const isTried = documents.some(({ ties }) => ties.length > 0);
  return [
    ...tested,
    '',
    isTried ? 'Inget att anmärka på.' : 'Inget kunde prövas: inga tabeller med samband hittades.',
  ];
}

function toldFinding(finding: Finding, namesDocument: boolean): string[] {
  const { printed, recomputed, unit } = finding;
  const where = [...(namesDocument ? [finding.document] : []), placeOf(finding)].join(', ');
  const amounts =
    printed === null || recomputed === null
      ? ''
      : ` ${shown(printed, unit)} → ${shown(recomputed, unit)}${unit === null ? '' : ` ${unit}`}`;
  return [
    `  ${where} [${CLASS_NAMES[finding.class]}]${amounts}`,
    `    ${finding.message}`,
    ...finding.consequences.map(
      (each) => `    följd: ${placeOf(each)} ${shown(each.printed, unit)} → ${shown(each.corrected, unit)}`,
    ),
  ];
}

/** An amount as Swedish print has it; what has no unit is no amount, as a year. */
function shown(printed: string, unit: string | null): string {
  return unit !== null && /^-?\d+(\.\d+)?$/.test(printed) ? swedishDecimal(printed) : printed;
}

function placeOf({ place }: Pick<Finding, 'place'>): string {
  return [
    `rad ${place.line}`,
    ...(place.row === null ? [] : [`"${place.row}"`]),
    ...(place.column === null ? [] : [place.column]),
  ].join(', ');
}
