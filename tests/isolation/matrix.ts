import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FRESH, type GeneratedOperation, Slot } from './generated-operations.js';
import { FOREIGN_KINDS, type ForeignKind, type IdKind, idOf, unknownOf } from './foreign-ids.js';
import { leaksIn } from './leaks.js';
import type { Caller, World } from './world.js';

/** One operation as one caller, with an id of one kind in some of its slots and own ids in the others. */
export interface Call {
  readonly operation: GeneratedOperation;
  readonly caller: Caller;
  readonly kind: IdKind;
  /** The places that hold an id of that kind. */
  readonly foreign: readonly Slot[];
  /** Slots left out: only for inputs that may be. */
  readonly without?: Slot;
}

/** What came back, with the ids that were given taken out, so that two answers can be compared. */
export interface Answer {
  readonly text: string;
  readonly comparable: string;
  readonly codes: readonly string[];
  /** The operation itself was done, and what was refused is something inside its answer. */
  readonly isRefusedInside: boolean;
}

/** Something that must not be. */
export interface Finding {
  readonly what: 'SECRET' | 'REGISTERED' | 'INTERNAL' | 'TOLD_APART' | 'WRITTEN';
  readonly where: string;
  readonly caller: string;
  readonly detail: string;
}

const AT_ONCE = 6;

/** Sends generated calls to the API and counts them. */
export class Matrix {
  calls = 0;
  private fresh = 0;

  constructor(
    private readonly app: NestFastifyApplication,
    readonly world: World,
  ) {}

  async send({ operation, caller, kind, foreign, without }: Call, token = caller.token): Promise<Answer> {
    this.calls += 1;
    const given: string[] = [];
    const fill = (value: unknown): unknown => {
      if (value === FRESH) return `prov-${(this.fresh += 1)}`;
      if (value instanceof Slot) {
        if (value === without) return undefined;
        const id = idOf(value.names, foreign.includes(value) ? kind : 'own', this.world);
        given.push(id);
        return id;
      }
      if (Array.isArray(value)) return value.map(fill);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
    };
    const answer = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      payload: JSON.stringify({ query: operation.text, variables: fill(operation.variables) }),
    });
    const { errors = [] } = JSON.parse(answer.body) as {
      errors?: { path?: unknown[]; extensions?: { code?: string } }[];
    };
    const comparable = given.reduce(
      (text, id) => text.replaceAll(JSON.stringify(id).slice(1, -1), '<given>'),
      answer.body,
    );
    return {
      text: answer.body,
      comparable,
      codes: errors.map(({ extensions }) => extensions?.code ?? '?'),
      isRefusedInside: errors.length > 0 && errors.every(({ path }) => (path?.length ?? 0) > 1),
    };
  }

  /**
   * Every operation of a caller with every foreign id, each beside the same with an unknown one. Ids that have no right form
   * are nobody's: they are left out where `withFormless` says that another caller, who may do as much, tries them.
   */
  async foreignFindings(
    caller: Caller,
    operations: readonly GeneratedOperation[],
    withFormless = true,
  ): Promise<Finding[]> {
    const work = operations.flatMap((operation) =>
      placesOf(operation).map((foreign) => () => {
        // Several ids without form at once are refused at the first of them, which is also tried alone.
        const isTried = withFormless && (foreign.length === 1 || operation.slots.length === 1);
        return this.ofPlaces(operation, caller, foreign, isTried);
      }),
    );
    return (await inParallel(work)).flat();
  }

  /** The kinds that give these places other ids than an earlier kind does: an id with one key is never `mixed`. */
  private differing(foreign: readonly Slot[]): ForeignKind[] {
    const ids = (kind: ForeignKind): string =>
      foreign.map(({ names }) => idOf(names, kind, this.world)).join('\n');
    return FOREIGN_KINDS.filter(
      (kind, index) => !FOREIGN_KINDS.slice(0, index).some((earlier) => ids(earlier) === ids(kind)),
    );
  }

  private async ofPlaces(
    operation: GeneratedOperation,
    caller: Caller,
    foreign: readonly Slot[],
    withFormless: boolean,
  ): Promise<Finding[]> {
    const kinds = this.differing(foreign).filter((kind) => withFormless || !FORMLESS.includes(kind));
    const unknowns = new Map<IdKind, Answer>();
    for (const kind of new Set(kinds.map(unknownOf)))
      unknowns.set(kind, await this.send({ operation, caller, kind, foreign }));
    const findings: Finding[] = [];
    for (const kind of kinds) {
      if (isOwnToRead(caller, foreign, kind)) continue;
      const answer = await this.send({ operation, caller, kind, foreign });
      const where = `${operation.name} (${foreign.map((slot) => slot.where).join(', ')}: ${kind})`;
      const may = mayKnow(caller, foreign, kind) || isRefusedByForm(answer, foreign, kind);
      const other = unknowns.get(unknownOf(kind)) as Answer;
      for (const what of leaksIn(answer, other, may)) {
        findings.push({
          what,
          where,
          caller: caller.name,
          detail: `${answer.text.slice(0, 300)} ≠ ${other.text.slice(0, 200)}`,
        });
      }
    }
    return findings;
  }
}

