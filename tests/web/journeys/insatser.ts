import type { Page } from 'playwright-core';
import { accessibilityFaults, fitsTheWidth } from '../support/accessibility.js';
import type { Site } from '../support/site.js';

const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;

/** Nothing that axe finds, at a desk in light and on the narrowest screen in dark. */
async function isAccessible(page: Page): Promise<void> {
  for (const look of LOOKS) {
    await page.setViewportSize({ width: look.width, height: 900 });
    await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' });
    const faults = await accessibilityFaults(page);
    expect({ look, faults, fits: await fitsTheWidth(page) }).toEqual({ look, faults: [], fits: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const inPrint = (text: string): string => text.replaceAll(' ', '\u00a0');

/** A förbundschef looks an insats through: what is late, what is used, who took part; and writes what is to come. */
export function insatsJourneys(site: () => Site): void {
  it('the list shows what is decided, used and late, and leads to the card', async () => {
    const page = await site().open('/forbund/vasteras/insatser', { user: 'styrelse-vasteras' });
    const list = page.getByRole('region', { name: /^Insatser/ });
    await list.waitFor();
    expect(await page.getByText(/rapporter är försenade/).count()).toBe(1);
    expect(await page.getByRole('button', { name: /Lägg upp insats/ }).count()).toBe(0);
    await isAccessible(page);
    await list.getByRole('link', { name: /^110 / }).click();
    await page.getByRole('heading', { level: 1, name: /Samordningsteam/ }).waitFor();
    const menu = page.getByRole('navigation', { name: /^Sidor för/ });
    expect(await menu.locator('[aria-current=true]').allInnerTexts()).toEqual(['Insatser']);
    const years = page.getByRole('region', { name: 'Medel per år' });
    expect(await years.innerText()).toContain(inPrint('7 306 000'));
    expect(await page.getByRole('img', { name: /^Stapeldiagram: .*2021: beslutat/ }).count()).toBe(1);
    expect(await page.getByText(/2021: 97 \(.*men 95/).count()).toBe(1);
    const persons = page.getByRole('region', { name: 'Unika personer 2021' }).first();
    expect(await persons.innerText()).toMatch(/59\s+38\s+97/);
    await isAccessible(page);
  });

  it('persons, participations and activities stand in tables of their own, this year apart from since the start', async () => {
    const page = await site().open('/forbund/vasteras/insatser/120', { user: 'medlem-vasteras' });
    await page.getByRole('region', { name: /^Unika personer sedan start/ }).waitFor();
    expect(await page.getByRole('region', { name: 'Unika personer 2021' }).innerText()).toContain('50');
    expect(await page.getByText(/Deltagarlöner måste bedömas/).count()).toBe(1);
  });

  it('a chef sets an insats up, is refused counts that do not add up, and mends them', async () => {
    const page = await site().open('/forbund/vasteras/insatser', { user: 'chef-vasteras' });
    await page.getByRole('button', { name: /Lägg upp insats/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kod (objektet i böckerna)').fill('999');
    await dialog.getByLabel(/^Namn/).fill('Provinsats');
    await dialog.getByLabel('Utförare (organisation)').fill('Västerås stad');
    await isAccessible(page);
    await dialog.getByRole('button', { name: 'Lägg upp' }).click();
    await page.getByRole('heading', { level: 1, name: 'Provinsats' }).waitFor();

    await page.getByRole('button', { name: /Ange antal/ }).click();
    await dialog.getByLabel('Perioden från').fill('2023-01-01');
    await dialog.getByLabel('Perioden till och med').fill('2023-12-31');
    for (const [kind, number] of [
      ['Ingående', '41'],
      ['Nya', '56'],
      ['Avslutade', '61'],
      ['Utgående', '37'],
    ])
      await dialog.getByRole('group', { name: kind!, exact: true }).getByLabel('totalt').fill(number!);
    await dialog.getByRole('button', { name: 'Spara antal' }).click();
    await dialog.getByText(/Ingående 41 \+ nya 56 − avslutade 61 = 36, men utgående är 37/).waitFor();
    await isAccessible(page);
    await dialog.getByRole('group', { name: 'Utgående', exact: true }).getByLabel('totalt').fill('36');
    await dialog.getByRole('button', { name: 'Spara antal' }).click();
    await page.getByText('Ingående 41 + nya 56 − avslutade 61 = utgående 36.').waitFor();
  });
}
