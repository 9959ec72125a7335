import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { ids } from '../../../apps/cli/src/demo-load/demo-ids.js';
import { startApi, type TestApi } from '../../support/api.js';
import type { OwnDatabase } from '../../support/database.js';
import { DEMO_CLOCK, demoDatabase } from '../../support/demo.js';

let county: OwnDatabase;
let api: TestApi;
beforeAll(async () => {
  county = await demoDatabase();
  api = await startApi(county, { SAMLA_CLOCK: DEMO_CLOCK });
}, 300_000);
afterAll(async () => {
  await api.close();
  await county.drop();
});

const as = async (user: string, query: string, variables: Record<string, unknown> = {}) =>
  api.graphql<Record<string, Record<string, unknown>>>(
    query,
    variables,
    await api.signIn(user, DEMO_PASSWORD),
  );
const forbundId = (slug: string) => toGlobalId('Forbund', ids.forbund(slug));
const ANSWER = `mutation ($input: AnswerMutualDifferenceInput!) {
  answerMutualDifference(input: $input) { __typename ... on Problem { code } ... on MutualDifferenceAnswered { difference { status } } }
}`;
const input = (changes: object = {}) => ({
  input: {
    forbundId: forbundId('vasteras'),
    counterpartForbundId: forbundId('norra-vastmanland'),
    ...{ year: 2022, area: 'BALANCE', status: 'BEING_SORTED_OUT', idempotencyKey: 'prov' },
    ...changes,
  },
});
const ENTRIES = `query ($after: String) { forbund(slug: "vasteras") { mutualDifferences(year: 2022) {
  second { entries(first: 2, after: $after) { edges { node { entryNo entryDate } } pageInfo { hasNextPage endCursor } } }
} } }`;

describe('differences over GraphQL', () => {
  it('are answered by a side; no difference is a problem, and whoever only reads is refused', async () => {
    const answered = await as('ekonom-vasteras', ANSWER, input());
    expect(answered.data['answerMutualDifference']).toEqual({
      __typename: 'MutualDifferenceAnswered',
      difference: { status: 'BEING_SORTED_OUT' },
    });
    const none = { counterpartForbundId: forbundId('vastra-malardalen'), idempotencyKey: 'prov-2' };
    expect((await as('ekonom-vasteras', ANSWER, input(none))).data['answerMutualDifference']).toEqual({
      __typename: 'RuleProblem',
      code: 'NO_DIFFERENCE',
    });
    const refused = async (user: string) =>
      (await as(user, ANSWER, input())).errors?.map(({ extensions }) => extensions['code']);
    expect(await refused('revisor-vasteras')).toEqual(['FORBIDDEN']);
    expect(await refused('ekonom-norra')).toEqual(['NOT_FOUND']);
    expect(await refused('lanspresidium')).toEqual(['NOT_FOUND']);
  });

  it('are shown to a county and to those who may see what a förbund has handed in, to nobody else', async () => {
    const codes = async (user: string, query: string) =>
      (await as(user, query)).errors?.map(({ extensions }) => extensions['code']) ?? [];
    const own = '{ forbund(slug: "vasteras") { mutualDifferences(year: 2022) { id } } }';
    const all = '{ county(slug: "vastmanland") { mutualDifferences(year: 2022) { id } } }';
    expect(await codes('revisor-vasteras', own)).toEqual([]);
    expect(await codes('medlem-vasteras', own)).toEqual(['FORBIDDEN']);
    expect(await codes('lansanalytiker', all)).toEqual([]);
    expect(await codes('medlem-vasteras', all)).toEqual(['FORBIDDEN']);
  });

  it('open into their entries page by page, by date, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const { data } = await as('ekonom-vasteras', ENTRIES, { after });
      const [found] = data['forbund']?.['mutualDifferences'] as [
        {
          second: {
            entries: { edges: { node: object }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
          };
        },
      ];
      const { edges, pageInfo } = found.second.entries;
      seen.push(...edges.map(({ node }) => JSON.stringify(node)));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen.length).toBeGreaterThan(4);
    const dates = seen.map((node) => (JSON.parse(node) as { entryDate: string }).entryDate);
    expect(dates).toEqual([...dates].sort());
    const wrong = await as('ekonom-vasteras', ENTRIES, { after: 'WyIxIiwiMiJd' });
    expect(wrong.errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });
});
