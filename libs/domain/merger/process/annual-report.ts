import { type Day, dayOf } from '../../calendar/day.js';
import { lastLawfulDay } from '../../calendar/working-day.js';
import { type Missing, missing } from './refusal.js';

/** The parts of an annual report (LKBR 4 kap. 1 §), each with its Swedish name. */
export const ANNUAL_REPORT_PARTS = {
  INCOME_STATEMENT: 'resultaträkning',
  BALANCE_SHEET: 'balansräkning',
  CASH_FLOW: 'kassaflödesanalys',
  NOTES: 'noter',
  OPERATING_STATEMENT: 'driftredovisning',
  INVESTMENT_STATEMENT: 'investeringsredovisning',
  ADMINISTRATION_REPORT: 'förvaltningsberättelse',
} as const;
export type AnnualReportPart = keyof typeof ANNUAL_REPORT_PARTS;

/** The annual report of a year as the board decided it. */
export interface AnnualReportFacts {
  readonly year: number;
  readonly decidedOn: Day;
  readonly parts: readonly AnnualReportPart[];
  /** Faults of the reconciliation that nobody has explained. */
  readonly openErrors: number;
  readonly lateReason: string | null;
}

/** The last day to decide on the annual report of a year: 31 March after it, and the working day that it may move to. */
export function annualReportDays(year: number): { readonly nominal: Day; readonly lawful: Day } {
  const nominal = dayOf(year + 1, 3, 31);
  return { nominal, lawful: lastLawfulDay(nominal) };
}

/** G8: what the annual reports of those years lack. */
export function annualReportsMissing(
  years: readonly number[],
  reports: readonly AnnualReportFacts[],
): Missing[] {
  return years.flatMap((year) => {
    const report = reports.find((each) => each.year === year);
    const say = (code: string, what: string) =>
      missing('G8', code, `Årsredovisningen ${year} ${what}`, `${year}`);
    if (!report) return [say('NO_REPORT', 'är inte beslutad.')];
    const lacking = (Object.keys(ANNUAL_REPORT_PARTS) as AnnualReportPart[])
      .filter((part) => !report.parts.includes(part))
      .map((part) => ANNUAL_REPORT_PARTS[part]);
    const found: Missing[] = [];
    if (lacking.length > 0) found.push(say('PARTS_MISSING', `saknar ${lacking.join(', ')}.`));
    if (report.openErrors > 0)
      found.push(say('OPEN_ERRORS', `har ${report.openErrors} fel i avstämningen som ingen har förklarat.`));
    if (report.decidedOn > annualReportDays(year).nominal && !report.lateReason)
      found.push(
        say('LATE', `beslutades efter ${annualReportDays(year).nominal} och inget skäl är antecknat.`),
      );
    return found;
  });
}
