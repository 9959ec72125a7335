import { soundFile, unbalancedFile } from '../support/sie-files.js';
import type { Site } from '../support/site.js';
import { importPage, planned } from '../support/upload.js';

/** A SIE file dropped or refused; figures handed in and approved. */
export function bookJourneys(site: () => Site): void {
  it('a file with an entry that does not balance is refused, and says which', async () => {
    const page = await importPage(site());
    await planned(page, unbalancedFile());
    await page.getByRole('alert').getByText('Filen har ett fel och bokförs inte').waitFor();
    const faults = page.getByRole('region', { name: 'Fel i filen: 1' });
    expect(await faults.locator('tbody tr').first().innerText()).toMatch(/1\d\s+#(VER|TRANS)/);
    expect(await page.getByRole('button', { name: 'Bokför …' }).count()).toBe(0);
  });

  it('a dropped file is planned like a chosen one', async () => {
    const page = await importPage(site());
    const { name, mimeType, buffer } = soundFile();
    const data = await page.evaluateHandle(
      `(() => { const transfer = new DataTransfer(); transfer.items.add(new File([${JSON.stringify(buffer.toString('latin1'))}], ${JSON.stringify(name)}, { type: ${JSON.stringify(mimeType)} })); return transfer; })()`,
    );
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: data });
    await page.getByRole('heading', { level: 1, name: `Provläsning av ${name}` }).waitFor();
  });

  it('what one hands in another approves, and nobody approves the own', async () => {
    const handing = await site().open('/forbund/vasteras/inlamning?ar=2023&till=9', {
      user: 'chef-vasteras',
    });
    await handing.getByRole('button', { name: /^Lämna in 2023/ }).click();
    const asking = handing.getByRole('dialog', { name: 'Lämna in 2023, januari–september?' });
    expect(await asking.innerText()).toContain('kan inte ändras');
    await asking.getByRole('button', { name: 'Avbryt' }).click();
    await asking.waitFor({ state: 'hidden' });
    expect(await handing.getByText('väntar på godkännande.').count()).toBe(0);
    await handing.getByRole('button', { name: /^Lämna in 2023/ }).click();
    await asking.getByRole('button', { name: 'Lämna in', exact: true }).click();
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
    await ekonom.getByRole('dialog').getByRole('button', { name: 'Lämna in', exact: true }).click();
    await ekonom.getByText('väntar på godkännande.').waitFor();
    expect(await ekonom.getByRole('button', { name: /^Godkänn version/ }).count()).toBe(0);

    const approving = await site().open('/forbund/vasteras/inlamning?ar=2023', { user: 'chef-vasteras' });
    const waiting = approving.locator('tbody tr', { hasText: 'januari–mars' }).filter({ hasText: 'Väntar' });
    await waiting.getByRole('button', { name: /^Godkänn version/ }).click();
    await approving.getByText('Länet räknar med den nu.').waitFor();
  });
}
