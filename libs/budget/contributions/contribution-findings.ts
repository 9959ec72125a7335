import { oneUnit } from '@samla/domain/contributions/contribution-unit.js';
import { type SplitFinding, splitFindings } from '@samla/domain/contributions/split-check.js';
import { PARTY_KINDS, type PartyKind } from '@samla/domain/forbund/shares.js';
import { Money } from '@samla/domain/money/money.js';
import { swedishKronor } from '@samla/domain/money/swedish.js';
import type { Member } from '@samla/forbund/membership.service.js';
import type {
  ContributionFinding,
  ContributionLine,
  ContributionOutcomeRow,
  ContributionVersionHead,
  StoredContributionKey,
} from './contribution.js';
import type { ContributionBooks } from './contribution-books.js';
import { payingMembers } from './contribution-members.js';

/** The parties by name. */
export const PARTY_NAMES: Readonly<Record<PartyKind, string>> = {
  STATE: 'Staten',
  REGION: 'Regionen',
  MUNICIPALITY: 'Kommunerna',
};

const PARAGRAPH_5 = '5 § lagen (2003:1210)';
const KEY_RULE = 'Förbundsordningens fördelningsnyckel (9 § 8 lagen 2003:1210)';

type Lines = readonly Pick<ContributionLine, 'party' | 'organisationId' | 'label' | 'amount'>[];

/** Where the lines break 5 §, seen with the parties that have members. */
export function splitFindingsOf(
  lines: Lines,
  unit: ContributionVersionHead['unit'],
  parties: readonly PartyKind[],
): ContributionFinding[] {
  const paidBy = lines.map(({ party, label, amount }) => ({ member: label, party, amount }));
  return splitFindings(paidBy, oneUnit(unit), parties).map((finding) => {
    const { code, party, paid: amount, expected, difference } = finding;
    const label = labelOf(lines, party);
    return {
      code,
      rule: PARAGRAPH_5,
      party,
      label,
      amount,
      expected,
      difference,
      message: messageOf(finding, label),
    };
  });
}

/** Members whose entered contributions are more than a unit from what the key makes of their party's sum. */
export function keyFindings(
  lines: Lines,
  unit: ContributionVersionHead['unit'],
  key: StoredContributionKey | null,
): ContributionFinding[] {
  if (!key) return [];
  return PARTY_KINDS.flatMap((party) => {
    const own = lines.filter((line) => line.party === party);
    const weights = own.map(({ organisationId }) => weightOf(key, organisationId));
    // A key may hold for the kommuner alone, or for the regioner: then it says nothing of the other party.
    const known = weights.filter((weight) => weight !== null);
    if (own.length < 2 || known.length < own.length || !known.some((weight) => /[1-9]/.test(weight)))
      return [];
    const parts = Money.sum(own.map(({ amount }) => amount)).allocate(known);
    return own.flatMap(({ label, amount }, index): ContributionFinding[] => {
      const expected = parts[index]!;
      const difference = amount.subtract(expected);
      if (difference.abs().ore <= oneUnit(unit).ore) return [];
      const message = `${label}: ${swedishKronor(amount)}; nyckeln från ${key.validFrom} ger ${swedishKronor(expected)}.`;
      return [{ code: 'KEY_DEVIATES', message, rule: KEY_RULE, party, label, amount, expected, difference }];
    });
  });
}

/** What the books say against the contributions, line by line. */
export function bookFindings(
  rows: readonly ContributionOutcomeRow[],
  hasBooks: boolean,
): ContributionFinding[] {
  if (!hasBooks) return [];
  return rows
    .filter(({ lineNo }) => lineNo !== null)
    .flatMap(({ party, label, amount, booked, deviation, received, due, overdue }): ContributionFinding[] => {
      const found = { party, label };
      if (!booked || !deviation || !received || !overdue) {
        const message = `${label}: ingen motpart i böckerna står för den, så vad som är mottaget går inte att läsa.`;
        const none = { amount: Money.zero, expected: amount, difference: amount.negate() };
        return [{ code: 'COUNTERPARTY_MISSING', message, rule: 'Motparter i böckerna', ...found, ...none }];
      }
      const findings: ContributionFinding[] = [];
      if (!deviation.isZero()) {
        const message = `${label}: bokfört ${swedishKronor(booked)}, bidraget är ${swedishKronor(amount)}.`;
        const amounts = { amount: booked, expected: amount, difference: deviation };
        findings.push({
          code: 'BOOKED_DEVIATES',
          message,
          rule: 'Bokfört mot bidraget',
          ...found,
          ...amounts,
        });
      }
      if (!overdue.isZero()) {
        const message = `${label}: ${swedishKronor(overdue)} är förfallet och inte mottaget.`;
        const amounts = { amount: received, expected: due, difference: overdue.negate() };
        findings.push({
          code: 'OVERDUE',
          message,
          rule: 'Periodisering och öppna fordringar',
          ...found,
          ...amounts,
        });
      }
      return findings;
    });
}

/** Members that the books have income of and no line stands for: what they have paid, nobody has asked for. */
export function bookedWithoutLine(
  members: readonly Member[],
  lines: Lines,
  books: ContributionBooks | null,
): ContributionFinding[] {
  // The books tell the state's members together, as a line of a whole party does.
  const isAskedFor = ({ party, organisationId }: Member): boolean =>
    lines.some(
      (line) =>
        line.party === party &&
        (party === 'STATE' || line.organisationId === null || line.organisationId === organisationId),
    );
  return payingMembers(members)
    .filter((member) => !isAskedFor(member))
    .flatMap(({ party, organisationId, organisationName: label }): ContributionFinding[] => {
      const income = books?.of({ party, organisationId })?.income ?? Money.zero;
      if (income.isZero()) return [];
      const message = `${label}: bokfört ${swedishKronor(income)}, men inget bidrag är begärt eller beslutat.`;
      const amounts = { amount: income, expected: Money.zero, difference: income };
      return [
        { code: 'BOOKED_WITHOUT_LINE', message, rule: 'Bokfört mot bidraget', party, label, ...amounts },
      ];
    });
}

function messageOf(finding: SplitFinding, label: string): string {
  const [paid, expected] = [swedishKronor(finding.paid), swedishKronor(finding.expected)];
  if (finding.code === 'PARTIES_MERGED')
    return `${label}: ${paid} innehåller även andelen för ${PARTY_NAMES[finding.contains].toLowerCase()} (${swedishKronor(finding.difference)}); den egna andelen är ${expected}.`;
  return `${label}: ${paid} mot ${expected} enligt 5 § (${swedishKronor(finding.difference)}).`;
}

/** The member's own words where one alone pays for the party, else the party's name. */
function labelOf(lines: Lines, party: PartyKind): string {
  const own = lines.filter((line) => line.party === party);
  return own.length === 1 ? own[0]!.label : PARTY_NAMES[party];
}

function weightOf(key: StoredContributionKey, organisationId: string | null): string | null {
  return key.weights.find((each) => each.organisationId === organisationId)?.weight ?? null;
}
