import {
  contributionOutcome,
  type BookedContribution,
} from '@samla/domain/contributions/contribution-outcome.js';
import { PARTY_KINDS, type PartyKind } from '@samla/domain/forbund/shares.js';
import { Money } from '@samla/domain/money/money.js';
import type { ContributionLine, ContributionOutcomeRow, ContributionVersion } from './contribution.js';
import type { ContributionBooks } from './contribution-books.js';
import { PARTY_NAMES } from './contribution-findings.js';

/** The lines of a version beside the books, by party, and each party's sum after its lines. */
export function outcomeRows(
  version: ContributionVersion | null,
  books: ContributionBooks | null,
  today: string,
): ContributionOutcomeRow[] {
  if (!version) return [];
  return PARTY_KINDS.flatMap((party) => {
    const lines = version.lines.filter((line) => line.party === party);
    if (lines.length === 0) return [];
    const rows = lines.map((line) => outcomeRow(line, books?.of(line) ?? null, today));
    return [...rows, partyRow(party, lines, rows, today)];
  });
}

function outcomeRow(
  line: ContributionLine,
  booked: BookedContribution | null,
  today: string,
): ContributionOutcomeRow {
  const { party, lineNo, label, amount, instalments, decision } = line;
  const outcome = contributionOutcome({ amount, instalments, isDecided: decision !== null }, booked, today);
  return { ...outcome, party, lineNo, label, amount };
}

/** The sum says what its lines say together, and of the books only where every line is found there. */
function partyRow(
  party: PartyKind,
  lines: readonly ContributionLine[],
  rows: readonly ContributionOutcomeRow[],
  today: string,
): ContributionOutcomeRow {
  const amount = Money.sum(lines.map((line) => line.amount));
  const together = {
    amount,
    instalments: lines.flatMap(({ instalments }) => instalments),
    isDecided: lines.every(({ decision }) => decision !== null),
  };
  const isFound = rows.every(({ booked }) => booked !== null);
  const income = Money.sum(rows.map(({ booked }) => booked ?? Money.zero));
  const openClaim = Money.sum(rows.map((row) => row.openClaim ?? Money.zero));
  const outcome = contributionOutcome(together, isFound ? { income, openClaim } : null, today);
  return { ...outcome, party, lineNo: null, label: PARTY_NAMES[party], amount };
}
