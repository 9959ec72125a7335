import { createHash } from 'node:crypto';
import type { CountyConsolidation } from '@samla/consolidation/consolidation.service.js';
import { compareCodes } from '@samla/domain/accounts/code-order.js';
import { MANAGEMENT_COMBINATION_LABEL } from '@samla/domain/consolidation/consolidate.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { NamedForbund } from './figure-row.js';
import type { ExportDetail, ExportSlice } from './figures-order.js';

/** The version that a förbund's figures come from. */
export interface CitedSubmission {
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
  readonly handedInAt: string;
  readonly approvedAt: string;
  readonly isConstructed: boolean;
}

/** What one consolidation of an export is made from: every förbund that is expected, null for one that is missing. */
export interface SliceSources extends ExportSlice {
  readonly sources: readonly {
    readonly forbund: NamedForbund;
    readonly submission: CitedSubmission | null;
  }[];
}

/** All that an export says of itself. Nothing else goes into its bytes but the rows of the versions that it cites. */
export interface FiguresFacts {
  readonly format: 1;
  readonly county: NamedForbund;
  readonly detail: ExportDetail;
  readonly knownAt: string;
  readonly kind: 'MANAGEMENT_COMBINATION';
  readonly label: string;
  readonly isConstructed: boolean;
  readonly slices: readonly SliceSources[];
}

/** What a consolidation is made from, in the order of names. */
export function sourcesOf(
  { year, kind, toPeriod }: ExportSlice,
  { perimeter, submissions }: CountyConsolidation,
): SliceSources {
  const sources = [...perimeter.forbund]
    .sort((a, b) => compareCodes(a.name, b.name) || compareCodes(a.id, b.id))
    .map(({ id, slug, name }) => ({ forbund: { slug, name }, submission: citedOf(submissions.get(id)) }));
  return { year, kind, toPeriod, sources };
}

function citedOf(submission: ReturnType<CountyConsolidation['submissions']['get']>): CitedSubmission | null {
  if (!submission) return null;
  const { submissionId, version, sha256, handedInAt, approvedAt, isConstructed } = submission;
  return {
    id: toGlobalId('Submission', submissionId),
    version,
    sha256,
    handedInAt: handedInAt.toISOString(),
    approvedAt: approvedAt.toISOString(),
    isConstructed,
  };
}

/** What an export of these slices says of itself. */
export function factsOf(
  told: Pick<FiguresFacts, 'county' | 'detail' | 'knownAt'>,
  slices: readonly SliceSources[],
): FiguresFacts {
  const isConstructed = slices.some(({ sources }) =>
    sources.some(({ submission }) => submission?.isConstructed === true),
  );
  return {
    format: 1,
    ...told,
    kind: 'MANAGEMENT_COMBINATION',
    label: MANAGEMENT_COMBINATION_LABEL,
    isConstructed,
    slices,
  };
}

/** SHA-256 of anything that is JSON, hexadecimal. */
export function hashOf(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
