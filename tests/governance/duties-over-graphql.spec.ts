import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { GovernanceApi } from './governance-api.js';

const DUTY = `key year title status doneOn nominal lastLawful isMoved roleName decision { paragraph decidedOn }
  findings { code } history { kind note }`;
const TOLD = `__typename ... on DutyTold { duty { ${DUTY} } } ... on Problem { code message }`;

interface Duty {
  readonly key: string;
  readonly status: string;
  readonly lastLawful: string;
  readonly history: readonly { readonly kind: string }[];
}
interface Told {
  readonly __typename?: string;
  readonly error?: string;
  readonly code?: string;
  readonly duty: Duty & { readonly decision: { readonly paragraph: string } | null };
}

let world: GovernanceApi;
beforeEach(async () => {
  world = await GovernanceApi.start();
});
afterEach(() => world.close());

describe('the årshjul of a förbund over GraphQL', () => {
  const done = (token: string, input: Record<string, unknown> = {}) =>
    world.mutate<Told>(token, 'markDutyDone', TOLD, {
      ...{ dutyKey: 'BUDGET', year: 2022, doneOn: '2022-12-09' },
      ...input,
    });
  const year = (token: string, of = 2022) =>
    world.read<{ duties: Duty[]; error?: string }>(token, `duties(year: ${of}) { ${DUTY} }`);

  it('tells the duties of the year by day, and is marked where it stands', async () => {
    const ekonom = await world.token('EKONOM');
    const { duties } = await year(ekonom);
    expect(duties.map(({ lastLawful }) => lastLawful)).toEqual(
      duties.map(({ lastLawful }) => lastLawful).sort(),
    );
    expect(duties.find(({ key }) => key === 'BUDGET')).toMatchObject({
      status: 'LATE',
      nominal: '2022-11-30',
    });
    expect(await done(ekonom)).toMatchObject({
      __typename: 'DutyTold',
      duty: { key: 'BUDGET', status: 'DONE_LATE', doneOn: '2022-12-09' },
    });
    expect((await year(ekonom)).duties.find(({ key }) => key === 'BUDGET')).toMatchObject({
      status: 'DONE_LATE',
    });
  });

  it('names the decision, and another förbund’s as little as none', async () => {
    const chef = await world.token('FORBUNDSCHEF');
    const recorded = await world.mutate<{ decision: { id: string } }>(
      chef,
      'recordDecision',
      '... on DecisionRecorded { decision { id } }',
      { body: 'BOARD', decidedOn: '2022-12-09', paragraph: '§ 45', title: 'Budget 2023' },
    );
    const decisionId = recorded.decision.id;
    expect((await done(chef, { decisionId })).duty.decision).toEqual({
      paragraph: '§ 45',
      decidedOn: '2022-12-09',
    });
    const stranger = await world.another();
    const theirs = await world.token('FORBUNDSCHEF', stranger);
    const there = { forbundId: toGlobalId('Forbund', stranger.id), decisionId };
    expect(await done(theirs, there)).toEqual({ error: 'NOT_FOUND' });
  });

  it('answers refusals as problems', async () => {
    const ekonom = await world.token('EKONOM');
    expect(await done(ekonom, { doneOn: '2024-01-16' })).toMatchObject({ code: 'DUTY_IN_FUTURE' });
    expect(await done(ekonom, { dutyKey: 'YEAR_START' })).toMatchObject({ code: 'NOTHING_TO_DO' });
    expect(await done(ekonom, { note: '121212-1212' })).toMatchObject({ code: 'PERSONAL_DATA' });
    const named = { dutyKey: 'OWNERS_MEETING', year: 2022 };
    const not = (reason: string) =>
      world.mutate<Told>(ekonom, 'setDutyNotApplicable', TOLD, { ...named, reason });
    expect(await not(' ')).toMatchObject({ code: 'REASON_MISSING' });
    expect((await not('Ägarna träffades i samrådet')).duty.status).toBe('NOT_APPLICABLE');
    const reopened = await world.mutate<Told>(ekonom, 'reopenDuty', TOLD, named);
    expect(reopened.duty.status).toBe('LATE');
    expect(reopened.duty.history.map(({ kind }) => kind)).toEqual(['NOT_APPLICABLE', 'REOPENED']);
  });

  it('takes duties of the förbund’s own', async () => {
    const chef = await world.token('FORBUNDSCHEF');
    const own = { title: 'Arbetsmöte', dueOn: '2024-02-10', role: 'UTVECKLINGSGRUPP', evidence: 'MEETING' };
    const added = await world.mutate<Told>(chef, 'addLocalDuty', TOLD, own);
    expect(added.duty).toMatchObject({ status: 'DUE_SOON', findings: [{ code: 'ON_A_REST_DAY' }] });
    const wrong = await world.mutate<Told>(chef, 'addLocalDuty', TOLD, { ...own, opensOn: '2024-02-11' });
    expect(wrong).toMatchObject({ code: 'DUTY_DAYS' });
  });

  it('is read by the members and the revisor, and marked by neither', async () => {
    for (const role of ['MEDLEM', 'REVISOR', 'STYRELSE'] as const) {
      const token = await world.token(role);
      expect((await year(token)).duties.length).toBeGreaterThan(5);
      expect(await done(token)).toEqual({ error: 'FORBIDDEN' });
    }
    for (const role of ['DSO', 'STYRGRUPP'] as const)
      expect(await year(await world.token(role))).toEqual({ error: 'FORBIDDEN' });
    const other = await world.token('EKONOM', await world.another(world.forbund.countyId));
    expect(await done(other)).toEqual({ error: 'NOT_FOUND' });
  });
});

