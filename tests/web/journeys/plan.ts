import type { Page } from 'playwright-core';
import { accessibilityFaults, fitsTheWidth } from '../support/accessibility.js';
import type { Site } from '../support/site.js';

/** What a förbundschef does with a year: from its budget to its outcome, by mouse and by keyboard, on the page alone. */
export function planJourneys(site: () => Site): void {
  it('the förbundschef follows Västerås 2021 from budget to outcome and its verifikationer', async () => {
    const page = await site().open('/', { user: 'chef-vasteras' });
    await page.getByRole('combobox', { name: 'År' }).selectOption('2021');
    await page.getByRole('heading', { level: 1, name: /Västerås 2021/ }).waitFor();
    await page.getByRole('link', { name: 'Budget', exact: true }).click();
    // The year comes along from page to page.
    await page.getByRole('heading', { level: 1, name: 'Budget 2021' }).waitFor();
    expect(await page.getByRole('link', { name: 'Budget', exact: true }).getAttribute('aria-current')).toBe(
      'page',
    );
    await page.getByText(/Beslut 26 november 2020, styrelsen/).waitFor();
    const table = page.getByRole('region', { name: 'Budget och utfall 2021, hela året' });
    expect(await cells(table, 'Samordningsteam Västerås')).toEqual([
      '7 306 000',
      '6 030 339',
      '1 275 661',
      '82 %',
    ]);
    expect(await cells(table, 'Summa kostnader')).toEqual(['18 506 000', '13 781 931', '4 724 069', '74 %']);
    expect(await cells(table, /^Resultat/)).toEqual(['−5 196 000', '−471 931', '4 724 069', '']);

    await table.getByRole('button', { name: /^Samordningsteam Västerås/ }).click();
    const drawer = page.getByRole('dialog', { name: 'Samordningsteam Västerås' });
    const accounts = drawer.getByRole('region', { name: 'Konton bakom utfallet' });
    expect(plain(await accounts.locator('tr.is-sum td').innerText())).toBe('6 030 339');
    await accounts
      .getByRole('button', { name: /visa verifikationer/ })
      .first()
      .click();
    await drawer.getByRole('region', { name: 'Verifikationer' }).waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'Översikt' }).click();
    const operating = page.getByRole('region', { name: 'Driftredovisning 2021' });
    await operating.waitFor();
    expect((await cells(operating, 'RESULTAT')).slice(0, 3)).toEqual(['−472', '−5 196', '4 724']);
  });

  it('a month is chosen, and budget and outcome are those of the months', async () => {
    const page = await site().open('/forbund/vasteras/budget?ar=2021', { user: 'chef-vasteras' });
    await page.getByRole('combobox', { name: 'Period' }).selectOption({ label: 'januari–juni' });
    const table = page.getByRole('region', { name: 'Budget och utfall 2021, januari–juni' });
    await table.waitFor();
    expect((await cells(table, 'Summa intäkter', -1)).slice(0, 2)).toEqual(['13 310 000', '6 655 000']);
  });

  it('a draft is a copy, its sums follow what is typed, and a decision binds it', async () => {
    const page = await site().open('/forbund/vasteras/budget?ar=2022', { user: 'chef-vasteras' });
    await page.getByRole('button', { name: 'Ny version …' }).click();
    const name = `Kopia ${Date.now()}`;
    await page.getByRole('textbox', { name: 'Namn' }).fill(name);
    await page.getByRole('button', { name: 'Gör en kopia' }).click();
    await page.getByText('Utkast, inte beslutat').waitFor();
    await page.getByRole('button', { name: 'Redigera raderna' }).click();
    const editor = page.getByRole('region', { name: `Redigera ${name}` });
    const amount = editor.getByRole('textbox', { name: /^Belopp, / }).first();
    await amount.fill('inte ett belopp');
    expect(await amount.getAttribute('aria-invalid')).toBe('true');
    expect(await editor.getByRole('button', { name: 'Spara raderna' }).isDisabled()).toBe(true);
    const income = editor.getByRole('row', { name: /^Summa intäkter/ });
    await amount.fill('0');
    const without = Number(
      plain(await income.locator('td').first().innerText())
        .replace(/\s/g, '')
        .replace(',', '.'),
    );
    await amount.fill('1 000 000,50');
    const sum = plain(await income.locator('td').first().innerText())
      .replace(/\s/g, '')
      .replace(',', '.');
    expect(Number(sum)).toBe(without + 1_000_000.5);
    await editor.getByRole('button', { name: 'Spara raderna' }).click();
    await page.getByText('Raderna är sparade.').waitFor();

    await page.getByRole('button', { name: 'Besluta …' }).click();
    const dialog = page.getByRole('dialog');
    // A long name among the decisions makes no field wider than the dialog.
    await dialog
      .getByRole('option', { name: /^Beslut / })
      .first()
      .waitFor({ state: 'attached' });
    expect(await dialog.evaluate((shown) => shown.scrollWidth - shown.clientWidth)).toBe(0);
    await dialog.getByRole('textbox', { name: 'Beslutsdag' }).fill('2022-11-20');
    await dialog.getByLabel('Paragraf i protokollet').fill('77');
    await dialog.getByRole('button', { name: 'Bind till beslutet' }).click();
    await page.getByText('Beslut 20 november 2022, styrelsen, § 77').waitFor();
    expect(await page.getByRole('button', { name: 'Redigera raderna' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Jämför versioner' }).click();
    await page.getByRole('region', { name: 'Jämförelse mellan versioner' }).waitFor();
    await page.getByRole('region', { name: 'Summor i båda versionerna' }).waitFor();
  });

  it('the ekonom tries a budget file with a fault, then one that is read in', async () => {
    const page = await site().open('/forbund/norra-vastmanland/budget', { user: 'ekonom-norra' });
    await page.getByRole('button', { name: 'Läs in en fil …' }).click();
    const choose = page.getByLabel('Välj budgetfil');
    await choose.setInputFiles(
      csv('fel.csv', 'Slag;Grupp;Rad;Konto;Belopp\nKostnad;Insatser;Team;4511;mycket\n'),
    );
    await page.getByRole('region', { name: 'Fel i budgetfilen' }).waitFor();
    expect(await page.getByRole('button', { name: 'Läs in som utkast' }).count()).toBe(0);
    await choose.setInputFiles(
      csv(
        'budget.csv',
        'Slag;Grupp;Rad;Konto;Belopp\nIntäkt;Bidrag;Medlemsbidrag;35;9000000\nKostnad;Insatser;Team;4511;8000000\n',
      ),
    );
    const sums = page.getByRole('region', { name: 'Vad raderna blir' });
    await sums.waitFor();
    expect((await cells(sums, 'Resultat'))[0]).toBe('1 000 000');
    await page.getByRole('button', { name: 'Läs in som utkast' }).click();
    await page.getByText('Filen är inläst som utkast.').waitFor();
    await page.getByText('Utkast, inte beslutat').waitFor();
  });

  it('the budget of 2023 says where it leads the equity, and leads on to it', async () => {
    const page = await site().open('/forbund/vasteras/budget?ar=2023', { user: 'chef-vasteras' });
    const said = page.getByText('Budgeten som gäller gör det egna kapitalet negativt').locator('../..');
    expect(await said.innerText()).toMatch(/budgeterat resultat −4\s690\s500 kr, −20\s454 kr/u);
    // What is still being drawn above it moves the link from under the pointer.
    await page.waitForLoadState('networkidle');
    await said.getByRole('link', { name: 'Eget kapital' }).click();
    await page.waitForURL(/eget-kapital/);
    await page.getByRole('heading', { level: 1, name: /Eget kapital/ }).waitFor();
  });

  it('the forecast of 2023 says how each line is reckoned, and is changed with a reason', async () => {
    const page = await site().open('/forbund/vasteras/prognos?ar=2023&till=6', { user: 'chef-vasteras' });
    const table = page.getByRole('region', { name: 'Utfall och prognos 2023 mot budget' });
    await table.waitFor();
    await table.getByRole('button', { name: /^Ändra prognosen för Bankkostnader/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Eget belopp' }).check();
    await dialog.getByLabel(/^Återstående månader/).fill('6 500');
    await dialog.getByLabel('Varför').fill('Ny bank från juli');
    await dialog.getByRole('button', { name: 'Ändra raden' }).click();
    await table.getByText(/Ny bank från juli/).waitFor();
    expect((await cells(table, /^Bankkostnader/))[2]).toBe('6 500');
  });

  it('Västerbergslagen, which has no books, shows its published outcome beside the budget', async () => {
    const page = await site().open('/', { user: 'chef-vasterbergslagen' });
    await page
      .getByRole('heading', { level: 1, name: 'Västerbergslagens Samordningsförbund 2020' })
      .waitFor();
    await page.getByText('2020 har inga böcker i Samla: siffrorna är publicerade').waitFor();
    const table = page.getByRole('region', { name: 'Driftredovisning 2020' });
    expect((await cells(table, '210 Bilkostnader')).slice(0, 3)).toEqual(['60', '47', '−13']);
    expect(await page.getByRole('button', { name: /visa konton/ }).count()).toBe(0);
  });

  it('the menu opens and closes by keyboard on a narrow screen, and leads on', async () => {
    const page = await site().open('/forbund/vasteras?ar=2021', { user: 'chef-vasteras' });
    await page
      .getByText(/^Not 5/)
      .first()
      .waitFor();
    await page.setViewportSize({ width: 320, height: 900 });
    const menu = page.getByRole('button', { name: 'Meny: Översikt' });
    expect(await page.getByRole('link', { name: 'Prognos' }).isVisible()).toBe(false);
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Prognos' }).waitFor();
    expect(await fitsTheWidth(page)).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    // From inside the menu, so that the focus has to come back to the button.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    expect(await menu.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const before = ['Översikt', 'Inlästa filer', 'Grundbok', 'Inlämning', 'Differenser', 'Publicerat'];
    for (const name of [...before, 'Budget']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe(name);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Budget 2021' }).waitFor();
    expect(await page.getByRole('button', { name: 'Meny: Budget' }).getAttribute('aria-expanded')).toBe(
      'false',
    );
  });
}

/** The amounts of the row with that heading, as they are read. `which` counts rows of the same name; −1 is the last. */
async function cells(
  table: ReturnType<Page['getByRole']>,
  name: string | RegExp,
  which = 0,
): Promise<string[]> {
  const row = table.locator('tbody tr').filter({ has: table.page().locator('th', { hasText: name }) });
  const one = which === -1 ? row.last() : row.nth(which);
  return (await one.locator('td').allInnerTexts()).map(plain);
}

/** A text with ordinary spaces, without what stands around it. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim();
}

function csv(name: string, text: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') };
}