/** All places foreign at once, and each of them alone among own ones. */
function placesOf({ slots }: GeneratedOperation): (readonly Slot[])[] {
  if (slots.length === 0) return [];
  return slots.length === 1 ? [slots] : [slots, ...slots.map((slot) => [slot])];
}

/** Inputs in which the förbund of the own county may be named: who they are is no secret among them. */
const AMONG_NEIGHBOURS = new Set(['SetCounterpartyInput.counterpartForbundId']);

/**
 * Inputs in which an unknown id of the right form is answered by a rule (“is no member”, “another budget applies”) and not by
 * `NOT_FOUND`. A foreign one gets the same answer; ids of no right form are `NOT_FOUND` there too.
 */
const ANSWERED_BY_RULE = new Set([
  'AddInsatsInput.performerOrganisationId',
  'ChangeInsatsInput.performerOrganisationId',
  'ChangeForecastLineInput.budgetVersionId',
  'SaveForecastInput.budgetVersionId',
  'ContributionLineInput.organisationId',
  'ContributionKeyWeightInput.organisationId',
  'AnswerMutualDifferenceInput.counterpartForbundId',
  'AnswerMutualDifferenceInput.responsibleUserId',
]);
const FORMLESS: readonly ForeignKind[] = ['otherType', 'bare', 'malformed'];

function isRefusedByForm(answer: Answer, foreign: readonly Slot[], kind: ForeignKind): boolean {
  return (
    FORMLESS.includes(kind) &&
    foreign.some(({ where }) => ANSWERED_BY_RULE.has(where)) &&
    answer.codes.join() === 'NOT_FOUND'
  );
}

/** Inputs that name what a county's förbund have handed in to it: a county that reads figures reads those of each of them. */
const HANDED_IN_TO_COUNTY = new Set(['County.consolidation.forbund', 'County.consolidationOf.submissionIds']);

/** Whether the figures of that id are the caller's own to read, so that nothing of it is foreign. */
function isOwnToRead({ scope }: Caller, foreign: readonly Slot[], kind: ForeignKind): boolean {
  return (
    scope === 'COUNTY' && kind === 'sibling' && foreign.every(({ where }) => HANDED_IN_TO_COUNTY.has(where))
  );
}

/** Whether the caller may know that the förbund exists and what it is called. Never its figures. */
function mayKnow({ scope }: Caller, foreign: readonly Slot[], kind: ForeignKind): boolean {
  if (scope === 'INSTALLATION') return true;
  if (kind !== 'sibling') return false;
  return scope === 'COUNTY' || foreign.every(({ where }) => AMONG_NEIGHBOURS.has(where));
}

/** Runs the work a few at a time, and answers in its order. */
export async function inParallel<Result>(work: readonly (() => Promise<Result>)[]): Promise<Result[]> {
  const results: Result[] = new Array<Result>(work.length);
  let next = 0;
  const runner = async (): Promise<void> => {
    while (next < work.length) {
      const index = next++;
      results[index] = await (work[index] as () => Promise<Result>)();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runner));
  return results;
}
