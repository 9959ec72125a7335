import type { Amount } from '../../api/amount.js';
import { csvAmount, toCsv } from '../../parts/csv.js';
import type { ForbundAnswer, StatementLine } from './forbund.answers.js';

/** The förbund's resultaträkning, balansräkning and notes with exact amounts, as a file for a spreadsheet. */
export function forbundCsv({ name, statements }: ForbundAnswer['forbund']): string {
  const { year, toPeriod, label, isConstructed } = statements;
  const exact = (amount: Amount | null): string => (amount ? csvAmount(amount.exact) : '');
  const rows = (
    statement: string,
    lines: readonly Pick<StatementLine, 'label' | 'amount' | 'comparison'>[],
  ): string[][] => lines.map((line) => [statement, line.label, exact(line.amount), exact(line.comparison)]);
  return toCsv([
    [name],
    [label],
    [`${year}, period 1 till ${toPeriod}, kronor med öre`],
    ...(isConstructed ? [['Konstruerade demouppgifter']] : []),
    [],
    ['Uppställning', 'Post', String(year), String(year - 1)],
    ...rows('Resultaträkning', statements.incomeStatement),
    ...rows('Balansräkning', statements.balanceSheet),
    ...statements.notes.flatMap((note) => rows(`Not ${note.number} ${note.title}`, note.rows)),
  ]);
}
