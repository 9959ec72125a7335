import type { Day } from '../../calendar/day.js';
import { Money } from '../../money/money.js';
import { type Missing, missing } from '../process/refusal.js';
import type { ClosingMember } from './discharge.js';

/** What the administration report of a final account tells of, over the whole liquidation. */
export const FINAL_REPORT_PARTS = {
  DEBTS_PAID: 'Betalda skulder',
  PROPERTY_SOLD: 'Såld egendom',
  DISTRIBUTION: 'Skifte',
} as const;
export type FinalReportPart = keyof typeof FINAL_REPORT_PARTS;

/** A statement line over the liquidation, in statement sign: what it was at the opening, what moved, and what it is now. */
export interface FinalAccountLine {
  readonly line: string;
  readonly label: string;
  readonly area: 'RESULT' | 'ASSET' | 'EQUITY_OR_DEBT';
  readonly opening: Money;
  readonly movement: Money;
}

/** The final account: three parts of administration report, accounts for the whole liquidation, and who takes the archive. */
export interface FinalAccountFacts {
  /** SHA-256 of the document, hex: what is served is this. */
  readonly hash: string;
  /** SHA-256 over the books that it was made from, hex. */
  readonly books: string;
  readonly openedOn: Day;
  readonly madeOn: Day;
  readonly report: Readonly<Record<FinalReportPart, string>>;
  readonly lines: readonly FinalAccountLine[];
  /** The member that takes the archive, by its key; null where nothing is decided. */
  readonly archiveMember: string | null;
}

/** G12: the parts that a final account lacks, or that it is of other books than those that stand. */
export function finalAccountMissing(
  account: FinalAccountFacts | null,
  books: string,
  members: readonly ClosingMember[],
): Missing[] {
  const say = (code: string, message: string, subject: string | null = null) =>
    missing('G12', code, message, subject);
  if (!account) return [say('NO_FINAL_ACCOUNT', 'Slutredovisningen är inte upprättad.')];
  const found = (Object.keys(FINAL_REPORT_PARTS) as FinalReportPart[])
    .filter((part) => account.report[part].trim() === '')
    .map((part) =>
      say('PART_MISSING', `Förvaltningsberättelsen saknar ${FINAL_REPORT_PARTS[part].toLowerCase()}.`, part),
    );
  if (account.lines.length === 0)
    found.push(say('NO_ACCOUNTS', 'Räkenskaper för hela likvidationen saknas.'));
  found.push(...unbalanced(account.lines));
  if (!members.some(({ key }) => key === account.archiveMember))
    found.push(say('NO_ARCHIVE_MEMBER', 'Beslut om vilken medlem som tar arkivet saknas.'));
  if (account.books !== books)
    found.push(
      say('STALE', 'Räkenskaperna har ändrats sedan slutredovisningen upprättades; den måste göras om.'),
    );
  return found;
}

/** Accounts must balance when the liquidation opened and when it ends. */
function unbalanced(lines: readonly FinalAccountLine[]): Missing[] {
  const sum = (area: FinalAccountLine['area'], of: (line: FinalAccountLine) => Money) =>
    Money.sum(lines.filter((line) => line.area === area).map(of));
  const off = [
    (line: FinalAccountLine) => line.opening,
    (line: FinalAccountLine) => line.opening.add(line.movement),
  ].some((of) => !sum('ASSET', of).equals(sum('EQUITY_OR_DEBT', of)));
  return off ? [missing('G12', 'UNBALANCED', 'Tillgångarna är inte lika med eget kapital och skulder.')] : [];
}
