import { tenantContext, type TenantContext } from '@samla/platform/tenant-context.js';
import type { PrintedLine } from '@samla/statements/statement-lines.js';
import { type Statements, StatementsService } from '@samla/statements/statements.service.js';
import { bookFile, describeBooks } from '../../apps/cli/src/demo-load/load-books.js';
import { demoActor, ids } from '../../apps/cli/src/demo-load/demo-ids.js';
import { loadBudgets } from '../../apps/cli/src/demo-load/load-budgets.js';
import { loadPublications } from '../../apps/cli/src/demo-load/load-publications.js';
import { loadRegistry } from '../../apps/cli/src/demo-load/load-registry.js';
import { generateDemoCounty } from '../../apps/cli/src/demo/demo-county.js';
import { ownDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';

/**
 * Every number below is printed in: Samordningsförbundet Västerås, årsredovisning 2021, sections 2 (resultaträkning),
 * 3 (balansräkning), 5 (driftredovisning) and 6 (noter 2–5), with 2020 beside as that document prints it.
 */
const DOCUMENT = 'Samordningsförbundet Västerås, årsredovisning 2021';

let features: Features;
let drop: () => Promise<void>;
let vasteras: TenantContext;
let statements: Statements;
let service: StatementsService;

beforeAll(async () => {
  const own = await ownDatabase();
  drop = own.drop;
  features = await startFeatures(own);
  const demo = generateDemoCounty();
  await loadRegistry(features.services, demo);
  await describeBooks(features.services, demo, 'vasteras');
  await loadPublications(features.services, demo, 'vasteras');
  await loadBudgets(features.services, 'vasteras');
  for (const file of demo.files.filter(
    ({ forbundSlug, year }) => forbundSlug === 'vasteras' && year < 2023,
  )) {
    await bookFile(features.services, file);
  }
  vasteras = tenantContext(ids.forbund('vasteras'), demoActor('vasteras', 'EKONOM'));
  service = features.services.get(StatementsService);
  statements = await service.statements(vasteras, 2021, 12);
});
afterAll(async () => {
  await features.close();
  await drop();
});

const printed = (lines: readonly PrintedLine[]) =>
  lines
    .filter(
      ({ amount, comparison }) => amount.presented !== '0' || (comparison && comparison.presented !== '0'),
    )
    .map(({ label, note, amount, comparison }) =>
      [label, note ?? '', amount.presented, comparison?.presented ?? ''].join(' | '),
    );
const note = (key: string, of = statements) =>
  of.notes
    .find((each) => each.key === key)!
    .rows.map(({ group, label, counterparty, amount, comparison }) =>
      [group ?? '', label, counterparty ?? '', amount.presented, comparison?.presented ?? ''].join(' | '),
    );
const exact = (line: string) =>
  [...statements.incomeStatement, ...statements.balanceSheet].find((each) => each.line === line)!.amount
    .exact;

describe('Västerås 2021 is what was published', () => {
  it('resultaträkning', () => {
    expect(printed(statements.incomeStatement)).toEqual([
      'Verksamhetens intäkter | 2 | 13310000 | 13310000',
      'Verksamhetens kostnader | 3 | -13781931 | -13122674',
      'Verksamhetens resultat |  | -471931 | 187326',
      'Resultat efter finansiella poster |  | -471931 | 187326',
      'Årets resultat |  | -471931 | 187326',
    ]);
  });

  it('balansräkning, with the 187 325 that the document prints for 2020', () => {
    expect(printed(statements.balanceSheet)).toEqual([
      'Fordringar | 4 | 561187 | 371691',
      'Kassa och bank |  | 10934528 | 11352229',
      'Summa omsättningstillgångar |  | 11495715 | 11723920',
      'Summa tillgångar |  | 11495715 | 11723920',
      'Årets resultat |  | -471931 | 187325',
      'Övrigt eget kapital |  | 8241303 | 8053977',
      'Kortfristiga skulder | 5 | 3726342 | 3482617',
      'Summa eget kapital, avsättningar och skulder |  | 11495715 | 11723920',
    ]);
  });

  it('the exact öre beneath', () => {
    expect(
      ['COSTS', 'RESULT', 'RECEIVABLES', 'CASH', 'TOTAL_ASSETS', 'OTHER_EQUITY', 'SHORT_TERM_DEBT'].map(
        exact,
      ),
    ).toEqual([
      '-13781931.20',
      '-471931.20',
      '561187.00',
      '10934527.60',
      '11495714.60',
      '8241303.40',
      '3726342.40',
    ]);
  });

  it('note 2: income per party', () => {
    expect(note('INCOME_PER_PARTY')).toEqual([
      ' | Driftbidrag från staten | Staten (Försäkringskassan och Arbetsförmedlingen) | 6655000 | 6655000',
      ' | Driftbidrag från Västerås stad | Västerås stad | 3327500 | 3327500',
      ' | Driftbidrag från Region Västmanland | Region Västmanland | 3327500 | 3327500',
      ' | Summa |  | 13310000 | 13310000',
    ]);
  });

  it('note 3: costs per insats', () => {
    expect(note('COSTS_PER_INSATS').map((row) => row.split(' | ').slice(1).join(' | '))).toEqual([
      'Projekt Samordningsteam Västerås |  | 6030339 | 7384060',
      'Projekt JobbFokus 2.0/SPIRA |  | 3294761 | 2277417',
      'Projekt Studie främjande psykisk hälsa/SIM |  | 1504294 | 647373',
      'Insatskatalog/indikatorer |  | 100000 | 113466',
      'Kartläggning/utvärdering |  | 290253 | 45050',
      'Utvecklingsmedel |  | 213626 | 68101',
      'Lokala utbildningsinsatser Västerås |  | 717487 | 892460',
      'Länsgemensamma utbildningsinsatser |  | 145411 | 257600',
      'Delsumma insatser |  | 12296171 | 11685527',
      'Styrelse, kansli, revision |  | 1485761 | 1437147',
      'Delsumma administrativa kostnader |  | 1485761 | 1437147',
      'Summa verksamhetens kostnader |  | 13781931 | 13122674',
    ]);
  });

  it('note 4: receivables by counterparty', () => {
    expect(note('RECEIVABLES')).toEqual([
      'Upplupna intäkter | Norra Västmanlands Samordningsförbund | Norra Västmanlands Samordningsförbund | 93677 | 95000',
      'Upplupna intäkter | Samordningsförbundet Västra Mälardalen | Samordningsförbundet Västra Mälardalen | 127016 | ',
      'Övriga kortfristiga fordringar | Skatteverket, mervärdesskatt | Skatteverket | 340494 | 276691',
      ' | Summa korta fordringar |  | 561187 | 371691',
    ]);
  });

  it('note 5: short-term debts by counterparty', () => {
    expect(note('SHORT_TERM_DEBT')).toEqual([
      ' | Leverantörsskulder |  | 681620 | 309130',
      'Upplupna kostnader | Västerås stad, JobbFokus 2.0/SPIRA | Västerås stad | 827262 | 868228',
      'Upplupna kostnader | Västerås stad, Samordningsteam Västerås | Västerås stad | 1450776 | 1862386',
      'Upplupna kostnader | Region Västmanland, Studie främj psyk hälsa/SIM | Region Västmanland | 679981 | 353000',
      'Upplupna kostnader | Vital goodsolution AB, lokala utbildningsinsatser | Vital goodsolution AB | 48500 | 51080',
      'Upplupna kostnader | Kansli/övrigt |  | 38203 | 38793',
      ' | Summa kortfristiga skulder |  | 3726342 | 3482617',
    ]);
  });

  it('driftredovisning in tkr: outcome, budget, deviation and 2020', () => {
    const rows = statements.operatingStatement!.rows.map(({ label, amount, budget, deviation, comparison }) =>
      [label, amount.presented, budget?.presented, deviation?.presented, comparison?.presented].join(' | '),
    );
    expect(rows).toEqual([
      'Medlemsavg från huvudmännen | 13310 | 13310 | 0 | 13310',
      'Samordningsteam Västerås | 6030 | 7306 | 1276 | 7384',
      'Projekt JobbFokus 2.0/SPIRA | 3295 | 3588 | 293 | 2277',
      'Projekt Främj psykisk hälsa/SIM | 1504 | 1617 | 113 | 647',
      'Insatskatalog/indikatorer | 100 | 130 | 30 | 114',
      'Kartläggning/utvärdering | 290 | 250 | -40 | 45',
      'Utvecklingsmedel | 214 | 3094 | 2880 | 68',
      'Lokala utb insatser Västerås | 718 | 800 | 82 | 893',
      'Länsgemensamma utbildn insatser | 145 | 250 | 105 | 258',
      'Summa insatser | 12296 | 17035 | 4739 | 11686',
      'Representation | 35 | 6 | -29 | 8',
      'Revision | 59 | 60 | 1 | 53',
      'Löneadministration | 7 | 8 | 1 | 8',
      'Styrelsearvoden | 44 | 70 | 26 | 62',
      'Konferenser | 0 | 35 | 35 | 27',
      'Övrigt styrelse | 1 | 5 | 4 | 9',
      'Summa styrelse | 146 | 184 | 38 | 167',
      'Resekostnader | 0 | 2 | 2 | 1',
      'Representation | 2 | 6 | 4 | 6',
      'Trycksaker, böcker | 8 | 10 | 2 | 2',
      'Hemsida och nyhetsbrev | 20 | 10 | -10 | 10',
      'Redovisningstjänster | 80 | 81 | 1 | 80',
      'Administrativa tjänster | 26 | 26 | 0 | 26',
      'Samordnartjänst | 1160 | 1097 | -63 | 1097',
      'Bankkostnader | 10 | 11 | 1 | 12',
      'Utbildning, konferenser | 2 | 7 | 5 | 2',
      'Serviceavgift NNS | 27 | 27 | 0 | 27',
      'Övrigt adm | 5 | 10 | 5 | 7',
      'Summa kansli | 1340 | 1287 | -53 | 1270',
      'Summa verksamhetskostnader | 13782 | 18506 | 4724 | 13123',
      'RESULTAT | -472 | -5196 | 4724 | 187',
    ]);
    expect(
      statements
        .operatingStatement!.rows.filter(({ forcedReason }) => forcedReason !== null)
        .map(({ label, amount, forcedReason }) => [
          label,
          amount.isForced,
          forcedReason?.replace(/\s/gu, ' '),
        ]),
    ).toEqual([
      [
        'Lokala utb insatser Västerås',
        true,
        'Utfallet är 717 486,60 kr, avrundat för sig 717 tkr. Det visas som 718 tkr för att raderna ska bli Summa insatser, 12 296 tkr.',
      ],
    ]);
    expect(statements.operatingStatement!.budgetDocument).toBe(DOCUMENT);
  });

  it('says where everything is from: constructed books of 2021, a named document for 2020', () => {
    expect(statements).toMatchObject({
      source: 'BOOKS',
      isConstructed: true,
      document: 'Bokföringen 2021, kontomappning kommun-bas-2021.1',
    });
    expect(statements.comparison).toMatchObject({ source: 'PUBLISHED', document: DOCUMENT });
  });

  it('every line is the sum of the accounts that it opens into', () => {
    const sum = ({ accounts }: PrintedLine) =>
      accounts.reduce((all, { amount }) => all + BigInt(amount.exact.replace('.', '')), 0n);
    for (const line of [...statements.incomeStatement, ...statements.balanceSheet]) {
      expect([line.line, sum(line).toString()]).toEqual([
        line.line,
        BigInt(line.amount.exact.replace('.', '')).toString(),
      ]);
    }
    const receivables = statements.balanceSheet.find(({ line }) => line === 'RECEIVABLES')!.accounts;
    expect(receivables).toContainEqual({
      number: '1791',
      name: 'Upplupna intäkter',
      counterparty: 'Norra Västmanlands Samordningsförbund',
      counterpartyCode: '210',
      insats: null,
      insatsCode: '',
      costCentreCode: null,
      lineUnverified: true,
      amount: { exact: '93677.00', presented: '93677', unit: 'KR' },
    });
  });

  it('2020 has no books, and stands as it was published', async () => {
    const published = await service.statements(vasteras, 2020, 12);
    expect(published).toMatchObject({
      source: 'PUBLISHED',
      document: DOCUMENT,
      isConstructed: false,
      comparison: null,
    });
    expect(printed(published.incomeStatement)).toContain('Årets resultat |  | 187326 | ');
    expect(note('RECEIVABLES', published)).toHaveLength(3);
  });

  it('2022 is compared to the books of 2021, to the same period', async () => {
    const later = await service.statements(vasteras, 2022, 12);
    expect(later.comparison).toMatchObject({ source: 'BOOKS', document: null });
    const result = later.incomeStatement.find(({ line }) => line === 'RESULT')!;
    expect(result.comparison).toMatchObject({ exact: '-471931.20', presented: '-471931' });
    // Efterstöd was budgeted, and no account or insats is known for it.
    expect(later.operatingStatement!.rows.find(({ key }) => key === 'unallocated')).toMatchObject({
      amount: { presented: '0' },
      budget: { presented: '-200' },
    });
    const june = await service.statements(vasteras, 2022, 6);
    const half = await service.statements(vasteras, 2021, 6);
    expect(june.incomeStatement.at(-1)!.comparison).toMatchObject({
      exact: half.incomeStatement.at(-1)!.amount.exact,
    });
    expect([half.comparison, half.operatingStatement!.rows[0]!.budget]).toEqual([null, null]);
  });

  it('refuses a year without figures and a period that is none', async () => {
    await expect(service.statements(vasteras, 2019, 12)).rejects.toMatchObject({ code: 'NO_FIGURES' });
    await expect(service.statements(vasteras, 2020, 6)).rejects.toMatchObject({ code: 'NO_FIGURES' });
    await expect(service.statements(vasteras, 2021, 13)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
