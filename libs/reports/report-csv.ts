import type { ConsolidatedReport } from './consolidated-report.js';
import { REPORT_COLUMNS, type ReportRow } from './report-csv-row.js';
import { partRows } from './report-parts-csv.js';
import { csv, type CsvCell, decimal, text } from './csv.js';

/** The report as one table: one figure a row, `section` and `measure` saying which; empty where a column does not apply. */
export function reportCsv(report: ConsolidatedReport): string {
  const rows = [
    ...metadata(report),
    ...report.sources.flatMap((of) => source('SOURCE', of)),
    ...report.operatingStatement.planSources.flatMap((of) => source('PLAN_SOURCE', of)),
    ...report.incomeStatement.flatMap((line) => statementLine('INCOME_STATEMENT', line)),
    ...report.balanceSheet.flatMap((line) => statementLine('BALANCE_SHEET', line)),
    ...partRows(report),
    ...report.eliminations.flatMap(elimination),
    ...report.findings.map(finding),
    ...report.accounts.flatMap(account),
  ];
  return csv(REPORT_COLUMNS, rows.map(cells));
}

function cells({ amount, ...row }: ReportRow): CsvCell[] {
  return REPORT_COLUMNS.map((column) => {
    if (column === 'amount_exact') return amount ? decimal(amount.exact) : text(null);
    if (column === 'amount_presented') return amount ? decimal(amount.presented) : text(null);
    if (column === 'unit') return text(amount?.unit ?? null);
    return text(row[column] ?? null);
  });
}

function metadata(report: ConsolidatedReport): ReportRow[] {
  const facts: readonly (readonly [string, string])[] = [
    ['report', report.report],
    ['county', report.county.name],
    ['year', String(report.year)],
    ['toPeriod', String(report.toPeriod)],
    ['knownAt', report.knownAt],
    ['label', report.label],
    ['status', report.status],
    ['isConstructed', String(report.isConstructed)],
    ['memberCount', String(report.memberCount)],
  ];
  return facts.map(([measure, value]) => ({ section: 'METADATA', measure, text: value }));
}

function source(
  section: string,
  { forbund, submission }: ConsolidatedReport['sources'][number],
): ReportRow[] {
  const facts = submission ? Object.entries(submission) : [['submission', 'MISSING'] as const];
  return facts.map(([measure, value]) => ({
    section,
    forbund: forbund.name,
    measure,
    text: String(value),
  }));
}

function statementLine(
  section: string,
  { line, label, perForbund, eliminated, total }: ConsolidatedReport['incomeStatement'][number],
): ReportRow[] {
  const own = { section, line, label };
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

function elimination({
  area,
  first,
  second,
  amount,
  difference,
  differenceLabel,
}: ConsolidatedReport['eliminations'][number]): ReportRow[] {
  const pair = {
    section: 'ELIMINATION',
    label: area,
    forbund: first.forbund.name,
    counterpart: second.forbund.name,
  };
  const sides = [first, second].flatMap((side, index) => {
    const other = index === 0 ? second : first;
    return side.lines.map(({ line, booked }) => ({
      ...pair,
      line,
      forbund: side.forbund.name,
      counterpart: other.forbund.name,
      measure: 'booked',
      amount: booked,
    }));
  });
  return [
    ...sides,
    { ...pair, measure: 'eliminated', amount },
    { ...pair, measure: 'difference', amount: difference, text: differenceLabel },
  ];
}

function finding({ code, forbund, counterpart, message }: ConsolidatedReport['findings'][number]): ReportRow {
  return {
    section: 'FINDING',
    measure: code,
    forbund: forbund.name,
    counterpart: counterpart?.name ?? null,
    text: message,
  };
}

function account(row: ConsolidatedReport['accounts'][number]): ReportRow[] {
  const own = {
    section: 'ACCOUNT',
    line: row.line,
    forbund: row.forbund.name,
    account: row.account,
    account_name: row.accountName,
    counterparty: row.counterparty && (row.counterparty.name ?? row.counterparty.code),
    insats: row.insats && (row.insats.name ?? row.insats.code),
  };
  return (['opening', 'change', 'closing'] as const).map((measure) => ({
    ...own,
    measure,
    amount: row[measure],
  }));
}