describe('the årshjul of a county', () => {
  const county = async (token: string, of = 2023) => {
    const { data, errors } = await world.api.graphql<{ county: { duties: Duty[] } }>(
      `query ($slug: String!) { county(slug: $slug) { duties(year: ${of}) { ${DUTY} } } }`,
      { slug: `lan-${world.forbund.countyId}` },
      token,
    );
    return errors ? errors[0]!.extensions['code'] : data.county.duties;
  };
  const inCounty = (input: Record<string, unknown>) => ({
    countyId: toGlobalId('County', world.forbund.countyId),
    ...input,
  });

  it('is empty until the presidium takes duties up, and shows nothing of a förbund’s', async () => {
    const presidium = await world.token({ role: 'LANSPRESIDIUM', countyId: world.forbund.countyId });
    expect(await county(presidium)).toEqual([]);
    const taken = inCounty({ year: 2023, keys: ['MEMBER_DECISIONS', 'APPEAL_WINDOW'] });
    await world.mutate(presidium, 'takeUpMergerDuties', 'duties { key }', taken);
    await world.mutate(presidium, 'takeUpMergerDuties', 'duties { key }', taken);
    const own = {
      title: 'Interimsstyrelsen börjar',
      dueOn: '2023-06-30',
      role: 'LANSPRESIDIUM',
      evidence: 'DECISION',
    };
    await world.mutate(presidium, 'addCountyDuty', TOLD, inCounty(own));
    const duties = (await county(presidium)) as Duty[];
    expect(duties.map(({ key, lastLawful }) => [key.length > 20 ? 'own' : key, lastLawful])).toEqual([
      ['MEMBER_DECISIONS', '2023-03-31'],
      ['APPEAL_WINDOW', '2023-04-21'],
      ['own', '2023-06-30'],
    ]);
  });

  it('takes up the appeal window also without the decisions that it is counted from', async () => {
    const presidium = await world.token({ role: 'LANSPRESIDIUM', countyId: world.forbund.countyId });
    const taken = inCounty({ year: 2023, keys: ['APPEAL_WINDOW'] });
    const { duties } = await world.mutate<{ duties: Duty[] }>(
      presidium,
      'takeUpMergerDuties',
      'duties { key lastLawful }',
      taken,
    );
    expect(duties).toEqual([{ key: 'APPEAL_WINDOW', lastLawful: '2023-04-21' }]);
  });

  it('is marked by the presidium, read by the analyst, and closed to a förbund', async () => {
    const { countyId } = world.forbund;
    const presidium = await world.token({ role: 'LANSPRESIDIUM', countyId });
    const keys = inCounty({ year: 2023, keys: ['MEMBER_DECISIONS'] });
    await world.mutate(presidium, 'takeUpMergerDuties', 'duties { key }', keys);
    const done = inCounty({ dutyKey: 'MEMBER_DECISIONS', year: 2023, doneOn: '2023-03-31' });
    const told = await world.mutate<Told>(presidium, 'markCountyDutyDone', TOLD, done);
    expect(told.duty).toMatchObject({ status: 'DONE', decision: null });
    const not = inCounty({ dutyKey: 'MEMBER_DECISIONS', year: 2023, reason: 'Uppskjutet' });
    expect((await world.mutate<Told>(presidium, 'setCountyDutyNotApplicable', TOLD, not)).duty.status).toBe(
      'NOT_APPLICABLE',
    );
    const analyst = await world.token({ role: 'LANSANALYTIKER', countyId });
    expect(await county(analyst)).toHaveLength(1);
    expect(await world.mutate(analyst, 'markCountyDutyDone', TOLD, done)).toEqual({ error: 'FORBIDDEN' });
    const chef = await world.token('FORBUNDSCHEF');
    expect(await county(chef)).toBe('FORBIDDEN');
    expect(await world.mutate(chef, 'markCountyDutyDone', TOLD, done)).toEqual({ error: 'FORBIDDEN' });
    const elsewhere = await world.token({
      role: 'LANSPRESIDIUM',
      countyId: (await world.another()).countyId,
    });
    expect(await world.mutate(elsewhere, 'markCountyDutyDone', TOLD, done)).toEqual({ error: 'NOT_FOUND' });
  });

  it('opens no förbund’s årshjul to the presidium', async () => {
    const presidium = await world.token({ role: 'LANSPRESIDIUM', countyId: world.forbund.countyId });
    const seen = await world.read<{ error?: string }>(presidium, `duties(year: 2023) { key }`);
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(seen.error);
  });
});
