import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { Named } from './generated-operations.js';
import { insatsOf } from './marked-rows.js';
import { idsOf, namedId, type Tenant, type World } from './world.js';

/**
 * Whose things an operation is asked about. `mixed` is an own owner with a foreign thing; `bare` is a foreign key that
 * was never made a global id; `unknown` and `mixedUnknown` exist nowhere and are what the others are compared with.
 */
export const FOREIGN_KINDS = ['sibling', 'stranger', 'mixed', 'otherType', 'bare', 'malformed'] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];
export type IdKind = 'own' | 'unknown' | 'mixedUnknown' | ForeignKind;

/** The kind that answers must not be told apart from. */
export function unknownOf(kind: ForeignKind): 'unknown' | 'mixedUnknown' {
  return kind === 'mixed' ? 'mixedUnknown' : 'unknown';
}

const NOWHERE = namedId('nowhere');

const made = new WeakMap<World, Map<string, string>>();

/** The id or slug of that kind. */
export function idOf(named: Named, kind: IdKind, world: World): string {
  const known = made.get(world) ?? new Map<string, string>();
  made.set(world, known);
  const id = known.get(`${named} ${kind}`) ?? newIdOf(named, kind, world);
  known.set(`${named} ${kind}`, id);
  return id;
}

function newIdOf(named: Named, kind: IdKind, { own, sibling, stranger }: World): string {
  switch (kind) {
    case 'own':
      return whole(named, own);
    case 'sibling':
      // The county of the förbund next door is one's own: what stands for it is the förbund, taken for a county.
      return whole(named, nextDoor(sibling));
    case 'stranger':
      return whole(named, stranger);
    case 'mixed':
      return whole(named, stranger, own);
    case 'mixedUnknown':
      return whole(named, nowhere(own), own);
    case 'unknown':
      return whole(named, nowhere(own));
    case 'otherType':
      return ofOtherType(named, stranger);
    case 'bare':
      return named === 'JournalEntry' ? `${stranger.forbundId}:1` : stranger.forbundId;
    case 'malformed':
      return named.endsWith('Slug') ? `'; drop table forbund; --` : 'inte ett id: åäö';
  }
}

/** `owner` has the first key of an id that has two. */
function whole(named: Named, thing: Tenant, owner = thing): string {
  const ids: Readonly<Record<Named, string>> = {
    forbundSlug: thing.slug,
    countySlug: thing.countySlug,
    Forbund: toGlobalId('Forbund', thing.forbundId),
    County: toGlobalId('County', thing.countyId),
    Submission: toGlobalId('Submission', thing.ids.submission),
    ApiKey: toGlobalId('ApiKey', thing.apiKey),
    User: toGlobalId('User', thing.ids.person),
    Mandate: toGlobalId('Mandate', namedId(`mandate-${thing.ids.person}-EKONOM`)),
    ReportRun: toGlobalId('ReportRun', owner.countyId, thing.ids.run),
    ImportFile: toGlobalId('ImportFile', owner.forbundId, thing.ids.file),
    ImportJob: toGlobalId('ImportJob', owner.forbundId, thing.ids.job),
    ImportRun: toGlobalId('ImportRun', owner.forbundId, thing.ids.import),
    JournalEntry: toGlobalId('JournalEntry', owner.forbundId, owner === thing ? '1' : '998'),
    Organisation: toGlobalId('Organisation', thing.ids.organisation),
    Decision: toGlobalId('Decision', owner.forbundId, thing.ids.decision),
    BudgetVersion: toGlobalId('BudgetVersion', thing.ids.version),
    BudgetDraft: toGlobalId('BudgetVersion', thing.ids.draft),
    UndecidedBudget: toGlobalId('BudgetVersion', thing.ids.undecided),
    ContributionVersion: toGlobalId('ContributionVersion', owner.forbundId, thing.ids.contribution),
    EquityGoal: toGlobalId('EquityGoal', owner.forbundId, thing.ids.goal),
    CalendarFeed: toGlobalId('CalendarFeed', owner.forbundId, thing.ids.feed),
    Risk: toGlobalId('Risk', owner.forbundId, thing.ids.risk),
    InsatsGoal: toGlobalId('InsatsGoal', owner.forbundId, thing.ids.goal),
    InsatsReport: toGlobalId('InsatsReport', owner.forbundId, thing.ids.report),
    Document: toGlobalId('Document', owner.forbundId, thing.ids.document),
    DocumentCheck: toGlobalId('DocumentCheck', owner.forbundId, thing.ids.check),
    DocumentFinding: toGlobalId('DocumentFinding', owner.forbundId, thing.ids.check, '1'),
    CheckedTable: toGlobalId('CheckedTable', owner.forbundId, thing.ids.check, '1'),
    insatsCode: insatsOf(thing.tag),
    PublishedDocument: toGlobalId('PublishedDocument', owner.forbundId, thing.ids.publishedDocument),
    dutyKey: thing.ids.duty,
  };
  return ids[named];
}

function ofOtherType(named: Named, { slug, countySlug, forbundId, countyId, ids }: Tenant): string {
  if (named === 'forbundSlug') return countySlug;
  if (named === 'countySlug') return slug;
  if (named === 'Forbund') return toGlobalId('County', forbundId);
  if (named === 'County') return toGlobalId('Forbund', countyId);
  return toGlobalId('Forbund', forbundId, ids.run);
}

function nextDoor(tenant: Tenant): Tenant {
  return { ...tenant, countyId: tenant.forbundId, countySlug: tenant.slug };
}

function nowhere(tenant: Tenant): Tenant {
  return {
    ...tenant,
    tag: 'NOWHERE',
    slug: 'nowhere',
    countySlug: 'nowhere',
    forbundId: NOWHERE,
    countyId: NOWHERE,
    apiKey: NOWHERE,
    ids: idsOf(() => NOWHERE),
  };
}
