import { generateDemoCounty } from '../../apps/cli/src/demo/demo-county.js';
import { nameIn } from '../../apps/cli/src/demo/county.js';
import { booksOf, readDemo, type DemoBooks } from './demo-books.js';
import { ore, sum } from './read-sie.js';

const county = generateDemoCounty();
const all = readDemo();
const named = all.map((books) => [`${books.slug} ${books.year}`, books] as const);

const income = (books: DemoBooks, account: string) => -books.change((row) => row.account === account);

test.each(named)(
  '%s: half from the state, a quarter from the region, a quarter from the municipalities',
  (_name, books) => {
    const [state, region, municipalities] = ['3511', '3512', '3513'].map((account) => income(books, account));
    expect(state).toBe(region! * 2n);
    expect(municipalities).toBe(region);
  },
);

test('Västerås’ contributions of 2022 and 2023 are those of its verksamhetsplan och budget 2023', () => {
  const total = (year: number) =>
    -booksOf(all, 'vasteras', year).change((row) => row.account.startsWith('3'));
  expect(total(2022)).toBe(ore('10996000.00'));
  expect(total(2023)).toBe(ore('9902000.00'));
});

test('Västerås’ equity at the end of 2023 covers the 400 000 kr that its plan promises to hand over', () => {
  const books = booksOf(all, 'vasteras', 2023);
  const equity =
    -sum(
      books
        .rows()
        .filter((row) => /^[3-8]/.test(row.account))
        .map((row) => row.ore),
    ) - books.closing('20');
  expect(equity).toBeGreaterThan(ore('400000.00'));
  expect(equity).toBeLessThan(ore('2000000.00'));
});

test('every member pays its contribution in every year, and no one else does', () => {
  for (const books of all) {
    const payers = new Set(
      books
        .rows()
        .filter((row) => row.account === '3513')
        .map((row) => row.objects['21']),
    );
    const organisations = [...payers].map(
      (code) =>
        county.counterparties.find((each) => each.forbund === books.slug && each.code === code)!.organisation,
    );
    const members = county.members.filter(
      (each) =>
        each.forbund === books.slug &&
        each.party === 'MUNICIPALITY' &&
        (each.validFrom ?? '') <= '2023-12-31',
    );
    expect(organisations.sort()).toEqual(members.map((each) => each.organisation).sort());
  }
});

test('Norra Västmanland is renamed and grows to thirteen members on the first day of 2024', () => {
  expect(nameIn('norra-vastmanland', 2023)).toBe('Norra Västmanlands Samordningsförbund');
  expect(nameIn('norra-vastmanland', 2024)).toBe('Samordningsförbundet Västmanland');
  const members = county.members.filter((each) => each.forbund === 'norra-vastmanland');
  expect(members.filter((each) => each.validFrom! <= '2023-12-31')).toHaveLength(9);
  expect(members).toHaveLength(13);
});

test('an organisation number is one that a document prints, or none', () => {
  expect(county.forbund.map((each) => [each.slug, each.county, each.organisationNumber, each.seat])).toEqual([
    ['vasteras', 'vastmanland', '222000-2824', 'Västerås'],
    ['norra-vastmanland', 'vastmanland', null, null],
    ['vastra-malardalen', 'vastmanland', '222000-2816', null],
    ['vasterbergslagen', 'dalarna', '222000-1735', 'Ludvika'],
  ]);
});

test('Västerbergslagen in Dalarna is compared with by its published figures, and has no books', () => {
  expect([county.county.slug, county.comparisonCounty.slug]).toEqual(['vastmanland', 'dalarna']);
  expect(county.files.map((each) => each.forbundSlug)).not.toContain('vasterbergslagen');
  expect(
    county.members.filter((each) => each.forbund === 'vasterbergslagen').map((each) => each.organisation),
  ).toEqual([
    'forsakringskassan',
    'arbetsformedlingen',
    'region-dalarna',
    'ludvika-kommun',
    'smedjebackens-kommun',
  ]);
  const documents = county.publishedDocuments.filter((each) => each.forbund === 'vasterbergslagen');
  expect(documents.map(({ title, year }) => [title, year])).toEqual([
    ['Västerbergslagens Samordningsförbund, årsredovisning 2020', 2020],
  ]);
});

test('the objects that the files declare are the counterparties and insatser of the data, and each knows whom it means', () => {
  for (const books of all) {
    const declared = (dimension: string) =>
      books.file.records
        .filter(([label, dim]) => label === '#OBJEKT' && dim === dimension)
        .map((each) => each.slice(2));
    const own = <T extends { forbund: string; code: string; name: string }>(list: readonly T[]) =>
      list.filter((each) => each.forbund === books.slug).map((each) => [each.code, each.name]);
    expect(declared('21')).toEqual(own(county.counterparties));
    expect(declared('20')).toEqual(own(county.insatser));
  }
  for (const each of county.counterparties) {
    expect([each.kind, Boolean(each.otherForbund), Boolean(each.organisation), Boolean(each.party)]).toEqual([
      each.kind,
      each.kind === 'FORBUND',
      each.kind === 'MEMBER',
      each.kind === 'PARTY',
    ]);
    if (each.organisation) expect(county.organisations.map((one) => one.slug)).toContain(each.organisation);
  }
});

test('each förbund has individual, structural and administrative costs in every year', () => {
  for (const books of all) {
    for (const group of ['INDIVIDUAL', 'STRUCTURAL', 'ADMINISTRATION']) {
      const codes = county.insatser
        .filter((each) => each.forbund === books.slug && each.group === group)
        .map((each) => each.code);
      const costs = books.change(
        (row) => /^[4-7]/.test(row.account) && codes.includes(row.objects['20'] ?? ''),
      );
      expect(costs).toBeGreaterThan(ore('100000.00'));
    }
  }
});

test('the demo users are role and place', () => {
  expect(county.users.map((user) => user.username)).toEqual([
    ...['vasteras', 'norra', 'malardalen', 'vasterbergslagen'].flatMap((place) =>
      ['ekonom', 'chef', 'styrelse', 'revisor', 'medlem'].map((role) => `${role}-${place}`),
    ),
    'lanspresidium',
    'lansanalytiker',
    'arkiv-vasteras',
    'operator',
  ]);
  expect(county.users[0]).toEqual({
    username: 'ekonom-vasteras',
    displayName: 'Ekonom, Västerås',
    role: 'EKONOM',
    scope: { kind: 'FORBUND', forbund: 'vasteras' },
  });
});
