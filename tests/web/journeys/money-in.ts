import type { Page } from 'playwright-core';
import { accessibilityFaults, fitsTheWidth } from '../support/accessibility.js';
import type { Site } from '../support/site.js';

const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;

/** WCAG 2.2 AA in light at a desk and in dark on the narrowest screen. */
async function expectAccessible(page: Page): Promise<void> {
  for (const look of LOOKS) {
    await page.setViewportSize({ width: look.width, height: 900 });
    await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' });
    const faults = await accessibilityFaults(page);
    expect({ look, faults, fits: await fitsTheWidth(page) }).toEqual({ look, faults: [], fits: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const BIDRAG = '/forbund/vasteras/bidrag';

/** Contributions from request to what is received, and equity against its ceiling and goals. */
export function moneyInJourneys(site: () => Site): void {
  it('the contributions of a year stand by party and member beside the books, as chart and table', async () => {
    const page = await site().open(`${BIDRAG}?ar=2023`, { user: 'medlem-vasteras' });
    const table = page.getByRole('region', { name: 'Bidragen 2023, efter part och medlem' });
    const city = await table.locator('tbody tr', { hasText: 'Västerås' }).first().innerText();
    expect(city.replaceAll('\u00a0', ' ')).toContain('2 475 000');
    // The document lets the city pay 500 kr less than the law's quarter.
    await page.getByRole('heading', { name: 'Att se över' }).waitFor();
    expect((await page.locator('.findings').first().innerText()).replaceAll('\u00a0', ' ')).toMatch(
      /2 475 500/,
    );
    const chart = page.getByRole('img', { name: /^Stapeldiagram: Bidrag 2023/ });
    expect((await chart.getAttribute('aria-label'))!.replaceAll('\u00a0', ' ')).toContain('bidrag 2 475 000');
    await page.getByRole('region', { name: 'Delbetalningar' }).waitFor();
    expect(await page.getByText('Inte bekräftat').count()).toBeGreaterThan(0);
    // A member reads, and writes nothing.
    expect(await page.getByRole('button', { name: /^Begär bidrag/ }).count()).toBe(0);
    await expectAccessible(page);
  });

  it('next year is requested with one amount, which the law divides; a wish without one is refused', async () => {
    const page = await site().open(`${BIDRAG}?ar=2031`, { user: 'ekonom-vasteras' });
    await page.getByText('Inga bidrag är angivna för 2031.').waitFor();
    await page.getByRole('button', { name: 'Begär bidrag för 2031 …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Begär bidrag för 2031' });
    await dialog.getByLabel('Belopp i kronor').fill('mycket');
    await dialog.getByRole('button', { name: 'Begär bidragen' }).click();
    await dialog
      .getByRole('alert')
      .getByText(/ett tal i kronor/)
      .waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('Belopp i kronor').fill('5 000 000');
    await dialog.getByRole('button', { name: 'Begär bidragen' }).click();
    await page.getByText('Bidragen för 2031 är begärda som version 1.').waitFor();
    const table = page.getByRole('region', { name: 'Bidragen 2031, efter part och medlem' });
    // The message comes with the answer, the table when the year has been read anew.
    await table.locator('tbody tr.is-sum').last().waitFor();
    const sums = (await table.locator('tbody tr.is-sum').allInnerTexts())
      .join('\n')
      .replaceAll('\u00a0', ' ');
    expect(sums).toContain('5 000 000');
    expect(sums.match(/2 500 000/g)).toHaveLength(2);
    expect(sums).toContain('10 000 000');
    expect(await page.getByRole('button', { name: 'Bind till beslut …' }).count()).toBe(0);
  });

  it('equity runs over the years with the ceiling, and goals that contradict each other are told', async () => {
    const page = await site().open('/forbund/vasteras/eget-kapital', { user: 'chef-vasteras' });
    const years = page.getByRole('region', { name: 'Eget kapital år för år' });
    const of2021 = await years.locator('tbody tr', { hasText: '2021' }).first().innerText();
    expect(of2021.replaceAll('\u00a0', ' ')).toContain('7 769 372');
    expect(of2021).toContain('Över taket');
    const chart = page.getByRole('img', { name: /^Diagram: eget kapital/ });
    expect((await chart.getAttribute('aria-label'))!.replaceAll('\u00a0', ' ')).toMatch(
      /2021: eget kapital 7 769 372 kr, tak /,
    );
    await page.getByText('Motsägelse').first().waitFor();
    const goals = page.getByRole('region', { name: 'Mål för eget kapital' });
    expect(await goals.locator('tbody tr').count()).toBeGreaterThan(1);
    await page.getByText('Ingen har bekräftat taket.').waitFor();
    await expectAccessible(page);
  });

  it('a goal is set in the words of a document', async () => {
    const page = await site().open('/forbund/vastra-malardalen/eget-kapital', { user: 'chef-malardalen' });
    await page.getByRole('button', { name: 'Nytt mål …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nytt mål för eget kapital' });
    await dialog.getByLabel('Dag', { exact: true }).fill('2023-12-31');
    await dialog.getByRole('textbox', { name: 'Kronor' }).fill('300 000');
    await dialog.getByLabel('Dokument', { exact: true }).fill('Prov');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Ange målet' }).click();
    await page.getByText('Målet för 31 december 2023 är angivet.').waitFor();
    const goals = page.getByRole('region', { name: 'Mål för eget kapital' });
    expect(
      (await goals.locator('tbody tr', { hasText: 'Prov' }).innerText()).replaceAll('\u00a0', ' '),
    ).toContain('högst 300 000 kr');
  });
}
