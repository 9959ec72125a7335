import { ConsolidationService } from '@samla/consolidation/consolidation.service.js';
import { RollUpService } from '@samla/consolidation/roll-up.service.js';
import { MutualDifferenceService } from '@samla/consolidation/worklist/mutual-difference.service.js';
import { CounterpartyService } from '@samla/ledger/accounts/counterparty.service.js';
import { ImportService } from '@samla/ledger/import/import.service.js';
import { randomUUID } from 'node:crypto';
import { cp437 } from '../domain/sie/sie-file.js';
import { newSubmitting, type Submitting } from '../statements/submitting.js';
import { ownDatabase, type TestDatabaseUrls } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';

/** Days on which somebody corrects, and how many entries are corrected on each: 3 000 in all. */
const DAYS = 50;
const PER_DAY = 60;
/** The worklist is asked about on each of these. */
const WORKLIST_EVERY = 5;

let urls: TestDatabaseUrls & { drop(): Promise<void> };
let features: Features;
let forbund: readonly [Submitting, Submitting, Submitting];

beforeAll(async () => {
  urls = await ownDatabase();
  features = await startFeatures(urls);
  features.clock.set('2022-01-10T08:00:00Z');
  const first = await newSubmitting(features);
  const { countyId } = first.forbund;
  forbund = [first, await newSubmitting(features, countyId), await newSubmitting(features, countyId)];
  const counterparties = features.services.get(CounterpartyService, { strict: false });
  for (const own of forbund) {
    await counterparties.describe(
      own.ekonom,
      forbund.flatMap((other, place) =>
        other === own
          ? []
          : {
              ...{ code: `F${place}`, name: `Förbund ${place}`, kind: 'FORBUND', organisationId: null },
              counterpartForbundId: other.forbund.id,
            },
      ),
    );
  }
}, 180_000);
afterAll(async () => {
  await features.close();
  await urls.drop();
});

/** The same numbers in each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const at = (day: number): Date => new Date(Date.UTC(2022, 0, 11 + day, 12));

/** Books entries that correct others: a claim or a debt on a neighbour, against cost or bank. */
async function correct(own: Submitting, day: number, draw: (below: number) => number): Promise<void> {
  const place = forbund.indexOf(own);
  const vouchers = Array.from({ length: PER_DAY }, (_, index) => {
    const neighbour = (place + 1 + draw(2)) % 3;
    const amount = `${draw(2) ? '-' : ''}${1 + draw(90_000)}.${String(draw(100)).padStart(2, '0')}`;
    const back = amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
    const on = `2021${String(1 + draw(12)).padStart(2, '0')}${String(1 + draw(28)).padStart(2, '0')}`;
    const against = draw(2) ? `4611 {21 "F${neighbour}"}` : '1930 {}';
    return [
      `#VER R ${day * PER_DAY + index + 1} ${on} "Rättelse"`,
      '{',
      `#TRANS 1511 {21 "F${neighbour}"} ${amount}`,
      `#TRANS ${against} ${back}`,
      '}',
    ];
  });
  const lines = [
    ...['#FLAGGA 0', '#PROGRAM "Provbok" 1.0', '#FORMAT PC8', '#GEN 20220110', '#SIETYP 4'],
    ...['#RAR 0 20210101 20211231', '#DIM 21 "Motpart"'],
    ...[0, 1, 2].map((each) => `#OBJEKT 21 "F${each}" "Förbund ${each}"`),
    ...['#KONTO 1511 "Kundfordringar"', '#KONTO 1930 "Bank"', '#KONTO 4611 "Köp av huvudverksamhet"'],
    ...vouchers.flat(),
  ];
  await features.services.get(ImportService, { strict: false }).importSie(own.ekonom, {
    ...{ fileName: `dag-${day}.se`, bytes: cp437(`${lines.join('\r\n')}\r\n`), dryRun: false, sample: false },
    ...{ isConstructed: true, idempotencyKey: randomUUID() },
  });
}

const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (inner instanceof Map ? [...inner].sort() : inner));

async function consolidated(knownAt: Date): Promise<string> {
  const { figures, submissions } = await features.services
    .get(ConsolidationService, { strict: false })
    .consolidation(forbund[0].forbund.county, { year: 2021, toPeriod: 12, knownAt });
  const cited = [...submissions.values()].map(({ submissionId, version, sha256 }) => [
    submissionId,
    version,
    sha256,
  ]);
  return plain({ figures, cited: cited.sort() });
}

async function worklist(now: Date): Promise<string> {
  const differences = features.services.get(MutualDifferenceService, { strict: false });
  return plain(await differences.ofCounty(forbund[0].forbund.county, { year: 2021, toPeriod: 12 }, now));
}

describe('figures as of any day', () => {
  it(`are what was stored that day, after ${DAYS * PER_DAY} corrections in ${DAYS} versions`, async () => {
    const draw = numbers(20_220_110);
    const rollUps = features.services.get(RollUpService, { strict: false });
    const stored: { readonly figures: string; readonly worklist: string | null }[] = [];
    for (let day = 0; day < DAYS; day += 1) {
      features.clock.set(at(day).toISOString());
      const own = forbund[draw(3)] as Submitting;
      await correct(own, day, draw);
      const { id } = await own.approve((await own.handIn()).id);
      // Some are rolled up at once, some later, some never: no answer may tell.
      if (draw(3) === 0) await rollUps.rollUp(own.forbund.county, id);
      stored.push({
        figures: await consolidated(at(day)),
        worklist: day % WORKLIST_EVERY === 0 ? await worklist(at(day)) : null,
      });
    }
    // A day's corrections change the answer, so that the days can be told apart.
    expect(new Set(stored.map(({ figures }) => figures)).size).toBe(DAYS);
    features.clock.set('2024-01-15T11:00:00Z');
    // Not in their order: an answer must not depend on which one was asked for before it.
    for (let turn = 0; turn < DAYS; turn += 1) {
      const day = (turn * 19) % DAYS;
      const moment = new Date(at(day).getTime() + draw(86_000_000));
      const then = stored[day]!;
      expect(await consolidated(moment)).toBe(then.figures);
      if (then.worklist !== null) expect(await worklist(at(day))).toBe(then.worklist);
    }
    expect(await consolidated(new Date(at(0).getTime() - 1))).not.toBe(stored[0]?.figures);
  }, 300_000);
});
