import { randomUUID } from 'node:crypto';
import { accessibilityFaults } from '../support/accessibility.js';
import type { Site } from '../support/site.js';

/** Signing in as a demo user, by form, wrongly, and out again. */
export function signInJourneys(site: () => Site): void {
  it('one press signs a demo user in and leads to the own place', async () => {
    const page = await site().open('/');
    await page.getByRole('button', { name: /^Länspresidium/ }).click();
    await page.getByRole('heading', { level: 1, name: /Västmanlands län 2023/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/lan/vastmanland');
    expect(await page.title()).toBe('Västmanlands län 2023 – Samla');
  });

  it('a wrong password is refused in words, announced at once', async () => {
    const page = await site().open('/logga-in');
    await page.getByRole('textbox', { name: 'Användarnamn' }).fill('ekonom-vasteras');
    await page.getByLabel('Lösenord', { exact: true }).fill('helt fel lösenord');
    await page.getByRole('button', { name: 'Logga in', exact: true }).click();
    await page.getByRole('alert').getByText('Det gick inte att logga in').waitFor();
  });

  it('the reader comes back to the page asked for, and the way out forgets it', async () => {
    const page = await site().open('/forbund/vasteras?ar=2021');
    await page.getByRole('button', { name: /^Ekonom.+Västerås$/ }).click();
    await page.getByRole('heading', { level: 1, name: /Västerås 2021/ }).waitFor();
    expect(page.url()).toContain('/forbund/vasteras?ar=2021');
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    await page.goto('/forbund/vasteras');
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
  });

  it('a way out that fails is told, and the reader is still signed in', async () => {
    const page = await site().open('/lan/vastmanland?ar=2021', { user: 'lansanalytiker' });
    const refusal = { errors: [{ message: 'Databasen svarar inte.', extensions: { code: 'INTERNAL' } }] };
    await page.route('**/graphql', (route) =>
      /mutation SignOut/i.test(route.request().postData() ?? '')
        ? route.fulfill({ json: refusal })
        : route.continue(),
    );
    const out = page.getByRole('button', { name: 'Logga ut' });
    await out.click();
    await page.getByRole('alert').getByText('Du är fortfarande inloggad').waitFor();
    expect(new URL(page.url()).pathname).toBe('/lan/vastmanland');
    expect(await out.isEnabled()).toBe(true);
  });

  it('whoever has a password that somebody else chose comes nowhere before it is changed', async () => {
    const username = `ny-${randomUUID()}`;
    const given = 'ett lösenord av någon annan';
    const operator = await site().open('/', { user: 'operator' });
    const added = await operator.request.post('/graphql', {
      headers: { 'x-samla-client': 'web' },
      data: {
        query: 'mutation ($input: AddUserInput!) { addUser(input: $input) { __typename } }',
        variables: {
          input: { username, displayName: 'Ny kollega', password: given, idempotencyKey: randomUUID() },
        },
      },
    });
    expect(await added.json()).toMatchObject({ data: { addUser: { __typename: 'UserAdded' } } });
    const page = await site().open('/forbund/vasteras');
    await page.getByRole('textbox', { name: 'Användarnamn' }).fill(username);
    await page.getByLabel('Lösenord', { exact: true }).fill(given);
    await page.getByRole('button', { name: 'Logga in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Byt lösenord' }).waitFor();
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Byt lösenord' }).waitFor();
    await page.getByLabel('Lösenordet du har').fill(given);
    await page.getByLabel('Nytt lösenord').fill('kort');
    await page.getByLabel('Det nya en gång till').fill('kort');
    await page.getByRole('button', { name: 'Byt lösenord' }).click();
    await page.getByRole('alert').getByText('Lösenordet är inte bytt').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Nytt lösenord').fill('ett eget och långt lösenord');
    await page.getByLabel('Det nya en gång till').fill('ett eget och långt lösenord');
    await page.getByRole('button', { name: 'Byt lösenord' }).click();
    await page.waitForURL((url) => url.pathname === '/');
  });

  it('no script can read the session', async () => {
    const page = await site().open('/', { user: 'lanspresidium' });
    await page.getByRole('heading', { level: 1, name: /Västmanland/ }).waitFor();
    expect(await page.evaluate('document.cookie')).not.toContain('samla_session');
  });

  it('another förbund is not opened, and the page says so without saying whether it exists', async () => {
    const page = await site().open('/forbund/norra-vastmanland?ar=2021', { user: 'ekonom-vasteras' });
    const foreign = await page.getByRole('alert').innerText();
    await page.goto('/forbund/finns-inte?ar=2021');
    expect(await page.getByRole('alert').innerText()).toBe(foreign);
  });
}
