import type { Site } from '../support/site.js';

const kr = (text: string): string => text.replaceAll(' ', '\u00a0').replace('-', '\u2212');

/** The förbund's own statements, opened down to the line of the source file. */
export function forbundJourneys(site: () => Site): void {
  it('Västerås 2021 stands as printed, with 2020 beside it and where 2020 comes from', async () => {
    const page = await site().open('/forbund/vasteras?ar=2021', { user: 'ekonom-vasteras' });
    const income = page.getByRole('region', { name: 'Resultaträkning 2021' });
    await income.waitFor();
    const text = await income.innerText();
    for (const amount of ['13 310 000', '-13 781 931', '-471 931', '187 326'])
      expect(text).toContain(kr(amount));
    expect(await page.getByText(/publicerade siffror, inte böcker/).innerText()).toContain('rsredovisning');
    expect(await page.getByRole('region', { name: /^Not 4/ }).innerText()).toContain(kr('93 677'));
    expect(await page.getByRole('region', { name: /^Driftredovisning 2021/ }).innerText()).toContain(
      kr('6 030'),
    );
  });

  it('a line opens into accounts, an account into entries with source file and line', async () => {
    const page = await site().open('/forbund/vasteras?ar=2021', { user: 'ekonom-vasteras' });
    const income = page.getByRole('button', { name: /Verksamhetens intäkter: visa konton/ });
    await income.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Verksamhetens intäkter' });
    await dialog
      .getByRole('button', { name: /visa verifikationer/ })
      .first()
      .click();
    const entries = dialog.getByRole('region', { name: 'Verifikationer' });
    expect(await entries.innerText()).toMatch(/\.se, rad \d/);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H3');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await income.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
  });

  it('a member sees the statements and no way into the journal', async () => {
    const page = await site().open('/forbund/vasteras?ar=2021&visa=INCOME', { user: 'medlem-vasteras' });
    const dialog = page.getByRole('dialog', { name: 'Verksamhetens intäkter' });
    await dialog.getByRole('region', { name: /^Konton/ }).waitFor();
    expect(await dialog.getByRole('button', { name: /visa verifikationer/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Läs in SIE' }).count()).toBe(0);
  });

  it('the cash flow, the years and the ties stand below, and a flow opens into its accounts', async () => {
    const page = await site().open('/forbund/vasteras?ar=2021', { user: 'ekonom-vasteras' });
    const flow = page.getByRole('region', { name: 'Kassaflödesanalys 2021' });
    await flow.waitFor();
    expect(await flow.innerText()).toContain(kr('-417 701'));
    expect(await page.getByRole('region', { name: /^Flerårsöversikt 2017/ }).innerText()).toContain(
      kr('1 439 273'),
    );
    expect(await page.getByText(/samband prövade/).innerText()).toMatch(/1 stämmer inte/);
    await flow.getByRole('button', { name: /kortfristiga fordringar: visa vad/ }).click();
    const dialog = page.getByRole('dialog', { name: /kortfristiga fordringar/ });
    expect(await dialog.getByRole('region', { name: /^Konton/ }).innerText()).toContain(kr('-127 016'));
    await page.keyboard.press('Escape');
    await flow.getByRole('button', { name: /löpande verksamheten: visa vad/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /kortfristiga skulder/ })
      .click();
    await page
      .getByRole('dialog', { name: /kortfristiga skulder/ })
      .getByRole('region', { name: /^Konton/ })
      .waitFor();
  });

  it('as of a day the statements are those of the day, and say so', async () => {
    const page = await site().open('/forbund/vasteras?ar=2021&dag=2021-05-15', { user: 'ekonom-vasteras' });
    await page.getByText('Januari–15 maj 2021, konstruerade böcker').waitFor();
    expect(await page.getByRole('region', { name: /^Flerårsöversikt/ }).count()).toBe(0);
  });
}
