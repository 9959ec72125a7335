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

  it('an ekonom answers, and the other side and the county read it', async () => {
    const page = await site().open('/forbund/vasteras/mellanhavanden?ar=2022', { user: 'ekonom-vasteras' });
    await page.getByRole('button', { name: /^Svara .* om Norra Västmanland/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Svara om fordran och skuld med Norra Västmanland' });
    await dialog.getByRole('radio', { name: /^Förklarad/ }).check();
    const why = `Fakturan kom efter årsskiftet, ${Date.now()}`;
    await dialog.getByRole('textbox').fill(why);
    await dialog.getByRole('button', { name: 'Spara svaret' }).click();
    await page.getByText('Svaret är sparat').waitFor();
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
