import type { Page } from 'playwright-core';
import type { OpenOptions, Site } from './site.js';

/** The page where a file is chosen, as the ekonom of Västerås. */
export async function importPage(site: Site, options: OpenOptions = {}): Promise<Page> {
  const page = await site.open('/forbund/vasteras/import', { user: 'ekonom-vasteras', ...options });
  await page.getByText('Dra hit en SIE-fil').waitFor();
  return page;
}

/** A file as the browser takes it. */
type Chosen = { name: string; mimeType: string; buffer: Buffer };

/** Chooses the file and waits for its plan. */
export async function planned(page: Page, file: Chosen): Promise<void> {
  await page.getByLabel('Välj SIE-fil').setInputFiles(file);
  await page.getByRole('heading', { level: 1, name: `Provläsning av ${file.name}` }).waitFor();
}

/** Books the shown plan, through its confirmation. */
export async function book(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bokför …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bokför', exact: true }).click();
  await page.getByText('Hela filen är bokförd').waitFor({ timeout: 60_000 });
}

/** Asks that the latest booked file with that name is taken back, from the list. */
export async function askToReverse(page: Page, fileName: string, reason: string): Promise<void> {
  await page.goto('/forbund/vasteras/import');
  const row = page
    .locator('tr', { has: page.getByRole('button', { name: fileName, exact: true }) })
    .filter({ hasText: 'Bokförd' });
  await row.first().getByRole('button').click();
  await page.getByRole('button', { name: 'Återför filen …' }).click();
  const dialog = page.getByRole('dialog', { name: `Återföra ${fileName}?` });
  await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: 'Återför', exact: true }).click();
}

/** Takes it back. */
export async function reverse(page: Page, fileName: string, reason: string): Promise<void> {
  await askToReverse(page, fileName, reason);
  await page.getByText(`Filen ${fileName} är återförd.`).waitFor();
}
