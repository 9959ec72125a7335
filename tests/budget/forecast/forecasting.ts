import { randomUUID } from 'node:crypto';
import { BudgetDecisions } from '@samla/budget/versions/budget-decision.service.js';
import { BudgetWriting } from '@samla/budget/versions/budget-writing.service.js';
import type { BudgetLine } from '@samla/domain/budget/budget-line.js';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import { ImportService } from '@samla/ledger/import/import.service.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { budgetLine } from '../../domain/budget/budget-lines.js';
import { cp437 } from '../../domain/sie/sie-file.js';

/** What is booked on an account: kronor a month, from January; an insats if any. */
export interface Row {
  readonly account: string;
  readonly insats?: string;
  readonly months: readonly number[];
}

/** A getter of services. */
export type Get = <T>(type: new (...args: never[]) => T) => T;

/** The budget of the tests: 120 000 in contributions, 60 000 for an insats, 12 000 for audit at the end of the year. */
export const LINES: readonly BudgetLine[] = [
  budgetLine({
    ...{ kind: 'INCOME', groupKey: 'intakter', groupLabel: 'Intäkter', label: 'Bidrag', account: '35' },
    amount: '120000',
  }),
  budgetLine({ lineNo: 2, label: 'Vägen åter', insats: '10', amount: '60000' }),
  budgetLine({
    lineNo: 3,
    label: 'Revision',
    groupKey: 'adm',
    groupLabel: 'Administration',
    account: '7431',
    amount: '12000',
  }),
];

/** The same amount so many months. */
export const monthly = (kronor: number, count: number): number[] =>
  Array.from({ length: count }, () => kronor);

/** Books a year as a SIE file, with 50 000 kr of equity in the bank when it begins unless told. */
export async function book(
  get: Get,
  context: TenantContext,
  year: number,
  rows: readonly Row[],
  opening = 50_000,
): Promise<void> {
  await get(ImportService).importSie(context, {
    fileName: `${year}.se`,
    bytes: cp437(sieOf(year, rows, opening)),
    dryRun: false,
    sample: false,
    idempotencyKey: randomUUID(),
  });
}

function sieOf(year: number, rows: readonly Row[], opening: number): string {
  const accounts = [...new Set(rows.map(({ account }) => account))];
  const entries = rows.flatMap(({ account, insats, months }) =>
    months.flatMap((kronor, at) => {
      // Income is credit.
      const amount = account.startsWith('3') ? -kronor : kronor;
      const objects = insats ? `20 "${insats}"` : '';
      const day = `${year}${String(at + 1).padStart(2, '0')}15`;
      return kronor === 0
        ? []
        : [{ day, rows: [`#TRANS ${account} {${objects}} ${amount}`, `#TRANS 1930 {} ${-amount}`] }];
    }),
  );
  const vouchers = entries.flatMap((entry, index) => [
    `#VER A ${index + 1} ${entry.day} "Prov"`,
    '{',
    ...entry.rows,
    '}',
  ]);
  return [
    ...[
      '#FLAGGA 0',
      '#PROGRAM "Provbok" 1.0',
      '#FORMAT PC8',
      `#GEN ${year + 1}0110`,
      '#SIETYP 4',
      '#FNAMN "Prov"',
    ],
    ...[`#RAR 0 ${year}0101 ${year}1231`, '#DIM 20 "Insats"', '#OBJEKT 20 "10" "Vägen åter"'],
    ...['1930', '2010', ...accounts].map((account) => `#KONTO ${account} "Konto ${account}"`),
    ...[`#IB 0 1930 ${opening}`, `#IB 0 2010 ${-opening}`],
    ...vouchers,
    '',
  ].join('\r\n');
}

/** Decides a budget for a year; its version's id. */
export async function decideBudget(
  get: Get,
  context: TenantContext,
  year: number,
  lines: readonly BudgetLine[] = LINES,
): Promise<string> {
  const { version } = await get(BudgetWriting).create(
    context,
    {
      ...{ year, phase: 'PROPOSED', name: `Budget ${year}`, samradOn: null, document: '', place: '' },
      ...{ isConstructed: false, lines, printedTotals: [] },
    },
    randomUUID(),
  );
  const decided = {
    body: 'BOARD',
    decidedOn: `${year - 1}-11-20`,
    paragraph: '§ 5',
    title: 'Budget',
  } as const;
  const decision = await get(DecisionService).record(
    context,
    { ...decided, document: '', isConstructed: true },
    randomUUID(),
  );
  const asked = { versionId: version.id, decisionId: decision.id, samradOn: `${year - 1}-10-01` };
  await get(BudgetDecisions).decide(context, asked, randomUUID());
  return version.id;
}
