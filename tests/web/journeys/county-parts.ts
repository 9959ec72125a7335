import type { Page } from 'playwright-core';
import type { Site } from '../support/site.js';

const kr = (text: string): string => text.replaceAll(' ', '\u00a0').replace('-', '\u2212');

async function part(site: Site, query: string): Promise<Page> {
  return site.open(`/lan/vastmanland?${query}`, { user: 'lanspresidium' });
}

/** The exact amounts of a row, öre as whole numbers, in the order of its columns. */
async function oreOf(page: Page, table: string, row: string): Promise<bigint[]> {
  const cells = page
    .getByRole('region', { name: table })
    .locator('tbody tr')
    .filter({ has: page.locator('th', { hasText: row }) })
    .first()
    .locator('td button');
  const written = await cells.evaluateAll((buttons) =>
    buttons.map((each) => each.firstChild?.textContent ?? ''),
  );
  return written.map((text) => BigInt(text.replace('\u2212', '-').replace(/[^\d-]/g, '')));
}

/** The parts of the county's figures beside the two statements, and what can be asked of all of them. */
export function countyPartJourneys(site: () => Site): void {
  it('each part has a tab with an address of its own, and the choice of year goes along', async () => {
    const page = await part(site(), 'ar=2022');
    const tabs = page.getByRole('navigation', { name: 'Länets uppställningar' });
    await tabs.getByRole('link', { name: 'Eget kapital' }).click();
    await page.getByRole('region', { name: 'Förändring av eget kapital 2022' }).waitFor();
    expect(page.url()).toMatch(/ar=2022.*del=kapital/);
    expect(await tabs.getByRole('link', { name: 'Eget kapital' }).getAttribute('aria-current')).toBe('page');
    expect(await tabs.getByRole('link', { name: 'Balans' }).getAttribute('aria-current')).toBeNull();
  });

  it('equity is a picture with the same figures as its table, which adds up', async () => {
    const page = await part(site(), 'ar=2021&del=kapital');
    await page.getByRole('region', { name: 'Förändring av eget kapital 2021' }).waitFor();
    await page.getByLabel('Visa öre').check();
    const table = 'Förändring av eget kapital 2021';
    const [opening, result, closing] = [
      await oreOf(page, table, 'Ingående eget kapital'),
      await oreOf(page, table, 'Årets resultat'),
      await oreOf(page, table, 'Utgående eget kapital'),
    ];
    expect(opening.length).toBe(5);
    expect(opening.map((ore, at) => ore + (result[at] ?? 0n))).toEqual(closing);
    const spoken = await page.getByRole('img', { name: /^Vattenfallsdiagram/ }).getAttribute('aria-label');
    for (const row of ['Ingående eget kapital', 'Utgående eget kapital']) {
      const total = page.getByRole('button', { name: `${row}, länet: visa underlaget` });
      const text = (await total.evaluate((button) => button.firstChild?.textContent)) ?? 'none';
      expect(spoken).toContain(`${row} ${text} kr`);
    }
  });

  it('a cash flow opens into the accounts that it is made of', async () => {
    const page = await part(site(), 'ar=2021&del=kassaflode');
    await page
      .getByRole('button', { name: /^.*Likvida medel vid årets slut, Samordningsförbundet Västerås/ })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Likvida medel vid årets slut' });
    const accounts = dialog.getByRole('region', { name: /^Konton, / });
    await accounts.waitFor();
    expect(await accounts.innerText()).toMatch(/1930/);
  });

  it('work is held against the budgets that are handed in', async () => {
    const page = await part(site(), 'ar=2022&del=drift');
    const table = page.getByRole('region', { name: 'Driftredovisning 2022' });
    await table.waitFor();
    expect(await table.locator('thead th').allInnerTexts()).toEqual(
      expect.arrayContaining(['Eliminerat', 'Budget', 'Avvikelse']),
    );
    const sum = table.locator('tbody tr', { hasText: 'Summa intäkter' });
    expect((await sum.locator('td').allInnerTexts()).at(-1)).toMatch(/\d/);
  });

  it('a key figure of the whole is reckoned on the whole', async () => {
    const page = await part(site(), 'ar=2021&del=nyckeltal');
    const row = page
      .getByRole('region', { name: 'Nyckeltal 2021' })
      .locator('tbody tr', { hasText: 'Soliditet' });
    await row.waitFor();
    // 10 547 020 of 15 442 845, and not the mean of 64, 68 and 72.
    expect((await row.locator('td').allInnerTexts()).at(-1)).toContain('68');
  });

  it('a budget is said to be no outcome, and has no cash flow', async () => {
    const page = await part(site(), 'ar=2022&slag=budget&del=kassaflode');
    await page.getByText('Budget, inte utfall').waitFor();
    await page.getByText('Det finns inget kassaflöde att visa').waitFor();
  });

  it('an earlier day is shown as known then, and says so until one goes back', async () => {
    const page = await part(site(), 'ar=2021&kand=2022-03-01');
    await page.getByText('Siffror som de var kända den 1 mars 2022').waitFor();
    await page.getByText('Inte komplett').waitFor();
    await page.getByRole('button', { name: 'Visa det som är känt nu' }).click();
    await page.getByText('Komplett: alla förbund har godkända inlämningar.').waitFor();
    expect(page.url()).not.toContain('kand=');
    expect(await page.getByText('Siffror som de var kända').count()).toBe(0);
  });

  it('some of the förbund alone keep what they have with the others, and say so', async () => {
    const page = await part(site(), 'ar=2021&del=balans');
    await page.getByText('Fler val').click();
    await page.getByRole('checkbox', { name: 'Norra Västmanland' }).uncheck();
    await page.getByText('Bara Västerås och Västra Mälardalen').waitFor();
    expect(page.url()).toContain('forbund=');
    const claims = page.getByRole('button', { name: 'Fordringar, de valda: visa underlaget' });
    // The claim of 93 677 on the one that is left out stays in 467 999 + 93 677 − 55 570.
    expect(await claims.innerText()).toContain(kr('506 106'));
    await page
      .getByText(/ingår i urvalet.*93.677,00/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Återställ valen' }).click();
    await page.getByRole('button', { name: 'Fordringar, länet: visa underlaget' }).waitFor();
  });

  it('as one länsförbund the whole is the same to the öre', async () => {
    const page = await part(site(), 'ar=2021&del=balans');
    await page.getByLabel('Visa öre').check();
    const table = 'Balansräkning 2021';
    const apart = await oreOf(page, table, 'Summa tillgångar');
    await page.getByText('Fler val').click();
    await page.getByRole('combobox', { name: 'Förbunden visas' }).selectOption('i-dag');
    await page.getByText('Förbunden som de är i dag').waitFor();
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    const together = await oreOf(page, table, 'Summa tillgångar');
    expect([apart.length, together.length]).toEqual([5, 3]);
    expect(together.at(-1)).toBe(apart.at(-1));
  });

  it('the year before stands beside, and can be left out', async () => {
    const page = await part(site(), 'ar=2022&del=resultat');
    const head = page.getByRole('region', { name: 'Resultaträkning 2022' }).locator('thead');
    await head.getByText('Länet 2021').waitFor();
    await page.getByText('Fler val').click();
    await page.getByRole('checkbox', { name: 'Visa året före' }).uncheck();
    await head.getByText('Länet 2021').waitFor({ state: 'detached' });
  });

  it('the versions behind the figures are listed whole', async () => {
    const page = await part(site(), 'ar=2021');
    await page.getByRole('link', { name: 'Vilka versioner siffrorna bygger på' }).click();
    const rows = page.getByRole('region', { name: 'Underlag 2021' }).locator('tbody tr');
    await rows.nth(2).waitFor();
    expect(await rows.count()).toBe(3);
    for (const row of await rows.allInnerTexts()) expect(row).toMatch(/Version \d.*[0-9a-f]{64}/s);
  });

  it('every figure comes as a file with the same sign-in', async () => {
    const page = await part(site(), 'ar=2021');
    const link = page.getByRole('link', { name: 'Alla siffror som CSV' });
    await link.waitFor();
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.status()).toBe(200);
    expect((await answer.text()).split('\n').length).toBeGreaterThan(20);
  });
}
