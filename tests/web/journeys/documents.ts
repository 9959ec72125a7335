import { readFileSync } from 'node:fs';
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

/** A plan of two insatser; `sum` is what is printed as theirs. */
const plan = (sum: string): string => `# Plan 2025

## Budget

Belopp i tkr

| Insats | Budget 2025 |
| --- | ---: |
| Arbetsträning | 1 300 |
| Samverkansteam | 1 740 |
| Summa insatser | ${sum} |
`;

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/markdown',
  buffer: Buffer.from(text, 'utf8'),
});

/** A document is chosen, checked, answered and put right, on the page alone. */
export function documentJourneys(site: () => Site): void {
  it('the ekonom has a plan checked, explains what was found, and sees it open again when the sum changes', async () => {
    const page = await site().open('/forbund/vasteras', { user: 'ekonom-vasteras' });
    await page.getByRole('link', { name: 'Kontrollräkning' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kontrollräkning' }).waitFor();
    await page.getByRole('link', { name: 'Utkast till verksamhetsplan 2024' }).waitFor();
    await isAccessible(page);
    await page.getByLabel('Välj filer').setInputFiles(file('plan 2025.md', plan('3 400')));
    const chosen = page.getByRole('form', { name: 'Valda handlingar' });
    expect(await chosen.getByRole('spinbutton', { name: 'År' }).inputValue()).toBe('2025');
    expect(await chosen.getByRole('combobox', { name: 'Slag' }).inputValue()).toBe('PLAN');
    await chosen.getByLabel(/^Namn/).fill('Plan 2025, prov');
    await chosen.getByRole('button', { name: 'Kontrollera handlingen' }).click();

    await page.getByRole('heading', { level: 1, name: 'Plan 2025, prov' }).waitFor();
    const finding = page.getByRole('listitem').filter({ hasText: 'Summa insatser · Budget 2025' });
    await finding.waitFor();
    const text = (await finding.innerText()).replaceAll('\u00a0', ' ');
    expect(text).toContain('3 400 tkr');
    expect(text).toContain('3 040 tkr');
    expect(text).toContain('360 tkr');
    await finding.getByRole('region', { name: 'Ur handlingen' }).waitFor();
    await isAccessible(page);
    await finding.getByRole('button', { name: /^Förklara …/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Förklara fyndet' });
    await dialog.getByLabel(/^Varför/).fill('Gäller 121212-1212.');
    await dialog.getByRole('button', { name: 'Spara förklaringen' }).click();
    await dialog.getByText(/personnummer/).waitFor();
    await dialog.getByLabel(/^Varför/).fill('En tredje insats redovisas i en bilaga.');
    await dialog.getByRole('button', { name: 'Spara förklaringen' }).click();
    await finding.getByText(/En tredje insats redovisas i en bilaga/).waitFor();
    await page.getByRole('combobox', { name: 'Svar' }).selectOption('OPEN');
    await page.getByText('Inga fynd att visa.').waitFor();

    await page.getByLabel('Välj fil').setInputFiles(file('plan 2025.md', plan('3 500')));
    await page.getByText(/handlingen har ändrats sedan dess och svaret gäller inte/).waitFor();
    expect(await finding.innerText()).toContain('En tredje insats redovisas i en bilaga.');
    await page.getByRole('button', { name: 'Visa version 1' }).click();
    await finding.getByText('Förklarat', { exact: true }).waitFor();
  });

  it('the findings are downloaded as a spreadsheet, and what was tested is unfolded', async () => {
    const page = await site().open('/forbund/vasteras/dokument', { user: 'medlem-vasteras' });
    expect(await page.getByLabel('Välj filer').count()).toBe(0);
    await page.getByRole('link', { name: 'Utkast till verksamhetsplan 2024' }).click();
    await page.getByText('Konstruerade demouppgifter').first().waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hämta som CSV' }).click();
    const csv = readFileSync(await (await downloading).path(), 'utf8');
    expect(csv.split('\r\n')[1]).toMatch(/;Fel;.*;Summa insatser;Budget 2024;.*;3990;3900;90;/);
    expect(await page.getByRole('button', { name: /^Förklara …/ }).count()).toBe(0);
    await page.getByText(/^Allt som har prövats/).click();
    await page.getByRole('region', { name: 'Prövade samband' }).waitFor();
    await isAccessible(page);
  });

  it('a table of a checked document is taken in among the published ones', async () => {
    const page = await site().open('/forbund/vasteras/dokument', { user: 'ekonom-vasteras' });
    await page.getByRole('link', { name: 'Utkast till verksamhetsplan 2024' }).click();
    await page.getByText('Tabellerna i handlingen').click();
    await page.getByRole('region', { name: 'Tabeller i handlingen' }).waitFor();
    await isAccessible(page);
    await page.getByRole('button', { name: /^Lägg in som publicerad tabell …\s+2\. / }).click();
    const dialog = page.getByRole('dialog', { name: 'Lägg in som publicerad tabell' });
    await dialog.getByRole('checkbox', { name: /ska stå som de är tryckta/ }).check();
    await isAccessible(page);
    await dialog.getByRole('button', { name: 'Lägg in tabellen' }).click();
    await page.getByText('Tabellen är inlagd').waitFor();
    await page.getByRole('link', { name: 'Visa det publicerade' }).click();
    await page.waitForURL('**/forbund/vasteras/publicerat');
  });

  it('a text is tried in the browser, and nothing is sent', async () => {
    const page = await site().open('/forbund/vasteras/dokument', { user: 'medlem-vasteras' });
    await page.getByRole('heading', { name: 'Prova utan att spara' }).waitFor();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    await page.getByLabel('Prova en fil').setInputFiles(file('hemlig.md', plan('3 400')));
    const result = page.getByRole('region', { name: 'Prov av hemlig.md' });
    await result.getByText(/Omkastade siffror: Summa insatser · Budget 2025/).waitFor();
    expect(sent).toEqual([]);
  });
}
