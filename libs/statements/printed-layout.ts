import { DEFAULT_LAYOUT, STATEMENT_PARTS, type StatementLayout } from '@samla/domain/statements/layout.js';
import {
  isOperatingGroup,
  standardOperatingLayout,
  type OperatingLayoutGroup,
  type OperatingLayoutRow,
} from '@samla/domain/statements/operating-layout.js';
import type { InsatsFacts } from '@samla/domain/statements/cost-note.js';
import { z } from 'zod';
import type { LayoutVersion } from './statement-layout.repository.js';

/** A group of driftredovisningen as a förbund prints it. */
export interface PrintedGroup extends OperatingLayoutGroup {
  /** Heading over the group; none when left out. */
  readonly heading?: string | undefined;
  /** True for costs, which driftredovisningen prints positive. Holds for all that the group contains. */
  readonly isCost?: boolean | undefined;
  /** True where the document prints no sum of the group. */
  readonly hidesSum?: boolean | undefined;
  readonly children: readonly (OperatingLayoutRow | PrintedGroup)[];
}

/** What a note's row is called in the förbund's documents, and its place there. */
export interface NoteLabel {
  readonly note: string;
  readonly key: string;
  readonly label: string;
  readonly group?: string | undefined;
}

/** All layouts of a förbund on a day. */
export interface PrintedLayout {
  readonly parts: StatementLayout;
  /** Null for the standard rows. */
  readonly operating: PrintedGroup | null;
  /** In printed order. */
  readonly noteLabels: readonly NoteLabel[];
}

const codes = z.array(z.string()).optional();
const row = z.strictObject({
  key: z.string().min(1),
  label: z.string().min(1),
  select: z.strictObject({ insatser: codes, costCentres: codes, accountPrefixes: codes }),
});
const group: z.ZodType<PrintedGroup> = z.lazy(() =>
  z.strictObject({
    key: z.string().min(1),
    sumLabel: z.string().min(1),
    heading: z.string().optional(),
    isCost: z.boolean().optional(),
    hidesSum: z.boolean().optional(),
    children: z.array(z.union([row, group])).min(1),
  }),
) as z.ZodType<PrintedGroup>;
const noteLabels = z.array(
  z.strictObject({
    note: z.string(),
    key: z.string(),
    label: z.string().min(1),
    group: z.string().optional(),
  }),
);

/** The rows of driftredovisningen as stored; throws what is wrong with them. */
export function operatingRowsOf(rows: unknown): PrintedGroup {
  return group.parse(rows);
}

/** The labels of the notes as stored; throws what is wrong with them. */
export function noteLabelsOf(rows: unknown): NoteLabel[] {
  return noteLabels.parse(rows);
}

/** The layouts that apply, the domain's own where the förbund has set none. */
export function printedLayout(versions: readonly LayoutVersion[]): PrintedLayout {
  const of = (part: string) => versions.find(({ statement }) => statement === part);
  const parts = Object.fromEntries(
    STATEMENT_PARTS.map((part) => {
      const { unit, rounding } = of(part) ?? DEFAULT_LAYOUT[part];
      return [part, { unit, rounding }];
    }),
  ) as unknown as StatementLayout;
  const operating = of('OPERATING_STATEMENT')?.rows ?? null;
  return {
    parts,
    operating: operating === null ? null : operatingRowsOf(operating),
    noteLabels: noteLabelsOf(of('NOTES')?.rows ?? []),
  };
}

/** The standard driftredovisning, its costs printed positive. */
export function standardPrintedLayout(insatser: readonly InsatsFacts[]): PrintedGroup {
  const standard = standardOperatingLayout(insatser);
  return {
    ...standard,
    children: standard.children.map((child) =>
      isOperatingGroup(child) ? { ...child, isCost: child.key === 'costs' } : child,
    ),
  };
}
