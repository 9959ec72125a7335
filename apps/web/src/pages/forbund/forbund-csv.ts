import type { Amount } from '../../api/amount.js';
import { csvAmount, toCsv } from '../../parts/csv.js';
import type { ForbundAnswer, StatementLine } from './forbund.answers.js';

/** All the förbund's statements with exact amounts, as a file for a spreadsheet. */
export function forbundCsv({ name, statements }: ForbundAnswer['forbund']): string {
  const { year, fromPeriod, toPeriod, asOf, label, isConstructed, multiYear } = statements;
  const exact = (amount: Amount | null): string => (amount ? csvAmount(amount.exact) : '');
  const rows = (
    statement: string,
    lines: readonly Pick<StatementLine, 'label' | 'amount' | 'comparison'>[],
  ): string[][] => lines.map((line) => [statement, line.label, exact(line.amount), exact(line.comparison)]);
  return toCsv([
    [name],
    [label],
    [`${year}, period ${fromPeriod} till ${asOf ?? toPeriod}, kronor med öre`],
    ...(isConstructed ? [['Konstruerade demouppgifter']] : []),
    [],
    ['Uppställning', 'Post', String(year), String(year - 1)],
    ...rows('Resultaträkning', statements.incomeStatement),
    ...rows('Balansräkning', statements.balanceSheet),
    ...rows('Kassaflödesanalys', statements.cashFlow),
    ...rows('Balanskravsutredning', statements.balanceRequirement),
    ...statements.notes.flatMap((note) => rows(`Not ${note.number} ${note.title}`, note.rows)),
    ...rows('Driftredovisning', statements.operatingStatement?.rows ?? []),
    ...statements.keyFigures.map(({ label: name, percent, amount, comparisonPercent }) => [
      'Nyckeltal',
      name,
      percent === null ? exact(amount) : `${percent} %`,
      comparisonPercent === null ? '' : `${comparisonPercent} %`,
    ]),
    ...(multiYear
      ? [
          [],
          ['Flerårsöversikt', 'Post', ...multiYear.years.map(String)],
          ...multiYear.rows.map(({ label: name, cells }) => [
            'Flerårsöversikt',
            name,
            ...cells.map(({ amount, number }) => (amount ? exact(amount) : csvAmount(number ?? ''))),
          ]),
        ]
      : []),
    [],
    ['Samband', 'År', 'Utfall', 'Förklaring'],
    ...statements.ties.map((tie) => [tie.label, String(tie.year), tie.outcome, tie.explanation ?? '']),
  ]);
}
