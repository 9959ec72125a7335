import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Site } from '../support/site.js';

const space = '\u00a0';
const kr = (text: string): string => text.replaceAll(' ', space).replace('-', '\u2212');

/** The figure of a line in a column, as a button that opens it. */
function figure(page: Page, statement: string, line: string, where: string) {
  return page
    .getByRole('region', { name: statement })
    .getByRole('button', { name: `${line}, ${where}: visa underlaget` });
}

async function county(site: Site, query = 'ar=2021'): Promise<Page> {
  const page = await site.open(`/lan/vastmanland?${query}`, { user: 'lanspresidium' });
  await page.getByRole('heading', { name: 'Hämta' }).waitFor();
  return page;
}

/** Goes to another part of the county's figures. */
async function turnTo(page: Page, part: string, statement: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Länets uppställningar' })
    .getByRole('link', { name: part, exact: true })
    .click();
  await page.getByRole('region', { name: statement }).waitFor();
}

/** The county side by side and together: figures, drill-down, chart and table, choice of year, CSV, report. */
export function countyJourneys(site: () => Site): void {
  it('shows Västerås 2021 as printed, and with öre when asked', async () => {
    const page = await county(site(), 'ar=2021&del=resultat');
    const result = figure(page, 'Resultaträkning 2021', 'Årets resultat', 'Samordningsförbundet Västerås');
    expect(await result.innerText()).toContain(kr('-471 931'));
    await turnTo(page, 'Balans', 'Balansräkning 2021');
    const assets = figure(page, 'Balansräkning 2021', 'Summa tillgångar', 'Samordningsförbundet Västerås');
    expect(await assets.innerText()).toContain(kr('11 495 715'));
    await page.getByLabel('Visa öre').check();
    expect(await assets.innerText()).toContain(kr('11 495 714,60'));
    await turnTo(page, 'Resultat', 'Resultaträkning 2021');
    expect(await result.innerText()).toContain(kr('-471 931,20'));
  });

  it('shows the two claims of Västerås as eliminated, and says what the whole is not', async () => {
    const page = await county(site());
    const mutual = await page.getByRole('region', { name: 'Mellanhavanden mellan förbunden' }).innerText();
    expect(mutual).toContain(kr('93 677'));
    expect(mutual).toContain(kr('127 016'));
    const body = await page.locator('main').innerText();
    expect(body).toMatch(/inte.+sammanställda räkenskaper/i);
    expect(body).toContain('Konstruerade demouppgifter');
  });

  it('an elimination opens into the rows of both förbund', async () => {
    const page = await county(site());
    await page
      .getByRole('region', { name: 'Mellanhavanden mellan förbunden' })
      .getByRole('button', { name: /Norra Västmanlands.+Västerås: visa raderna/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Fordran och skuld, eliminerat' });
    const rows = dialog.getByRole('region', { name: /^Konton, / });
    await rows.nth(1).waitFor();
    expect(await rows.count()).toBe(2);
    for (const side of await rows.all()) expect(await side.innerText()).toMatch(/\d{4} .+93\u00a0677/s);
  });

  it('offers the years that something is handed in for', async () => {
    const page = await county(site(), 'ar=2022');
    const years = page.getByRole('combobox', { name: 'År' }).locator('option');
    const offered = await years.allInnerTexts();
    expect(offered.slice(-3)).toEqual(['2021', '2022', '2023']);
    expect(offered).toEqual([...offered].sort());
  });

  it('each row adds up: the förbund and the elimination are the county', async () => {
    const page = await county(site(), 'ar=2021&del=balans');
    await page.getByLabel('Visa öre').check();
    const rows = await page.getByRole('region', { name: 'Balansräkning 2021' }).locator('tbody tr').all();
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const written = await row
        .locator('td button')
        .evaluateAll((buttons) => buttons.map((each) => each.firstChild?.textContent ?? ''));
      const ore = written.map((text) => BigInt(text.replace('\u2212', '-').replace(/[^\d-]/g, '')));
      expect(ore.slice(0, -1).reduce((sum, each) => sum + each, 0n)).toBe(ore.at(-1));
    }
  });

  it('a figure opens by keyboard into its accounts, and Escape gives the focus back', async () => {
    const page = await county(site(), 'ar=2021&del=resultat');
    const costs = figure(
      page,
      'Resultaträkning 2021',
      'Verksamhetens kostnader',
      'Samordningsförbundet Västerås',
    );
    await costs.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Verksamhetens kostnader' });
    await dialog.getByRole('region', { name: /^Konton, / }).waitFor();
    expect(await page.evaluate('document.activeElement.closest("dialog") !== null')).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await costs.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
  });

  it('the chart can be read as a table with the same figures', async () => {
    const page = await county(site());
    const table = page.getByRole('region', { name: /samma siffror som i diagrammet/ });
    expect(await table.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Visa som tabell' }).click();
    await page.getByRole('combobox', { name: 'Mått' }).selectOption({ label: 'Eget kapital' });
    expect(await table.innerText()).toContain(kr('7 769 372'));
    expect(
      await page.getByRole('img', { name: /Stapeldiagram: Eget kapital/ }).getAttribute('aria-label'),
    ).toContain(kr('7 769 372'));
  });

  it('another year is chosen, stands in the address, and its difference is named', async () => {
    const page = await county(site(), 'ar=2021&del=balans');
    await page.getByRole('combobox', { name: 'År' }).selectOption('2022');
    await page.getByRole('region', { name: 'Balansräkning 2022' }).waitFor();
    expect(page.url()).toContain('ar=2022');
    await page
      .getByText(/Differens i mellanhavanden/)
      .first()
      .waitFor();
  });

  it('the figures come as CSV with exact amounts and the label', async () => {
    const page = await county(site());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Ladda ner CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('vastmanland-2021.csv');
    const text = await readFile((await download.path())!, 'utf8');
    expect(text).toMatch(/^\ufeff"?.*sammanställda räkenskaper/);
    expect(text).toContain('-471931,20');
    expect(text).toContain('Konstruerade demouppgifter');
  });

  it('a report is made in the background and can be fetched with the same sign-in', async () => {
    const page = await county(site());
    await page.getByRole('button', { name: 'Begär rapport' }).click();
    await page.getByText('Rapporten är klar').waitFor({ timeout: 60_000 });
    const address = await page.getByRole('link', { name: /\.csv/i }).first().getAttribute('href');
    expect((await page.request.get(address!)).status()).toBe(200);
  });
}
