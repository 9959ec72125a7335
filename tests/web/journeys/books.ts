import type { Page } from 'playwright-core';
import { soundFile, unbalancedFile } from '../support/sie-files.js';
import type { Site } from '../support/site.js';

async function importPage(site: Site): Promise<Page> {
  const page = await site.open('/forbund/vasteras/import', { user: 'ekonom-vasteras' });
  await page.getByText('Dra hit en SIE-fil').waitFor();
  return page;
}

/** A SIE file dropped, refused or booked; figures handed in and approved. */
export function bookJourneys(site: () => Site): void {
  it('a faulty file is refused whole, with line, record and rule, and cannot be booked', async () => {
    const page = await importPage(site());
    await page.getByLabel('Välj SIE-fil').setInputFiles(unbalancedFile());
    await page.getByRole('alert').getByText('Filen har fel och bokförs inte').waitFor();
    const faults = page.getByRole('region', { name: /^Fel i filen/ });
    expect(await faults.locator('tbody tr').first().innerText()).toMatch(/1\d\s+#(VER|TRANS)/);
    expect(await page.getByRole('button', { name: 'Bokför' }).count()).toBe(0);
  });

  it('a dropped file is tried first and booked only when asked', async () => {
    const page = await importPage(site());
    const { name, mimeType, buffer } = soundFile();
    const data = await page.evaluateHandle(
      `(() => { const transfer = new DataTransfer(); transfer.items.add(new File([${JSON.stringify(buffer.toString('latin1'))}], ${JSON.stringify(name)}, { type: ${JSON.stringify(mimeType)} })); return transfer; })()`,
    );
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: data });
    await page.getByText('Filen går att bokföra').waitFor();
    expect(await page.locator('.plan').innerText()).toMatch(/Verifikationer\s+\d/);
    await page.getByRole('button', { name: 'Bokför' }).click();
    await page.getByText('Hela filen är bokförd.').waitFor();
  });

  it('what one hands in another approves, and nobody approves the own', async () => {
    const handing = await site().open('/forbund/vasteras/inlamning?ar=2023&till=6', {
      user: 'chef-vasteras',
    });
    await handing.getByRole('button', { name: /^Lämna in 2023/ }).click();
    await handing.getByText('väntar på godkännande.').waitFor();
    await handing
      .getByRole('button', { name: /^Godkänn version/ })
      .first()
      .click();
    await handing.getByRole('alert').getByText('Det gick inte').waitFor();

    const ekonom = await site().open('/forbund/vasteras/inlamning?ar=2023&till=3', {
      user: 'ekonom-vasteras',
    });
    await ekonom.getByRole('button', { name: /^Lämna in 2023/ }).click();
    await ekonom.getByText('väntar på godkännande.').waitFor();
    expect(await ekonom.getByRole('button', { name: /^Godkänn version/ }).count()).toBe(0);

    const approving = await site().open('/forbund/vasteras/inlamning?ar=2023', { user: 'chef-vasteras' });
    const waiting = approving.locator('tbody tr', { hasText: 'januari–mars' }).filter({ hasText: 'Väntar' });
    await waiting.getByRole('button', { name: /^Godkänn version/ }).click();
    await approving.getByText('Länet räknar med den nu.').waitFor();
  });
}
