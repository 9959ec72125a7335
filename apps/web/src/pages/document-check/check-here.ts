import { checkDocuments } from '@samla/domain/document-check/check-documents.js';
import { readText } from '@samla/domain/document-check/document/read-text.js';
import { contextOf } from '@samla/domain/document-check/findings/finding-context.js';
import { CLASS_NAMES, SEVERITY_NAMES } from '@samla/domain/document-check/findings/finding-names.js';
import type { Severity as FoundSeverity } from '@samla/domain/document-check/findings/finding.js';
import type { CheckCounts, FoundFinding, Severity } from './documents.answers.js';

/** What a check in the browser has come to. */
export interface CheckedHere {
  readonly counts: CheckCounts;
  readonly tables: number;
  readonly findings: readonly FoundFinding[];
}

const SEVERITIES: Readonly<Record<FoundSeverity, Severity>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
};

/** Checks a text where it is, by the very functions that the server checks with; nothing is sent. Throws for a text too large. */
export function checkHere(name: string, text: string): CheckedHere {
  const source = readText(name, text);
  const report = checkDocuments([source]);
  const ties = report.documents.flatMap((document) => document.ties);
  const findings = report.findings.map((finding) => ({
    ...finding,
    className: CLASS_NAMES[finding.class],
    severity: SEVERITIES[finding.severity],
    severityName: SEVERITY_NAMES[finding.severity],
    context: contextOf(source, finding.place),
  }));
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, infos] = [of('ERROR'), of('WARNING'), of('INFO')];
  const tiesHold = ties.filter(({ outcome }) => outcome !== 'BROKEN').length;
  return {
    // Nothing is open that nobody can answer.
    counts: { ties: ties.length, tiesHold, errors, warnings, infos, open: 0 },
    tables: source.blocks.filter(({ kind }) => kind === 'TABLE').length,
    findings,
  };
}
