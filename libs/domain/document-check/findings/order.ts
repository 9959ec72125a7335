import { Decimal } from 'decimal.js';
import { type Finding, SEVERITIES } from './finding.js';

/**
 * The gravest first: by severity, a plan that contradicts itself before all, then by how many later figures carry the fault and
 * how much the largest changes, then by document as given, line and column. Never two ways for the same findings.
 */
export function inOrder(findings: readonly Finding[], documents: readonly string[]): Finding[] {
  const keyed = findings.map((finding, at) => ({ finding, at, reach: reachOf(finding) }));
  keyed.sort(
    (one, other) =>
      SEVERITIES.indexOf(one.finding.severity) - SEVERITIES.indexOf(other.finding.severity) ||
      gravity(other.finding) - gravity(one.finding) ||
      other.finding.consequences.length - one.finding.consequences.length ||
      other.reach.comparedTo(one.reach) ||
      documents.indexOf(one.finding.document) - documents.indexOf(other.finding.document) ||
      one.finding.place.line - other.finding.place.line ||
      textOrder(one.finding.place.column ?? '', other.finding.place.column ?? '') ||
      textOrder(one.finding.class, other.finding.class) ||
      one.at - other.at,
  );
  return keyed.map(({ finding }) => finding);
}

function gravity(finding: Finding): number {
  return finding.class === 'self-contradiction' ? 1 : 0;
}

function reachOf({ difference }: Finding): Decimal {
  return difference === null ? new Decimal(0) : new Decimal(difference).abs();
}

function textOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
