import type { Page } from 'playwright-core';
import { accessibilityFaults, fitsTheWidth } from '../support/accessibility.js';
import type { Site } from '../support/site.js';

async function isAccessible(page: Page): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const faults = await accessibilityFaults(page);
    expect({ width, faults, fits: await fitsTheWidth(page) }).toEqual({ width, faults: [], fits: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** What förbund have published, in the layouts of their own documents. */
export function publishedJourneys(site: () => Site): void {
  it('Norra Västmanland 2014, Västerbergslagen 2020 and Västra Mälardalen 2019 stand as their documents print them', async () => {
    const norra = await site().open('/forbund/norra-vastmanland/publicerat', { user: 'styrelse-norra' });
    const balance = norra.getByRole('region', { name: 'Balansräkning' });
    await balance.waitFor();
    expect(await balance.innerText()).toMatch(/Som tryckt i .*årsredovisning 2014, i kkr/);
    expect(await balance.innerText()).toMatch(/Not\s+131231\s+141231/);
    expect(await balance.innerText()).toMatch(/Avsättning pensioner\s+6\s+137\s+142/);
    const income = norra.getByRole('region', { name: 'Resultaträkning' });
    expect(await income.innerText()).toMatch(/Finansiella kostnader\s+2\s+-25\s+-2\s+-4/);
    await isAccessible(norra);

    const half = await site().open('/forbund/vastra-malardalen/publicerat', { user: 'styrelse-malardalen' });
    const report = half.getByRole('region', { name: /^Ekonomisk redogörelse/ });
    await report.waitFor();
    expect(await report.innerText()).toMatch(/Prognos 2019\s+Avvikelse/);
    expect(await report.innerText()).toMatch(/RESULTAT\s+645 778\s+-256 167\s+0/);
  });

  it('a chef sees what differs from the books, and enters a table that is then shown as it was written', async () => {
    const page = await site().open('/forbund/vasteras/publicerat', { user: 'chef-vasteras' });
    await page
      .getByRole('combobox', { name: 'Dokument' })
      .selectOption({ label: 'Samordningsförbundet Västerås, årsredovisning 2021' });
    const differs = page.getByRole('region', { name: 'Skiljer sig 2021' });
    await differs.waitFor();
    expect((await differs.innerText()).replaceAll('\u00a0', ' ')).toMatch(
      /RESULTAT\s+−471 093\s+−471 931\s+838/,
    );

    await page.getByRole('button', { name: 'För in tabell …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Dokument', { exact: true }).fill('Provdokument 2016');
    await dialog.getByLabel('Dokumentets år').fill('2016');
    await dialog.getByLabel('Tabellens namn').fill('Provtabell');
    await dialog.getByLabel('Raderna hör till').selectOption('INCOME_STATEMENT');
    await dialog.getByLabel(/^Tabellen: /).fill('Post\t2016\t2015\nVerksamhetens intäkter\t5 248\t5 100');
    await isAccessible(page);
    await dialog.getByRole('button', { name: 'För in tabellen' }).click();
    await page.getByText('Provtabell är införd, version 1').waitFor();
    await page.getByRole('combobox', { name: 'Dokument' }).selectOption({ label: 'Provdokument 2016' });
    const entered = page.getByRole('region', { name: 'Provtabell' });
    await entered.waitFor();
    expect(await entered.innerText()).toMatch(/Verksamhetens intäkter\s+5 248\s+5 100/);
  });

  it('somebody who only reads is offered nothing to enter', async () => {
    const page = await site().open('/forbund/vasteras/publicerat?ar=2023', { user: 'revisor-vasteras' });
    await page.getByRole('region', { name: /^Budgetplan 2023/ }).waitFor();
    expect(await page.getByRole('button', { name: /För in|Läs in/ }).count()).toBe(0);
  });
}
