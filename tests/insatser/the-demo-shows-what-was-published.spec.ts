import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import { startApi, type TestApi } from '../support/api.js';
import { DEMO_CLOCK, demoDatabase } from '../support/demo.js';

const READ = `query ($slug: String!) { forbund(slug: $slug) { insatser(first: 100) { edges { node {
  code name state outcomeSource total { decided { exact } outcome { exact } remaining { exact } }
  years { year own { decided { exact } outcome { exact } } } findings { code message year }
  counts { measure span place counts { label women men all } } } } } } }`;

interface Shown {
  readonly code: string;
  readonly outcomeSource: string;
  readonly total: Record<'decided' | 'outcome' | 'remaining', { exact: string }>;
  readonly years: { year: number; own: Record<'decided' | 'outcome', { exact: string }> }[];
  readonly findings: { code: string; message: string; year: number | null }[];
}

describe('the insatser of the demo', () => {
  let database: Awaited<ReturnType<typeof demoDatabase>>;
  let api: TestApi;

  beforeAll(async () => {
    database = await demoDatabase();
    api = await startApi(database, { SAMLA_CLOCK: DEMO_CLOCK });
  }, 300_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  async function read(slug: string, user: string): Promise<ReadonlyMap<string, Shown>> {
    const token = await api.signIn(user, DEMO_PASSWORD);
    const { data, errors } = await api.graphql<{ forbund: { insatser: { edges: { node: Shown }[] } } }>(
      READ,
      { slug },
      token,
    );
    expect(errors).toBeUndefined();
    return new Map(data.forbund.insatser.edges.map(({ node }) => [node.code, node]));
  }

  it('shows Västerås 2021 as driftredovisningen prints it, and the contradictions of its counts', async () => {
    const insatser = await read('vasteras', 'styrelse-vasteras');
    const of2021 = (code: string) => insatser.get(code)?.years.find(({ year }) => year === 2021)?.own;
    expect(of2021('110')).toEqual({
      decided: { exact: '7306000.00' },
      outcome: { exact: expect.stringMatching(/^60(29|30)/) as string },
    });
    const inTkr = ['110', '120', '130', '210', '220', '230', '240', '250'].map((code) =>
      Math.round(Number.parseFloat(of2021(code)!.outcome.exact) / 1000),
    );
    const printed = [6030, 3295, 1504, 100, 290, 214, 718, 145];
    expect(inTkr.map((amount, index) => Math.abs(amount - printed[index]!)).filter((off) => off > 1)).toEqual(
      [],
    );
    const codes = (code: string) => insatser.get(code)?.findings.map((finding) => finding.code);
    expect(insatser.get('110')?.findings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/2021: 97 .*95/),
    );
    expect(codes('120')).toContain('NOT_FUNDABLE');
    expect(codes('120')).not.toContain('PUBLISHED_DIFFERS');
    expect(codes('130')).toContain('PARTS_DIFFER');
    expect(codes('160')).toContain('REPORT_LATE');
    // Kartläggning/utvärdering cost 290 tkr of 250.
    expect(insatser.get('220')?.findings).toContainEqual(
      expect.objectContaining({ code: 'OVERSPENT', year: 2021 }),
    );
  });

  it('shows the project cards of 2019, which print one outcome twice with different amounts', async () => {
    const insatser = await read('vastra-malardalen', 'styrelse-malardalen');
    expect(insatser.get('K2019-1')).toMatchObject({
      outcomeSource: 'PUBLISHED',
      total: {
        decided: { exact: '1831000.00' },
        outcome: { exact: '1446578.00' },
        remaining: { exact: '384422.00' },
      },
    });
    expect(insatser.get('K2019-5')?.findings.map(({ code }) => code)).toEqual(['OUTCOME_DIFFERS']);
    expect(insatser.get('K2019-5')?.total.decided.exact).toBe('257000.00');
  });

  it('shows Norra Västmanland 2014 beside the constructed years, and what no budget had decided', async () => {
    const insatser = await read('norra-vastmanland', 'styrelse-norra');
    const sala = insatser.get('1064');
    expect(sala?.outcomeSource).toBe('BOTH');
    expect(sala?.years[0]).toMatchObject({
      year: 2014,
      own: { decided: { exact: '2098000.00' }, outcome: { exact: '1891030.00' } },
    });
    expect(insatser.get('1024')?.findings.map(({ code }) => code)).toEqual(['NO_DECIDED_MONEY']);
  });

  it("shows Västerbergslagen's numbers of 2020, whose teams do not go on from 2019", async () => {
    const insatser = await read('vasterbergslagen', 'styrelse-vasterbergslagen');
    expect(insatser.get('301')?.findings.map(({ code }) => code)).toContain('STOCK_CARRY');
    expect(insatser.get('302')?.findings.map(({ code }) => code)).not.toContain('PUBLISHED_DIFFERS');
    expect(insatser.get('431')?.total).toMatchObject({
      decided: { exact: '745000.00' },
      outcome: { exact: '660000.00' },
    });
  });
});
