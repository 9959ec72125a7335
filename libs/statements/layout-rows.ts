import { PARTIAL_BUDGETS, type PartialBudget } from '@samla/domain/statements/budget-of-period.js';
import { type RequirementRule, STANDARD_REQUIREMENT } from '@samla/domain/statements/balance-requirement.js';
import type { OperatingLayoutGroup, OperatingLayoutRow } from '@samla/domain/statements/operating-layout.js';
import { z } from 'zod';

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

/** What a row of a statement is called by a förbund. */
export interface RowLabel {
  readonly key: string;
  readonly label: string;
}

/** What positive means in the column of deviations: better than planned, or more than planned as printed. */
export const DEVIATION_SIGNS = ['BETTER', 'MORE'] as const;
export type DeviationSign = (typeof DEVIATION_SIGNS)[number];

/** The rows of driftredovisningen with how it is held against its budget. */
export interface OperatingRules {
  readonly partialBudget: PartialBudget;
  readonly deviation: DeviationSign;
}

/** The notes as a förbund labels and numbers them. */
export interface NoteRules {
  readonly labels: readonly NoteLabel[];
  /** By note; a note without a number here has the standard one. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** Kassaflödesanalysen as a förbund prints it. */
export interface CashFlowLayout {
  readonly placementsAreCash: boolean;
  readonly rows: readonly RowLabel[];
}

/** Flerårsöversikten as a förbund prints it. */
export interface MultiYearLayout {
  readonly years: number;
  readonly rows: readonly RowLabel[];
}

const text = z.string().min(1);
const codes = z.array(z.string()).optional();
const row = z.strictObject({
  key: text,
  label: text,
  select: z.strictObject({ insatser: codes, costCentres: codes, accountPrefixes: codes }),
});
const groupShape = {
  key: text,
  sumLabel: text,
  heading: z.string().optional(),
  isCost: z.boolean().optional(),
  hidesSum: z.boolean().optional(),
};
const group: z.ZodType<PrintedGroup> = z.lazy(() =>
  z.strictObject({ ...groupShape, children: z.array(z.union([row, group])).min(1) }),
) as z.ZodType<PrintedGroup>;
const operating = z.strictObject({
  ...groupShape,
  children: z.array(z.union([row, group])).min(1),
  partialBudget: z.enum(PARTIAL_BUDGETS).optional(),
  deviation: z.enum(DEVIATION_SIGNS).optional(),
});
const noteLabels = z.array(
  z.strictObject({ note: z.string(), key: z.string(), label: text, group: z.string().optional() }),
);
const notes = z.union([
  noteLabels.transform((labels) => ({ labels, numbers: {} })),
  z.strictObject({ labels: noteLabels, numbers: z.record(z.string(), z.int().min(1).max(99)) }),
]);
const rowLabels = z.array(z.strictObject({ key: text, label: text }));
const lines = z.strictObject({ rows: rowLabels.min(1) });
const cashFlow = z.strictObject({ placementsAreCash: z.boolean().optional(), rows: rowLabels.optional() });
const requirement = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        key: text,
        label: text,
        sum: z.enum(['result', 'adjusted', 'balanskravsresultat']).optional(),
        accountPrefixes: codes,
        side: z.enum(['DEBIT', 'CREDIT']).optional(),
        isReversed: z.boolean().optional(),
      }),
    )
    .refine((rows) => rows[0]?.sum === 'result', 'the first row is the result')
    .refine((rows) => rows.at(-1)?.sum === 'balanskravsresultat', 'the last row is balanskravsresultat'),
});
const multiYear = z.strictObject({ years: z.int().min(2).max(10).optional(), rows: rowLabels.optional() });

/** The rows of driftredovisningen as stored; throws what is wrong with them. */
export function operatingRowsOf(rows: unknown): PrintedGroup {
  return operating.parse(rows) as PrintedGroup;
}

/** How driftredovisningen is held against its budget: by its months, better being positive, where the layout does not say. */
export function operatingRulesOf(rows: unknown): OperatingRules {
  const given = rows === null ? {} : (operating.parse(rows) as Partial<OperatingRules>);
  return { partialBudget: given.partialBudget ?? 'MONTHS', deviation: given.deviation ?? 'BETTER' };
}

/** The labels and numbers of the notes as stored; throws what is wrong with them. */
export function noteRulesOf(rows: unknown): NoteRules {
  return notes.parse(rows ?? []);
}

/** The names and the order of a statement's lines as stored; none for the standard. */
export function lineLabelsOf(rows: unknown): readonly RowLabel[] {
  return rows === null ? [] : lines.parse(rows).rows;
}

export function cashFlowLayoutOf(stored: unknown): CashFlowLayout {
  const { placementsAreCash = false, rows = [] } = stored === null ? {} : cashFlow.parse(stored);
  return { placementsAreCash, rows };
}

export function requirementRulesOf(stored: unknown): readonly RequirementRule[] {
  return stored === null ? STANDARD_REQUIREMENT : requirement.parse(stored).rows;
}

export function multiYearLayoutOf(stored: unknown): MultiYearLayout {
  const { years = 5, rows = [] } = stored === null ? {} : multiYear.parse(stored);
  return { years, rows };
}
