import { isRole, roleFacts } from '@samla/domain/access/roles.js';
import type { DifferenceProposal } from '@samla/domain/consolidation/difference-proposal.js';
import type { CaseEvent } from '@samla/domain/consolidation/mutual-case.js';
import type { PairEntry } from '@samla/domain/consolidation/posting.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { MutualDifference, MutualDifferenceSide as Side, WorklistForbund } from './mutual-difference.js';
import {
  MutualDifferenceSide,
  MutualDifferenceType,
  type DifferenceProposalType,
  type DifferenceResponsibleType,
  type MutualCaseEventType,
  type MutualEntryType,
} from './mutual-difference.graphql.js';

/** A difference in the schema's shape. */
export function mutualDifferenceAnswer(found: MutualDifference): MutualDifferenceType {
  const { year, toPeriod, area, first, second, difference } = found;
  const { isOneSided, firstSeenAt, ageDays, oldestEntry, oldestEntryAgeDays, status } = found;
  const names = new Map([first, second].map(({ forbund }) => [forbund.id, forbund]));
  const reference: Reference = (id) => ForbundReferenceType.of(names.get(id) as WorklistForbund);
  const period = [String(year), String(toPeriod), area];
  return Object.assign(new MutualDifferenceType(), {
    id: toGlobalId('MutualDifference', first.forbund.id, second.forbund.id, ...period),
    ...{ year, toPeriod, area, isOneSided, firstSeenAt, ageDays, oldestEntry, oldestEntryAgeDays, status },
    label: `Differens i mellanhavanden ${first.forbund.name}–${second.forbund.name}`,
    first: sideAnswer(first),
    second: sideAnswer(second),
    difference: presentAmount(difference),
    proposals: found.proposals.map((each) => proposalAnswer(each, reference)),
    history: found.history.map((event) => eventAnswer(event, reference)),
  });
}

/** A sealed row in the schema's shape. */
export function entryAnswer(entry: PairEntry, forbund: ForbundReferenceType): MutualEntryType {
  const { entryNo, series, number, entryDate, period, account, accountName, amount } = entry;
  return {
    ...{ forbund, entryNo, series, number, entryDate, period, account, accountName },
    amount: presentAmount(amount),
  };
}

type Reference = (forbundId: string) => ForbundReferenceType;

function sideAnswer(side: Side): MutualDifferenceSide {
  const { forbund, booked, submission, entries, status, note } = side;
  return Object.assign(new MutualDifferenceSide(), {
    ...{ status, note },
    kept: entries,
    forbund: ForbundReferenceType.of(forbund),
    booked: presentAmount(booked),
    submissionId: submission && toGlobalId('Submission', submission.id),
    version: submission?.version ?? null,
    responsible: responsibleAnswer(side),
  });
}

function responsibleAnswer({ responsible, isNamed }: Side): DifferenceResponsibleType | null {
  if (!responsible) return null;
  const { displayName, role } = responsible;
  const known = role !== null && isRole(role) ? role : null;
  return { displayName, isNamed, role: known, roleName: known && roleFacts(known).name };
}

function proposalAnswer(
  { code, message, amount, explainsAll, entries }: DifferenceProposal,
  reference: Reference,
): DifferenceProposalType {
  const rests = entries.map((entry) => entryAnswer(entry, reference(entry.forbund)));
  return { code, message, amount: presentAmount(amount), explainsAll, entries: rests };
}

function eventAnswer(event: CaseEvent, reference: Reference): MutualCaseEventType {
  const { forbund, status, note, difference, responsible, writtenBy, writtenAt } = event;
  return {
    ...{ status, note, writtenBy, writtenAt },
    forbund: reference(forbund),
    difference: presentAmount(difference),
    responsible: responsible?.displayName ?? null,
  };
}
