import { addDays, type Day } from '../../calendar/day.js';
import { finalFrom } from './appeal.js';
import { canBeAppealed, type MergerMember } from './merger-member.js';
import { type Missing, missing, refuse } from './refusal.js';

/** What a member decided: yes, no, or a text of its own. */
export const MEMBER_ANSWERS = { YES: 'Ja', NO: 'Nej', AMENDED: 'Ändrad text' } as const;
export type MemberAnswer = keyof typeof MEMBER_ANSWERS;

/** How an appeal stands: open, turned down or withdrawn (the decision stands), or upheld (the decision is gone). */
export const APPEAL_STATES = {
  OPEN: 'Överklagat',
  DISMISSED: 'Överklagandet avslaget',
  UPHELD: 'Upphävt',
} as const;
export type AppealState = keyof typeof APPEAL_STATES;

/** Somebody who could not take part for conflict of interest, as a function and never by name. */
export interface Conflict {
  readonly functionOf: string;
  readonly steppedOut: boolean;
}

/** A member's decision on the förbundsordning. A later one of the same member replaces it; all are kept. */
export interface MemberDecision {
  readonly member: string;
  /** SHA-256 of the text that was decided on, hex. */
  readonly version: string;
  readonly answer: MemberAnswer;
  readonly decidedOn: Day;
  /** Paragraph and protocol, as `KF § 45`. */
  readonly protocol: string;
  /** When the notice of the approved minutes went up; null until then. */
  readonly publishedOn: Day | null;
  readonly appeal: AppealState | null;
  readonly conflicts: readonly Conflict[];
}

/** The frozen text that went out to the members. */
export interface SentVersion {
  readonly version: string;
  readonly sentOn: Day;
}

/** How a member stands to the text on a day. */
export const DECISION_STATUSES = {
  NOT_YET: 'Inte beslutat',
  YES: 'Ja, inte anslaget',
  APPEAL_WINDOW: 'Ja, överklagandetiden löper',
  APPEALED: 'Ja, överklagat',
  FINAL: 'Ja, laga kraft',
  NO: 'Nej',
  AMENDED: 'Ändrad text',
  OTHER_VERSION: 'Beslutade om en annan version',
  ANNULLED: 'Beslutet upphävt',
} as const;
export type DecisionStatus = keyof typeof DECISION_STATUSES;

/** The member's decision that counts: its last; null where it has made none. */
export function decisionOf(decisions: readonly MemberDecision[], member: string): MemberDecision | null {
  for (let at = decisions.length - 1; at >= 0; at -= 1)
    if (decisions[at]!.member === member) return decisions[at]!;
  return null;
}

/** How a decision stands on a day, beside the text that was sent out. */
export function decisionStatus(
  decision: MemberDecision | null,
  member: MergerMember,
  version: string,
  today: Day,
): DecisionStatus {
  if (!decision) return 'NOT_YET';
  if (decision.appeal === 'UPHELD') return 'ANNULLED';
  if (decision.answer !== 'YES') return decision.answer;
  if (decision.version !== version) return 'OTHER_VERSION';
  if (!canBeAppealed(member)) return decision.decidedOn <= today ? 'FINAL' : 'YES';
  if (decision.publishedOn === null) return 'YES';
  if (decision.appeal === 'OPEN') return 'APPEALED';
  return finalFrom(decision.publishedOn) <= today ? 'FINAL' : 'APPEAL_WINDOW';
}

/** Refuses a decision on another text than the sent one, of nobody's member, of a day to come, or with somebody in conflict. */
export function assertDecision(
  decision: MemberDecision,
  members: readonly MergerMember[],
  sent: SentVersion,
  today: Day,
): void {
  const { member, version, decidedOn, publishedOn } = decision;
  const found: Missing[] = [];
  const say = (code: string, message: string) => found.push(missing('G1', code, message, member));
  if (!members.some(({ key }) => key === member)) say('NOT_A_MEMBER', 'Beslutet är inte en medlems.');
  if (version !== sent.version)
    say('OTHER_VERSION', 'Beslutet gäller en annan version av förbundsordningen än den som sändes ut.');
  if (decidedOn < sent.sentOn || decidedOn > today)
    say('DAY_IMPOSSIBLE', 'Beslutet är från tiden före utskicket eller en dag som inte har kommit.');
  if (publishedOn !== null && (publishedOn < decidedOn || publishedOn > today))
    say(
      'NOTICE_IMPOSSIBLE',
      'Protokollet kan inte ha anslagits före beslutet eller en dag som inte har kommit.',
    );
  refuse([...found, ...conflictsMissing(decision)]);
}

/** G1: every member has said yes to the sent text; else who has not, and why. */
export function unanimityMissing(
  members: readonly MergerMember[],
  decisions: readonly MemberDecision[],
  sent: SentVersion | null,
  today: Day,
): Missing[] {
  if (!sent) return [missing('G1', 'NOT_SENT', 'Ingen version av förbundsordningen är utsänd.')];
  return members.flatMap((member) => {
    const status = decisionStatus(decisionOf(decisions, member.key), member, sent.version, today);
    const what = BLOCKING[status];
    return what === undefined ? [] : [missing('G1', status, `${member.name} ${what}`, member.key)];
  });
}

const BLOCKING: Partial<Record<DecisionStatus, string>> = {
  NOT_YET: 'har inte beslutat.',
  NO: 'har sagt nej.',
  AMENDED: 'har ändrat texten, så att ett nytt förslag behövs.',
  OTHER_VERSION: 'har beslutat om en annan version.',
  ANNULLED: 'har fått sitt beslut upphävt och behöver besluta på nytt.',
};

/**
 * G2: every decision is final; else whose is not, and until when it can be appealed. `awaits` is the setting to wait at all.
 * A decision that a court has upheld the appeal of is no decision: G1 tells that.
 */
export function legalForceMissing(
  members: readonly MergerMember[],
  decisions: readonly MemberDecision[],
  today: Day,
  awaits: boolean,
): Missing[] {
  if (!awaits) return [];
  return members.filter(canBeAppealed).flatMap((member) => {
    const decision = decisionOf(decisions, member.key);
    if (decision === null) return [];
    const say = (code: string, what: string) => [missing('G2', code, `${member.name}: ${what}`, member.key)];
    if (decision.publishedOn === null) return say('NOT_PUBLISHED', 'protokollet är inte anslaget.');
    if (decision.appeal === 'OPEN') return say('APPEALED', 'beslutet är överklagat.');
    if (finalFrom(decision.publishedOn) <= today) return [];
    return say(
      'APPEAL_WINDOW',
      `beslutet kan överklagas till och med ${addDays(finalFrom(decision.publishedOn), -1)}.`,
    );
  });
}

/** Those who were in conflict of interest and took part all the same (KL 5 kap. 47–48 §§, 6 kap. 28–32 §§). */
export function conflictsMissing({
  member,
  conflicts,
}: Pick<MemberDecision, 'member' | 'conflicts'>): Missing[] {
  return conflicts
    .filter(({ steppedOut }) => !steppedOut)
    .map(({ functionOf }) =>
      missing(
        'CONFLICT',
        'CONFLICT_OF_INTEREST',
        `En jävig (${functionOf}) har deltagit i beslutet.`,
        member,
      ),
    );
}
