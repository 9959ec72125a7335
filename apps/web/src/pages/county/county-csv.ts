import type { Amount } from '../../api/amount.js';
import { csvAmount, toCsv } from '../../parts/csv.js';
import type { ConsolidatedLine, CountyAnswer } from './county.answers.js';
import { cellOf, eliminationOf } from './find-line.js';

/** What the page shows, with exact amounts, as a file for a spreadsheet. */
export function countyCsv({ name, consolidation }: CountyAnswer['county']): string {
  const { columns, year, toPeriod, label, status, isConstructed, knownAt } = consolidation;
  const exact = (amount: Amount | undefined): string => (amount ? csvAmount(amount.exact) : '');
  const rows = (statement: string, lines: readonly ConsolidatedLine[]): string[][] =>
    lines.map((line) => [
      statement,
      line.label,
      ...columns.map(({ forbund }) => exact(cellOf(line, forbund.slug))),
      exact(eliminationOf(line)),
      exact(line.total),
    ]);
  return toCsv([
    [label],
    [`${name} ${year}, period 1 till ${toPeriod}, känt ${knownAt}, kronor med öre`],
    [status === 'COMPLETE' ? 'Komplett' : 'Inte komplett'],
    ...(isConstructed ? [['Konstruerade demouppgifter']] : []),
    [],
    ['Uppställning', 'Post', ...columns.map(({ forbund }) => forbund.name), 'Eliminerat', name],
    ...rows('Resultaträkning', consolidation.incomeStatement),
    ...rows('Balansräkning', consolidation.balanceSheet),
  ]);
}
