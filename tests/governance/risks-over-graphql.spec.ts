import { GovernanceApi } from './governance-api.js';

const RISK = `id latest { version title probability consequence value level owner ownerName measure status note }
  history { version probability note }`;
const ASSESSED = `__typename ... on RiskAssessed { risk { ${RISK} } } ... on Problem { code }`;

interface Assessed {
  readonly error?: string;
  readonly code?: string;
  readonly risk: {
    readonly id: string;
    readonly latest: Record<string, unknown>;
    readonly history: unknown[];
  };
}

describe('the risk register', () => {
  let world: GovernanceApi;
  let chef: string;
  const risk = {
    title: 'Statsbidraget minskar',
    probability: 3,
    consequence: 5,
    owner: 'FORBUNDSCHEF',
    measure: 'Buffert',
  };
  const add = (changes: Record<string, unknown> = {}, token = chef) =>
    world.mutate<Assessed>(token, 'addRisk', ASSESSED, { ...risk, ...changes });
  const revise = (riskId: string, afterVersion: number, changes: Record<string, unknown> = {}) =>
    world.mutate<Assessed>(chef, 'reviseRisk', ASSESSED, { ...risk, riskId, afterVersion, ...changes });

  beforeEach(async () => {
    world = await GovernanceApi.start();
    chef = await world.token('FORBUNDSCHEF');
  });
  afterEach(() => world.close());

  it('holds probability × consequence, an owning role and a measure, the gravest first', async () => {
    const latest = {
      version: 1,
      value: 15,
      level: 'HIGH',
      ownerName: 'Förbundschef',
      status: 'OPEN',
      note: '',
    };
    expect(await add()).toMatchObject({ __typename: 'RiskAssessed', risk: { latest } });
    await add({ title: 'Liten', probability: 1, consequence: 2 });
    await add({ title: 'Stor', probability: 5 });
    const { risks } = await world.read<{ risks: { latest: { title: string } }[] }>(chef, `risks { ${RISK} }`);
    expect(risks.map(({ latest }) => latest.title)).toEqual(['Stor', 'Statsbidraget minskar', 'Liten']);
  });

  it('keeps every assessment', async () => {
    const { id } = (await add()).risk;
    await revise(id, 1, { probability: 2, note: 'Besked från FK' });
    const { risk: now } = await revise(id, 2, { probability: 1, status: 'CLOSED' });
    expect(now.latest).toMatchObject({ version: 3, value: 5, level: 'LOW', status: 'CLOSED' });
    expect(now.history).toEqual([
      { version: 1, probability: 3, note: '' },
      { version: 2, probability: 2, note: 'Besked från FK' },
      { version: 3, probability: 1, note: '' },
    ]);
  });

  it('refuses an assessment of what somebody else has assessed meanwhile, also at the same time', async () => {
    const { id } = (await add()).risk;
    await revise(id, 1);
    expect(await revise(id, 1)).toMatchObject({ code: 'RISK_CHANGED' });
    const both = await Promise.all([revise(id, 2, { note: 'a' }), revise(id, 2, { note: 'b' })]);
    expect(both.map(({ code }) => code ?? 'ok').sort()).toEqual(['RISK_CHANGED', 'ok']);
  });

  it('refuses other steps than 1–5, a personnummer and another förbund’s risk', async () => {
    expect(await add({ probability: 6 })).toEqual({ error: 'BAD_USER_INPUT' });
    expect(await add({ consequence: 0 })).toEqual({ error: 'BAD_USER_INPUT' });
    for (const field of ['title', 'measure', 'note', 'document'])
      expect(await add({ [field]: 'gäller 121212-1212' })).toMatchObject({ code: 'PERSONAL_DATA' });
    const { id } = (await add()).risk;
    const stranger = await world.another(world.forbund.countyId);
    const there = Buffer.from(`Forbund:${stranger.id}`).toString('base64url');
    const theirs = await world.token('EKONOM', stranger);
    const input = { ...risk, riskId: id, afterVersion: 1, forbundId: there };
    expect(await world.mutate(theirs, 'reviseRisk', ASSESSED, input)).toEqual({ error: 'NOT_FOUND' });
  });

  it('is written by ekonom and chef, read by the rest of the förbund', async () => {
    await add({}, await world.token('EKONOM'));
    for (const role of ['STYRELSE', 'REVISOR', 'MEDLEM'] as const) {
      const token = await world.token(role);
      expect(await add({}, token)).toEqual({ error: 'FORBIDDEN' });
      expect((await world.read<{ risks: unknown[] }>(token, 'risks { id }')).risks).toHaveLength(1);
    }
  });
});
