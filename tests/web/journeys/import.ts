import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { changedFile, faultyFile, largeFile, manyFaultsFile, soundFile } from '../support/sie-files.js';
import type { Site } from '../support/site.js';
import { askToReverse, book, importPage, planned, reverse } from '../support/upload.js';

const nbsp = '\u00a0';

/** The förbund's income of 2024 as its statements show it; null where the line is left out. */
async function income2024(page: Page): Promise<string | null> {
  await page.goto('/forbund/vasteras?ar=2024');
  await page.getByRole('region', { name: 'Resultaträkning 2024' }).waitFor();
  const figure = page.getByRole('button', { name: /Verksamhetens intäkter: visa konton/ });
  return (await figure.count()) === 0 ? null : ((await figure.innerText()).split(',')[0]?.trim() ?? null);
}

/** From a wrong file to booked figures and back again, with the messages of the page alone. */
export function importJourneys(site: () => Site): void {
  it('a wrong file is told in full, the corrected one is booked, and taken back', async () => {
    const page = await importPage(site());
    await planned(page, faultyFile());
    const refusal = page.getByRole('alert');
    expect(await refusal.innerText()).toMatch(/Filen har 2 fel och bokförs inte\s+Gör så här: rätta/);
    expect(await page.getByRole('button', { name: 'Bokför …' }).count()).toBe(0);
    const faults = page.getByRole('region', { name: 'Fel i filen: 2' });
    const rows = await faults.locator('tbody tr').allInnerTexts();
    expect(rows[0]).toMatch(/^17\s+#TRANS\s+belopp\s+INVALID_AMOUNT/);
    expect(rows[1]).toMatch(/^19\s+#VER\s+verdatum\s+DATE_OUTSIDE_YEAR/);

    await page.getByLabel('Välj SIE-fil').setInputFiles(soundFile());
    await page.getByText('Filen går att bokföra').waitFor();
    const plan = await page.locator('.plan').first().innerText();
    for (const fact of [/Ekonomisystem\s+Provprogram 1\.0/, /Räkenskapsår\s+2024/, /Verifikationer\s+1\s/])
      expect(plan).toMatch(fact);
    expect(plan).toContain(`1${nbsp}000,00${nbsp}kr`);
    await book(page);
    await page.getByRole('link', { name: 'Grundbok 2024' }).click();
    await page.getByRole('heading', { level: 1, name: 'Grundbok 2024' }).waitFor();
    expect(await page.getByRole('region', { name: 'Verifikationer' }).innerText()).toMatch(/A 1\s/);
    expect(await income2024(page)).toBe(`1${nbsp}000`);

    await reverse(page, 'vasteras-2024.se', 'Fel fil');
    await page.getByText('Återföring', { exact: true }).first().waitFor();
    expect(await income2024(page)).not.toBe(`1${nbsp}000`);
  });

  it('a corrected export says which entries it changes; until it is taken back, the first cannot be', async () => {
    const page = await importPage(site());
    await planned(page, soundFile());
    await book(page);
    await page.goto('/forbund/vasteras/import');
    await planned(page, changedFile());
    const changes = page.getByRole('region', { name: 'Verifikationer som ändras' });
    expect(await changes.locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/^A 1\s+Ändrad/),
    ]);
    await page.getByRole('button', { name: 'Bokför …' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toMatch(
      /1 ny verifikation bokförs, 1 ändrad återförs och bokförs på nytt/,
    );
    await dialog.getByRole('button', { name: 'Bokför', exact: true }).click();
    await page.getByText('Hela filen är bokförd').waitFor();
    expect(await income2024(page)).toBe(`1${nbsp}550`);
    await askToReverse(page, 'vasteras-2024.se', 'Prov');
    await page.getByRole('alert').getByText('återför den inläsningen först').waitFor();
    await reverse(page, 'vasteras-2024-rattad.se', 'Prov');
    expect(await income2024(page)).toBe(`1${nbsp}000`);
  });

  it('the same file again is told to be booked already', async () => {
    const page = await importPage(site());
    const file = soundFile();
    await planned(page, file);
    await book(page);
    await page.goto('/forbund/vasteras/import');
    await planned(page, file);
    await page.getByText('Filen är redan bokförd').waitFor();
    expect(await page.getByRole('button', { name: 'Bokför …' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Visa den bokförda filen' }).click();
    await page.getByRole('dialog', { name: 'vasteras-2024.se' }).waitFor();
    await reverse(page, 'vasteras-2024.se', 'Prov');
  });

  it('many faults are counted by rule, and come as a spreadsheet', async () => {
    const page = await importPage(site());
    await planned(page, manyFaultsFile());
    const counts = page.getByRole('region', { name: /^Fel i filen: \d+/ });
    expect(await counts.innerText()).toMatch(/DATE_OUTSIDE_YEAR[^\t]+\t24\t/);
    await page.locator('summary', { hasText: 'DATE_OUTSIDE_YEAR' }).click();
    expect(
      await page.getByRole('region', { name: 'DATE_OUTSIDE_YEAR: 24' }).locator('tbody tr').count(),
    ).toBe(24);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: /^Ladda ner som CSV/ })
        .first()
        .click(),
    ]);
    const csv = await readFile((await download.path())!, 'utf8');
    expect(csv).toMatch(/^\ufeffRad;Post;Fält;Regel;Vad som är fel;Gör så här\r\n/);
    expect(csv.split('DATE_OUTSIDE_YEAR')).toHaveLength(25);
  });

  it('a declined file says who and why, and is booked only when that is asked for expressly', async () => {
    const page = await importPage(site());
    const file = { ...changedFile(), name: 'avbojs.se' };
    await planned(page, file);
    await page.getByRole('button', { name: 'Avböj filen …' }).click();
    const declining = page.getByRole('dialog', { name: 'Avböja avbojs.se?' });
    await declining.getByRole('textbox').fill('Leverantören rättar den');
    await declining.getByRole('button', { name: 'Avböj filen', exact: true }).click();
    await page.getByText('Filen är avböjd och bokförs inte').waitFor();
    expect(await page.locator('main').innerText()).toContain('ekonom-vasteras: Leverantören rättar den');
    await page.getByRole('button', { name: 'Provläs filen igen' }).click();
    await page.getByRole('button', { name: 'Bokför …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Bokför', exact: true }).click();
    await dialog.getByRole('alert').getByText('Leverantören rättar den').waitFor();
    await dialog.getByRole('button', { name: 'Bokför ändå' }).waitFor();
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('a large file goes through the worker; reloads and a lost connection lose nothing', async () => {
    const page = await importPage(site(), { isCutOff: true });
    await planned(page, largeFile());
    await page.reload();
    await page.getByText('Filen går att bokföra').waitFor({ timeout: 90_000 });
    await page.getByRole('button', { name: 'Bokför …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bokför', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Bokföring av vasteras-2025.se' }).waitFor();
    await page.context().setOffline(true);
    await page
      .getByText(/Ingen kontakt med Samla/)
      .first()
      .waitFor({ timeout: 20_000 });
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('Hela filen är bokförd').waitFor({ timeout: 90_000 });
    await reverse(page, 'vasteras-2025.se', 'Prov');
  }, 300_000);

  it('a file that does not get there is told, and the page is ready for another', async () => {
    const page = await importPage(site(), { isCutOff: true });
    await page.route('**/forbund/vasteras/files*', (route) => route.abort());
    await page.getByLabel('Välj SIE-fil').setInputFiles(soundFile());
    await page.getByRole('alert').getByText('Filen kom inte fram').waitFor();
    await page.getByLabel('Välj SIE-fil').waitFor({ state: 'attached' });
  });

  it('from file to receipt with the keyboard alone, on a narrow screen without motion', async () => {
    const page = await importPage(site());
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tabTo(page, 'INPUT', 'Enter')]);
    await chooser.setFiles(soundFile());
    await page.getByText('Filen går att bokföra').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await tabTo(page, 'Bokför …', 'Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Bokför …');
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await tabTo(page, 'Bokför', 'Enter');
    await page.getByText('Hela filen är bokförd').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await reverse(page, 'vasteras-2024.se', 'Prov');
  });

  it('those who may read the books see the files and no way to change them', async () => {
    const page = await site().open('/forbund/norra-vastmanland/import', { user: 'styrelse-norra' });
    await page.getByRole('button', { name: 'norra-vastmanland-2021.se' }).click();
    await page.getByRole('dialog', { name: 'norra-vastmanland-2021.se' }).waitFor();
    expect(await page.getByRole('button', { name: /Återför/ }).count()).toBe(0);
    expect(await page.getByLabel('Välj SIE-fil').count()).toBe(0);
  });
}

/** Tabs until the element with that tag or text has the focus, then presses the key. */
async function tabTo(page: Page, wanted: string, key: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const [tag, text] = await page.evaluate<[string, string]>(
      '[document.activeElement.tagName, document.activeElement.textContent]',
    );
    if (tag === wanted || text === wanted) return page.keyboard.press(key);
  }
  throw new Error(`no way with the keyboard to ${wanted}`);
}
