import type { Page } from 'playwright-core';
import { accessibilityFaults, fitsTheWidth } from '../support/accessibility.js';
import type { Site } from '../support/site.js';

/** Nothing that axe finds, and nothing wider than the screen, at a desk and on a telephone. */
async function isAccessible(page: Page): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const faults = await accessibilityFaults(page);
    expect({ width, faults, fits: await fitsTheWidth(page) }).toEqual({ width, faults: [], fits: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** A förbundschef follows the year, marks what is done, and finds decisions and risks; the county has a year of its own. */
export function governanceJourneys(site: () => Site): void {
  it('the year shows what is late first, and a duty is marked where it stands', async () => {
    const page = await site().open('/forbund/vasteras/arshjul?ar=2024', { user: 'chef-vasteras' });
    const late = page.getByRole('region', { name: 'Försenat' });
    await late.waitFor();
    expect(await page.getByRole('img', { name: /^Årshjul 2024\./ }).count()).toBe(1);
    await isAccessible(page);
    const row = late.getByRole('row', { name: /Helårsredovisningar från insatsernas utförare/ });
    await row.getByRole('button', { name: /^Bocka av/ }).click();
    await page.getByLabel('Dagen den gjordes').fill('2024-02-02');
    await page.getByRole('dialog').getByRole('button', { name: 'Bocka av' }).click();
    await page.getByText(/^Sparat: Helårsredovisningar/).waitFor();
    const january = page.getByRole('region', { name: 'Januari 2024' });
    await january.getByText('Klar för sent').waitFor();
  });

  it('the budget that was decided late stands with its decision', async () => {
    const page = await site().open('/forbund/vasteras/arshjul?ar=2022', { user: 'medlem-vasteras' });
    const november = page.getByRole('region', { name: 'November 2022' });
    await november.waitFor();
    expect(await november.innerText()).toContain('Gjord 9 december 2022 genom styrelsens beslut');
    expect(await page.getByRole('button', { name: /Bocka av/ }).count()).toBe(0);
  });

  it('a calendar address is shown once and can be taken back', async () => {
    const page = await site().open('/forbund/vasteras/arshjul?ar=2024', { user: 'ekonom-vasteras' });
    await page.getByRole('button', { name: 'Skapa kalenderadress …' }).click();
    await page.getByLabel(/Vad den är till för/).fill('Provets kalender');
    await page.getByRole('button', { name: 'Skapa', exact: true }).click();
    await page.getByText(/\/calendar\/.+\.ics$/).waitFor();
    await page.getByRole('button', { name: /Återkalla Provets kalender/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).click();
    expect(await page.getByText('Ingen adress gäller nu.').count()).toBe(0);
    await page.getByRole('button', { name: /Återkalla Provets kalender/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Återkalla' }).click();
    await page.getByText('Ingen adress gäller nu.').waitFor();
  });

  it('risks and decisions are read by the revisor', async () => {
    const page = await site().open('/forbund/vasteras/risker', { user: 'revisor-vasteras' });
    await page.getByRole('region', { name: /^Risker/ }).waitFor();
    expect(await page.getByRole('img', { name: /^Riskmatris\./ }).count()).toBe(1);
    await isAccessible(page);
    await page.goto('/forbund/vasteras/beslut');
    await page.getByRole('region', { name: 'Registrerade beslut' }).waitFor();
    expect(await page.getByText('Verksamhetsplan och budget 2023').count()).toBeGreaterThan(0);
    await isAccessible(page);
  });

  it('the county has a year of its own', async () => {
    const page = await site().open('/lan/vastmanland/arshjul?ar=2023', { user: 'lanspresidium' });
    await page.getByRole('region', { name: 'Mars 2023' }).waitFor();
    expect(await page.getByText('Start av interimsstyrelse').count()).toBeGreaterThan(0);
    await isAccessible(page);
  });
}
