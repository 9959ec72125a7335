import type { ConsolidatedReport } from './consolidated-report.js';
import type { ReportRow as Row } from './report-csv-row.js';

type FigureRow = ConsolidatedReport['cashFlow'][number];
type OperatingRow = ConsolidatedReport['operatingStatement']['rows'][number];
type KeyFigure = ConsolidatedReport['keyFigures'][number];

/** The parts beside the two statements, one figure a row. */
export function partRows(report: ConsolidatedReport): Row[] {
  return [
    ...report.cashFlow.flatMap((row) => figureRows('CASH_FLOW', row)),
    ...report.equityBridge.flatMap((row) => figureRows('EQUITY_BRIDGE', row)),
    ...report.operatingStatement.rows.flatMap(operatingRows),
    ...report.keyFigures.flatMap(keyFigureRows),
    ...comparisonRows(report),
  ];
}

function figureRows(section: string, { key, label, perForbund, eliminated, total }: FigureRow): Row[] {
  const own = { section, line: key, label };
  return [
    ...perForbund.map(({ forbund, amount }) => ({
      ...own,
      forbund: forbund.name,
      measure: 'forbund',
      amount,
    })),
    { ...own, measure: 'eliminated', amount: eliminated },
    { ...own, measure: 'total', amount: total },
  ];
}

function operatingRows(row: OperatingRow): Row[] {
  const own = { section: 'OPERATING_STATEMENT', line: row.key, label: row.label };
  const held = (measures: Pick<OperatingRow, 'budget' | 'deviation'>, of: Partial<Row> = {}): Row[] =>
    (['budget', 'deviation'] as const).flatMap((measure) => {
      const amount = measures[measure];
      return amount ? [{ ...own, ...of, measure, amount }] : [];
    });
  return [
    ...row.perForbund.flatMap(({ forbund: { name: forbund }, amount, ...plan }) => [
      { ...own, forbund, measure: 'forbund', amount },
      ...held(plan, { forbund }),
    ]),
    { ...own, measure: 'eliminated', amount: row.eliminated },
    { ...own, measure: 'total', amount: row.total },
    ...held(row),
  ];
}

function keyFigureRows({ key, label, how, perForbund, total }: KeyFigure): Row[] {
  const own = { section: 'KEY_FIGURES', line: key, label };
  const value = (measure: string, figure: KeyFigure['total'], of: Partial<Row> = {}): Row[] => [
    ...(figure.amount ? [{ ...own, ...of, measure, amount: figure.amount }] : []),
    ...(figure.exactPercent === null
      ? []
      : [{ ...own, ...of, measure: `${measure}_percent`, text: figure.exactPercent }]),
  ];
  return [
    { ...own, measure: 'how', text: how },
    ...perForbund.flatMap(({ forbund, ...figure }) => value('forbund', figure, { forbund: forbund.name })),
    ...value('total', total),
  ];
}

/** The totals of the year before, and the versions behind them. */
function comparisonRows({ comparison }: ConsolidatedReport): Row[] {
  if (!comparison) return [];
  const { year, sources, incomeStatement, balanceSheet } = comparison;
  const section = 'COMPARISON';
  return [
    { section, measure: 'year', text: String(year) },
    ...sources.flatMap(({ forbund, submission }) =>
      Object.entries(submission).map(([measure, value]) => ({
        section,
        forbund: forbund.name,
        measure,
        text: String(value),
      })),
    ),
    ...[...incomeStatement, ...balanceSheet].map(({ line, label, total }) => ({
      section,
      line,
      label,
      measure: 'total',
      amount: total,
    })),
  ];
}
