import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { GovernanceApi } from './governance-api.js';

const DECISION = `__typename ... on DecisionRecorded { decision { id body bodyName decidedOn paragraph title document isConstructed findings { code message } } }
  ... on Problem { code message }`;
const LIST = `edges { cursor node { title decidedOn findings { code } } } pageInfo { hasNextPage endCursor }`;

interface Recorded {
  readonly __typename: string;
  readonly code?: string;
  readonly error?: string;
  readonly decision: Record<string, unknown>;
}

interface Listed {
  readonly decisions: {
    readonly edges: readonly {
      readonly node: { title: string; decidedOn: string; findings: { code: string }[] };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

describe('decisions', () => {
  let world: GovernanceApi;
  let chef: string;
  const record = (input: Record<string, unknown>, token = chef) =>
    world.mutate<Recorded>(token, 'recordDecision', DECISION, input);

  beforeEach(async () => {
    world = await GovernanceApi.start();
    chef = await world.token('FORBUNDSCHEF');
  });
  afterEach(() => world.close());

  it('are recorded with body, day, paragraph, title and document', async () => {
    await world.token({ role: 'STYRELSE', validFrom: '2019-01-01' });
    const told = {
      body: 'BOARD',
      decidedOn: '2022-12-09',
      paragraph: '§ 45',
      title: 'Budget 2023',
      document: '001',
    };
    const { decision } = await record(told);
    expect(decision).toMatchObject({ ...told, bodyName: 'Styrelsen', isConstructed: false, findings: [] });
  });

  it('of the board on a day when nobody sat in it are told so, and stand', async () => {
    await world.token({ role: 'ORDFORANDE', validFrom: '2021-04-01', validTo: '2022-12-31' });
    const outside = [{ code: 'OUTSIDE_MANDATE' }];
    const on = async (decidedOn: string, body = 'BOARD') =>
      (await record({ body, decidedOn, title: `Beslut ${decidedOn}` })).decision['findings'];
    expect(await on('2021-03-31')).toMatchObject(outside);
    expect(await on('2021-04-01')).toEqual([]);
    expect(await on('2022-12-31', 'PRESIDIUM')).toEqual([]);
    expect(await on('2023-01-01', 'PRESIDIUM')).toMatchObject(outside);
    expect(await on('2023-01-01', 'MEMBERS')).toEqual([]);
    const { decisions } = await world.read<Listed>(chef, `decisions(first: 10) { ${LIST} }`);
    expect(decisions.edges.filter(({ node }) => node.findings.length > 0)).toHaveLength(2);
  });

  it('is not told by another förbund’s board', async () => {
    await world.token('STYRELSE', await world.another());
    const { decision } = await record({ body: 'BOARD', decidedOn: '2022-12-09', title: 'Budget' });
    expect(decision['findings']).toMatchObject([{ code: 'OUTSIDE_MANDATE' }]);
  });

  it('come newest first, page by page', async () => {
    for (const month of ['03', '01', '05', '02', '04'])
      await record({ body: 'DELEGATE', decidedOn: `2023-${month}-01`, title: month });
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const argument: string = after === null ? '' : `, after: "${after}"`;
      const { decisions } = await world.read<Listed>(chef, `decisions(first: 2${argument}) { ${LIST} }`);
      seen.push(...decisions.edges.map(({ node }) => node.title));
      expect(decisions.pageInfo.hasNextPage).toBe(page < 2);
      after = decisions.pageInfo.endCursor;
    }
    expect(seen).toEqual(['05', '04', '03', '02', '01']);
  });

  it('are refused for a day that has not come, by the Swedish calendar, and for a personnummer', async () => {
    expect(await record({ body: 'BOARD', decidedOn: '2024-01-16', title: 'I morgon' })).toMatchObject({
      __typename: 'RuleProblem',
      code: 'DECISION_IN_FUTURE',
    });
    for (const field of ['title', 'paragraph', 'document']) {
      const told = { body: 'BOARD', decidedOn: '2024-01-15', title: 'Beslut', [field]: 'om 121212-1212' };
      expect(await record(told)).toMatchObject({ code: 'PERSONAL_DATA' });
    }
    expect(await record({ body: 'BOARD', decidedOn: '2024-01-15', title: ' ' })).toEqual({
      error: 'BAD_USER_INPUT',
    });
    const { decisions } = await world.read<Listed>(chef, `decisions(first: 10) { ${LIST} }`);
    expect(decisions.edges).toEqual([]);
  });

  it('are recorded once per key', async () => {
    const told = { body: 'BOARD', decidedOn: '2023-01-01', title: 'En gång', idempotencyKey: 'samma' };
    const [first, second] = [await record(told), await record(told)];
    expect(second.decision['id']).toBe(first.decision['id']);
    expect(await record({ ...told, title: 'Annat' })).toEqual({ error: 'BAD_USER_INPUT' });
  });

  it('are recorded by chef and chair, read by the members, and neither by others', async () => {
    const told = { body: 'BOARD', decidedOn: '2023-01-01', title: 'Beslut' };
    for (const role of ['ORDFORANDE'] as const)
      expect((await record(told, await world.token(role))).__typename).toBe('DecisionRecorded');
    for (const role of ['EKONOM', 'STYRELSE', 'REVISOR', 'MEDLEM'] as const) {
      const token = await world.token(role);
      expect(await record(told, token)).toEqual({ error: 'FORBIDDEN' });
      const { decisions } = await world.read<Listed>(token, `decisions(first: 10) { ${LIST} }`);
      expect(decisions.edges).toHaveLength(1);
    }
    const stranger = await world.token('FORBUNDSCHEF', await world.another(world.forbund.countyId));
    expect(await record(told, stranger)).toEqual({ error: 'NOT_FOUND' });
    expect(await record({ ...told, forbundId: toGlobalId('Forbund', 'x') })).toEqual({ error: 'NOT_FOUND' });
  });
});
