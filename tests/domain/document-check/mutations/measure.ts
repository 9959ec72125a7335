import { checkDocuments } from '@samla/domain/document-check/check-documents.js';
import type { SourceDocument } from '@samla/domain/document-check/document/source-document.js';
import { readText } from '@samla/domain/document-check/document/read-text.js';
import type { Finding } from '@samla/domain/document-check/findings/finding.js';
import { Chance } from './chance.js';
import { type Fault, FAULTS, plant, type Planted } from './faults.js';
import { KINDS } from './kinds.js';
import { lineKey, render, type Rendered, styleBy } from './render.js';

/** What was counted of one class of faults. */
export interface Count {
  planted: number;
  detectable: number;
  /** Of the detectable: a finding (error or warning) at one of the figures whose tie is broken. */
  found: number;
  /** Of the detectable: a finding at the very figure, or the very row or table where that is at fault. */
  exact: number;
  /** Of the found: the class that was planted is named. */
  named: number;
}

export interface Measured {
  readonly counts: Record<Fault, Count>;
  tables: number;
  /** Tables of correct documents for which an error is told. */
  falseErrors: number;
  documents: number;
  readonly missed: string[];
  readonly falseFindings: string[];
}

/** What is measured: documents in, findings out. */
export type Check = (documents: readonly SourceDocument[]) => { readonly findings: readonly Finding[] };

const MOST_EXAMPLES = 60;
/** The heading, the unit and the columns stand so far above the first row. */
const LINES_OF_HEAD = 6;

/** Makes documents of the five kinds by a seed, checks each as it is and with one fault of each class, and counts. */
export function measure(documents: number, seed: number, check: Check = checkDocuments): Measured {
  const counts = Object.fromEntries(
    FAULTS.map((fault) => [fault, { planted: 0, detectable: 0, found: 0, exact: 0, named: 0 }]),
  ) as Record<Fault, Count>;
  const measured: Measured = {
    counts,
    tables: 0,
    falseErrors: 0,
    documents: 0,
    missed: [],
    falseFindings: [],
  };
  const kinds = Object.values(KINDS);
  for (let number = 0; number < documents; number += 1) {
    const chance = new Chance(seed + number * 7919);
    const made = kinds[number % kinds.length]!(chance);
    const style = styleBy(chance);
    const correct = render(made, style);
    const before = findingsOf(correct, check);
    const name = `${made.kind}, frö ${seed + number * 7919}, ${style.parting}`;
    countFalse(measured, made.tables.length, before, name);
    const fault = FAULTS[Math.floor(number / kinds.length) % FAULTS.length]!;
    const planted = plant(made, fault, chance);
    if (planted !== null) countFault(measured, planted, render(planted.document, style), before, name, check);
  }
  return measured;
}

function findingsOf({ text }: Rendered, check: Check): readonly Finding[] {
  return check([readText('prov.md', text)]).findings;
}

function countFalse(measured: Measured, tables: number, findings: readonly Finding[], name: string): void {
  measured.documents += 1;
  measured.tables += tables;
  const errors = findings.filter(({ severity }) => severity === 'error');
  measured.falseErrors += new Set(errors.map(({ place }) => place.table)).size;
  for (const { place, message } of errors)
    if (measured.falseFindings.length < MOST_EXAMPLES)
      measured.falseFindings.push(`${name}: rad ${place.line}: ${message}`);
}

function countFault(
  measured: Measured,
  planted: Planted,
  rendered: Rendered,
  before: readonly Finding[],
  name: string,
  check: Check,
): void {
  const count = measured.counts[planted.fault];
  count.planted += 1;
  if (!planted.isDetectable) return;
  count.detectable += 1;
  // What was told of the correct document too is not found by the fault.
  const known = new Set(before.map(({ message }) => message));
  const findings = findingsOf(rendered, check).filter(
    // That a share is not the law's says nothing of where a figure is wrong.
    (each) => each.severity !== 'info' && each.class !== 'law' && !known.has(each.message),
  );
  const lines = new Set(planted.tied.flatMap((at) => rendered.lines.get(lineKey(at)) ?? []));
  const at = findings.filter(({ place }) => lines.has(place.line) || isAbout(planted, rendered, place.line));
  if (at.length === 0) {
    if (measured.missed.length < MOST_EXAMPLES)
      measured.missed.push(described(planted, rendered, findings, name));
    return;
  }
  count.found += 1;
  if (at.some(({ place }) => isAbout(planted, rendered, place.line))) count.exact += 1;
  if (at.some((finding) => finding.class === planted.fault)) count.named += 1;
}

/** Whether a line is that of the row at fault, or of a row whose tie lacks one, or of the table that is at fault. */
function isAbout({ table, row, fault, tied }: Planted, { lines }: Rendered, line: number): boolean {
  if (fault === 'missing-row')
    return tied.some((at) => at.table === table && lines.get(lineKey(at)) === line);
  if (row !== null) return lines.get(lineKey({ table, row })) === line;
  const own = [...lines].flatMap(([key, each]) => (key.startsWith(`${table}.`) ? [each] : []));
  return line >= Math.min(...own) - LINES_OF_HEAD && line <= Math.max(...own);
}

function described(planted: Planted, rendered: Rendered, findings: readonly Finding[], name: string): string {
  const { fault, table, row, column } = planted;
  const line = row === null ? null : (rendered.lines.get(lineKey({ table, row })) ?? null);
  const told = findings
    .map(({ class: each, place, severity }) => `${severity} ${each} rad ${place.line}`)
    .join('; ');
  return `${name}: ${fault} i ${table}.${row}[${column}] rad ${line}; funnet: ${told || 'inget'}\n${rendered.text}\n`;
}

/** How many of the detectable faults were found, of how many, over all classes. */
export function recallOf({ counts }: Measured): { readonly found: number; readonly of: number } {
  const all = Object.values(counts);
  return {
    found: all.reduce((sum, { found }) => sum + found, 0),
    of: all.reduce((sum, { detectable }) => sum + detectable, 0),
  };
}
