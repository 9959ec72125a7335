import type { Site } from '../support/site.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Who has handed in, and the difference of 2022 between Norra Västmanland and Västerås, from both sides and the county. */
export function differenceJourneys(site: () => Site): void {
  it('one screen says who has handed in what, and leads to what differs', async () => {
    const page = await site().open('/lan/vastmanland/inlamningar?ar=2022', { user: 'lanspresidium' });
    const table = page.getByRole('region', { name: 'Inlämningar 2022, hela året' });
    await table.waitFor();
    expect(await table.locator('tbody tr').count()).toBe(3);
    const own = plain(await table.locator('tbody tr', { hasText: /^Västerås/ }).innerText());
    expect(own).toContain('Godkänd');
    expect(own).toContain('8 640 kr');
    expect(await page.locator('.count', { hasText: 'Godkända' }).innerText()).toContain('3 av 3');
    await table.getByRole('link', { name: 'red ut' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Differenser i mellanhavanden 2022' }).waitFor();
    await page.getByRole('heading', { name: /Norra Västmanland och Västerås/ }).waitFor();
    expect(await page.getByRole('button', { name: /^Svara/ }).count()).toBe(0);
  });

  it('both sides stand with their vouchers, and what may explain it', async () => {
    const page = await site().open('/lan/vastmanland/mellanhavanden?ar=2022', { user: 'lanspresidium' });
    const card = page.locator('.difference-card');
    await card.waitFor();
    const text = plain(await card.innerText());
    expect(text).toContain('8 640 kr');
    expect(text).toContain('−101 250 kr');
    expect(text).toContain('109 890 kr');
    expect(text).toContain('Förklarar hela differensen.');
    await card.locator('summary', { hasText: 'hos Västerås' }).click();
    const vouchers = page.getByRole('region', { name: 'Bokfört hos Västerås' });
    await vouchers.waitFor();
    expect(await vouchers.locator('tbody tr').count()).toBeGreaterThan(0);
    expect(await vouchers.locator('tbody tr').first().innerText()).toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it('a year where all agrees says so', async () => {
    const page = await site().open('/lan/vastmanland/mellanhavanden?ar=2021', { user: 'lanspresidium' });
    await page.getByText('Alla mellanhavanden stämmer på öret.').waitFor();
  });

  it('a year that nobody has handed in says that nothing is compared, to the county and to a förbund', async () => {
    for (const [path, user] of [
      ['/lan/vastmanland/mellanhavanden?ar=2030', 'lanspresidium'],
      ['/forbund/vasteras/mellanhavanden?ar=2030', 'ekonom-vasteras'],
    ] as const) {
      const page = await site().open(path, { user });
      await page.getByText(/^Inget att jämföra: .*Västerås.* saknar godkänd inlämning\.$/).waitFor();
      expect(await page.getByText('stämmer på öret').count()).toBe(0);
    }
    const page = await site().open('/lan/vastmanland/inlamningar?ar=2030', { user: 'lanspresidium' });
    await page.getByText('Kan inte jämföras än').first().waitFor();
    expect(await page.getByText('Stämmer', { exact: true }).count()).toBe(0);
  });

  it('what differs in the county leads to where it is sorted out', async () => {
    const page = await site().open('/lan/vastmanland?ar=2022', { user: 'lanspresidium' });
    const to = '/lan/vastmanland/mellanhavanden?ar=2022';
    const found = page.getByRole('region', { name: 'Läget' }).getByRole('link', { name: 'Red ut' });
    expect(await found.first().getAttribute('href')).toBe(to);
    const pairs = page.getByRole('region', { name: 'Mellanhavanden mellan förbunden' });
    expect(await pairs.getByRole('link', { name: 'Red ut' }).first().getAttribute('href')).toBe(to);
  });

  it('the own vouchers open in the journal, those of the other do not', async () => {
    const page = await site().open('/forbund/vasteras/mellanhavanden?ar=2022', { user: 'ekonom-vasteras' });
    await page.locator('summary', { hasText: 'hos Norra Västmanland' }).first().click();
    const other = page.getByRole('region', { name: 'Bokfört hos Norra Västmanland, fordran och skuld' });
    await other.locator('tbody tr').first().waitFor();
    expect(await other.getByRole('link').count()).toBe(0);
    await page.locator('summary', { hasText: 'hos Västerås' }).first().click();
    const own = page.getByRole('region', { name: 'Bokfört hos Västerås, fordran och skuld' });
    const link = own.getByRole('link').last();
    const name = await link.innerText();
    await link.click();
    await page.getByRole('heading', { level: 1, name: 'Grundbok 2022' }).waitFor();
    await page.getByText(/^Verifikation nr \d+ visas\./).waitFor();
    const shown = page.locator('.journal th[scope=rowgroup]');
    expect(await shown.count()).toBe(1);
    expect(await shown.innerText()).toContain(name);
    await page.getByRole('button', { name: 'Visa hela grundboken' }).click();
    await page.locator('.journal th[scope=rowgroup]').nth(1).waitFor();
  });

  it('an ekonom answers, and the other side and the county read it', async () => {
    const page = await site().open('/forbund/vasteras/mellanhavanden?ar=2022', { user: 'ekonom-vasteras' });
    await page.getByRole('button', { name: /^Svara .* om Norra Västmanland/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Svara om fordran och skuld med Norra Västmanland' });
    await dialog.getByRole('radio', { name: /^Förklarad/ }).check();
    const why = `Fakturan kom efter årsskiftet, ${Date.now()}`;
    await dialog.getByRole('textbox').fill(why);
    await dialog.getByRole('button', { name: 'Spara svaret' }).click();
    await page.getByText('Svaret är sparat').waitFor();
    await page.getByText('Svaret är sparat').evaluate((told) => told.setAttribute('data-first', ''));

    // A second word keeps what the first said, and is told anew.
    await page.getByRole('button', { name: /^Svara .* om Norra Västmanland/ }).click();
    expect(await dialog.getByRole('textbox').inputValue()).toBe(why);
    expect(await dialog.getByRole('checkbox', { name: 'Jag ansvarar för den här hos oss' }).isChecked()).toBe(
      true,
    );
    await dialog.getByRole('button', { name: 'Spara svaret' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('status').getByText('Svaret är sparat').waitFor();
    expect(await page.locator('[data-first]').count()).toBe(0);
    await page
      .locator('.difference-side', { hasText: why })
      .getByText('Ansvarar: Ekonom, Västerås')
      .waitFor();

    for (const [path, user] of [
      ['/forbund/norra-vastmanland/mellanhavanden?ar=2022', 'ekonom-norra'],
      ['/lan/vastmanland/mellanhavanden?ar=2022', 'lanspresidium'],
    ] as const) {
      const other = await site().open(path, { user });
      await other.locator('.difference-side', { hasText: why }).getByText('Förklarad').waitFor();
      await other.locator('summary', { hasText: 'Historik' }).click();
      await other.locator('li', { hasText: why }).first().waitFor();
    }
  });

  it('the revisor reads, and has no way to answer', async () => {
    const page = await site().open('/forbund/vasteras/mellanhavanden?ar=2022', { user: 'revisor-vasteras' });
    await page.locator('.difference-card').waitFor();
    expect(await page.getByRole('button', { name: /^Svara/ }).count()).toBe(0);
  });

  it('the förbund sees by its own page what the county waits for, and hands in a budget', async () => {
    const page = await site().open('/forbund/vasteras/inlamning?ar=2022', { user: 'ekonom-vasteras' });
    const standing = page.getByRole('region', { name: 'Så ligger ni till 2022, hela året' });
    await standing.waitFor();
    expect(await standing.locator('tbody th').allInnerTexts()).toEqual(['Utfall', 'Budget', 'Prognos']);
    await page.getByRole('link', { name: 'Red ut dem' }).waitFor();
    await page.getByRole('combobox', { name: 'Slag' }).selectOption('BUDGET');
    await page.getByRole('button', { name: 'Lämna in budget 2022, hela året …' }).click();
    const asking = page.getByRole('dialog', { name: 'Lämna in budget 2022, hela året?' });
    expect(await asking.innerText()).toContain('Budgeten som gäller nu förseglas');
    await asking.getByRole('button', { name: 'Avbryt' }).click();
  });
}
