import type { Site } from '../support/site.js';

/** What each role finds: a page that says what there is to do, and no way that leads nowhere. */
export function roleJourneys(site: () => Site): void {
  it.each([
    ['operator', /lägger upp förbund och användare/],
    ['arkiv-vasteras', /tar emot förbundets arkivpaket/],
  ])('%s is told what there is to do here', async (user, can) => {
    const page = await site().open('/', { user });
    await page.getByText(can).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    for (const link of await page.locator('main a, nav a').all()) {
      await page.goto((await link.getAttribute('href')) ?? '');
      await page.getByText(can).waitFor();
    }
  });

  it('the revisor reads the trail, finds one kind of event and one day', async () => {
    const page = await site().open('/', { user: 'revisor-vasteras' });
    await page.getByRole('link', { name: 'Logg' }).click();
    const events = page.getByRole('region', { name: 'Händelser' });
    await events.waitFor();
    await page.getByRole('combobox', { name: 'Händelse' }).selectOption({ label: 'Lämnade in' });
    await page.waitForURL(/handelse=handIn/);
    // Until the choice has come through, the table shows all kinds.
    const rows = events.locator('tbody tr');
    await rows.filter({ hasNotText: 'Lämnade in' }).first().waitFor({ state: 'detached' });
    expect(await rows.count()).toBeGreaterThan(0);
    for (const row of await rows.allInnerTexts()) expect(row).toContain('Lämnade in');
    await page.getByLabel('Till och med').fill('2001-01-01');
    await page.getByText('Ingen händelse stämmer med urvalet.').waitFor();
  });

  it('the ekonom has no way to the trail, and is told so there', async () => {
    const page = await site().open('/forbund/vasteras/logg', { user: 'ekonom-vasteras' });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('link', { name: 'Logg' }).count()).toBe(0);
  });

  it('a förbund opens in its latest year with books', async () => {
    const page = await site().open('/forbund/norra-vastmanland', { user: 'ekonom-norra' });
    await page.getByRole('heading', { level: 1, name: / 2023$/ }).waitFor();
    await page.getByRole('link', { name: 'Grundbok' }).click();
    await page.getByRole('heading', { level: 1, name: 'Grundbok 2023' }).waitFor();
    const entries = page.getByRole('region', { name: 'Verifikationer' });
    await entries.getByText('2023-01-25').waitFor();
    await page.getByRole('combobox', { name: 'Månad' }).selectOption({ label: 'mars' });
    await entries.getByText('2023-01-25').waitFor({ state: 'detached' });
    const days = await entries.locator('tbody th .objects').allInnerTexts();
    expect(days.length).toBeGreaterThan(0);
    for (const day of days) expect(day).toMatch(/^2023-03-/);
  });
}
