import { accessibleStates } from './journeys/accessible.js';
import { bookJourneys } from './journeys/books.js';
import { countyJourneys } from './journeys/county.js';
import { countyPartJourneys } from './journeys/county-parts.js';
import { differenceJourneys } from './journeys/differences.js';
import { documentJourneys } from './journeys/documents.js';
import { forbundJourneys } from './journeys/forbund.js';
import { governanceJourneys } from './journeys/governance.js';
import { insatsJourneys } from './journeys/insatser.js';
import { importJourneys } from './journeys/import.js';
import { moneyInJourneys } from './journeys/money-in.js';
import { planJourneys } from './journeys/plan.js';
import { publishedJourneys } from './journeys/published.js';
import { roleJourneys } from './journeys/roles.js';
import { signInJourneys } from './journeys/sign-in.js';
import { describeInBrowser } from './support/browser.js';
import { Site } from './support/site.js';

jest.setTimeout(120_000);

describeInBrowser('the page in a real browser', () => {
  let started: Site;
  const site = () => started;

  beforeAll(async () => {
    started = await Site.start();
  }, 600_000);
  afterEach(() => started.closePages());
  afterAll(() => started?.stop());

  describe('signing in', () => signInJourneys(site));
  describe('the county', () => countyJourneys(site));
  describe('the parts of the county', () => countyPartJourneys(site));
  describe('what differs between two förbund', () => differenceJourneys(site));
  describe('the own förbund', () => forbundJourneys(site));
  describe('accessible, WCAG 2.2 AA', () => accessibleStates(site));
  describe('import and submissions', () => bookJourneys(site));
  describe('a file on its way into the books and out', () => importJourneys(site));
  describe('the year of duties', () => governanceJourneys(site));
  describe('insatser', () => insatsJourneys(site));
  describe('contributions and equity', () => moneyInJourneys(site));
  describe('from budget to outcome', () => planJourneys(site));
  describe('documents', () => documentJourneys(site));
  describe('what is published', () => publishedJourneys(site));
  describe('roles', () => roleJourneys(site));

  it('the GraphQL page works offline and asks as the one who is signed in', async () => {
    const page = await started.open('/graphql', { user: 'lanspresidium' });
    await page.locator('.graphiql-query-editor .CodeMirror-line', { hasText: 'query Lanet' }).waitFor();
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.graphiql-response', { hasText: 'COMPLETE' }).waitFor();
  });

  it('no page asked any other address for anything, and no console complained', () => {
    expect(started.foreignRequests).toEqual([]);
    expect(started.complaints).toEqual([]);
  });
});
