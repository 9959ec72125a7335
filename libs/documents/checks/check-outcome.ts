import { readDocumentParts } from '@samla/domain/document-check/across/read-document.js';
import { contextOf } from '@samla/domain/document-check/findings/finding-context.js';
import {
  type RecognisedTable,
  recognisedTables,
} from '@samla/domain/statements/published/from-checked-table.js';
import { keysOf } from '../findings/finding-key.js';
import type { KeptFinding } from '../findings/kept-finding.js';
import type { CheckedVersion, ReadFacts } from './document-check.js';
import type { CheckResult } from './document-checker.js';
import type { KeptTie } from './kept-tie.js';

/** What is kept of a check: what was read, the tables, the ties and the findings, in their order. */
export interface CheckOutcome {
  readonly facts: readonly ReadFacts[];
  readonly tables: readonly { readonly position: number; readonly recognised: RecognisedTable }[];
  readonly ties: readonly Pick<KeptTie, 'position' | 'tie'>[];
  readonly findings: readonly Omit<KeptFinding, 'checkId' | 'findingNo' | 'severity'>[];
}

/** A check's result with each tie and finding laid at the version that it stands in. `names` are the versions' in the report. */
export function outcomeOf(
  versions: readonly CheckedVersion[],
  names: readonly string[],
  { documents, report }: CheckResult,
): CheckOutcome {
  const at = (name: string): number => {
    const found = names.indexOf(name);
    if (found < 0) throw new Error('the check names a document that it was not given');
    return found;
  };
  const keys = keysOf(report.findings);
  return {
    facts: documents.map(({ format, blocks }, index) => ({
      position: index + 1,
      format,
      tables: blocks.filter(({ kind }) => kind === 'TABLE').length,
    })),
    tables: documents.flatMap((document, index) => {
      const { year } = versions[index] as CheckedVersion;
      const found = recognisedTables(readDocumentParts(document).views, year);
      return found.map((recognised) => ({ position: index + 1, recognised }));
    }),
    ties: report.documents.flatMap(({ ties }) =>
      ties.map((tie) => ({ position: at(tie.document) + 1, tie })),
    ),
    findings: report.findings.map((finding, index) => {
      const place = at(finding.document);
      const { documentId, version, position } = versions[place] as CheckedVersion;
      const context = contextOf(documents[place]!, finding.place);
      return { position, documentId, version, ...keys[index]!, finding, context };
    }),
  };
}
