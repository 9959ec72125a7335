import type { Page, Route } from 'playwright-core';
import { accessibilityFaults, fitsTheWidth } from '../support/accessibility.js';
import { manyFaultsFile, soundFile, unbalancedFile } from '../support/sie-files.js';
import type { Site } from '../support/site.js';
import { planned } from '../support/upload.js';

interface State {
  readonly name: string;
  readonly path: string;
  readonly user?: string;
  readonly isCutOff?: boolean;
  /** Brings the page into the state; at least waits until it is there. */
  readonly reach: (page: Page) => Promise<void>;
}

const seen = (text: string | RegExp) => (page: Page) => page.getByText(text).first().waitFor();

/** Lets the job be told as under way, and then answers no question about how far it has come. */
async function stillRunning(route: Route): Promise<void> {
  const asked = route.request().postData() ?? '';
  if (asked.includes('query ImportProgressAsked')) return route.abort();
  if (!asked.includes('query ImportJob(')) return route.continue();
  const answer = await route.fetch();
  const json = (await answer.json()) as { data: { forbund: { importJob: { state: string } } } };
  json.data.forbund.importJob.state = 'RUNNING';
  return route.fulfill({ response: answer, json });
}

const STATES: readonly State[] = [
  { name: 'sign-in', path: '/', reach: seen('Prova som') },
  { name: 'start without a place', path: '/', user: 'operator', reach: seen('Välkommen') },
  { name: 'no such page', path: '/finns-inte', reach: seen('Sidan finns inte') },
  { name: 'county', path: '/lan/vastmanland?ar=2021', user: 'lanspresidium', reach: seen('Länet i korthet') },
  {
    name: 'county with a difference',
    path: '/lan/vastmanland?ar=2022',
    user: 'lanspresidium',
    reach: seen('Länet i korthet'),
  },
  {
    name: 'county, not complete',
    path: '/lan/vastmanland?ar=2030',
    user: 'lanspresidium',
    reach: seen('Inte komplett'),
  },
  {
    name: 'county, chart as table',
    path: '/lan/vastmanland?ar=2021',
    user: 'lanspresidium',
    reach: (page) => page.getByRole('button', { name: 'Visa som tabell' }).click(),
  },
  {
    name: 'county, figure opened',
    path: '/lan/vastmanland?ar=2021&visa=COSTS.vasteras',
    user: 'lanspresidium',
    reach: seen(/^Konton, /),
  },
  {
    name: 'county, elimination opened',
    path: '/lan/vastmanland?ar=2021&visa=BALANCE.norra-vastmanland.vasteras',
    user: 'lanspresidium',
    reach: seen(/^Konton, /),
  },
  ...[
    ['resultat', /^Resultaträkning 2022/],
    ['balans', /^Balansräkning 2022/],
    ['kassaflode', /^Kassaflödesanalys/],
    ['drift', /^Driftredovisning/],
    ['nyckeltal', /^Nyckeltal 2022/],
    ['kapital', /^Förändring av eget kapital/],
    ['underlag', /^Underlag 2022/],
  ].map(([part, table]): State => ({
    name: `county, ${String(part)}`,
    path: `/lan/vastmanland?ar=2022&del=${String(part)}`,
    user: 'lanspresidium',
    reach: (page) => page.getByRole('region', { name: table! }).waitFor(),
  })),
  {
    name: 'county, everything chosen otherwise',
    path: '/lan/vastmanland?ar=2022&del=balans&kand=2022-12-01&struktur=i-dag&forbund=vasteras&jamfor=nej',
    user: 'lanspresidium',
    reach: seen('Siffror som de var kända den 1 december 2022'),
  },
  {
    name: 'county, cash flow opened',
    path: '/lan/vastmanland?ar=2022&del=kassaflode&visa=closing.lanet',
    user: 'lanspresidium',
    reach: seen(/^Konton, /),
  },
  {
    name: 'who has handed in',
    path: '/lan/vastmanland/inlamningar?ar=2022',
    user: 'lanspresidium',
    reach: (page) => page.getByRole('region', { name: /^Inlämningar 2022/ }).waitFor(),
  },
  {
    name: 'differences of the county, vouchers opened',
    path: '/lan/vastmanland/mellanhavanden?ar=2022',
    user: 'lanspresidium',
    reach: async (page) => {
      await page.locator('.difference-card summary', { hasText: 'hos Västerås' }).click();
      await page.getByRole('region', { name: /^Bokfört hos / }).waitFor();
    },
  },
  {
    name: 'differences of a förbund, being answered',
    path: '/forbund/vasteras/mellanhavanden?ar=2022',
    user: 'ekonom-vasteras',
    reach: async (page) => {
      await page.getByRole('button', { name: /^Svara/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'förbund', path: '/forbund/vasteras?ar=2021', user: 'ekonom-vasteras', reach: seen(/^Not 5/) },
  {
    name: 'förbund, line opened',
    path: '/forbund/vasteras?ar=2021&visa=INCOME',
    user: 'ekonom-vasteras',
    reach: seen(/^Konton på raden/),
  },
  {
    name: 'förbund, account opened',
    path: '/forbund/vasteras?ar=2021&visa=INCOME',
    user: 'ekonom-vasteras',
    reach: async (page) => {
      await page
        .getByRole('button', { name: /visa verifikationer/ })
        .first()
        .click();
      await page.getByRole('region', { name: 'Verifikationer' }).waitFor();
    },
  },
  {
    name: 'another förbund',
    path: '/forbund/norra-vastmanland',
    user: 'ekonom-vasteras',
    reach: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'import',
    path: '/forbund/vasteras/import',
    user: 'ekonom-vasteras',
    reach: seen('Dra hit en SIE-fil'),
  },
  {
    name: 'import with faults',
    path: '/forbund/vasteras/import',
    user: 'ekonom-vasteras',
    reach: async (page) => {
      await planned(page, unbalancedFile());
      await page.getByRole('region', { name: /^Fel i filen/ }).waitFor();
    },
  },
  {
    name: 'import with many faults, a rule opened',
    path: '/forbund/vasteras/import',
    user: 'ekonom-vasteras',
    reach: async (page) => {
      await planned(page, manyFaultsFile());
      await page.locator('summary', { hasText: 'DATE_OUTSIDE_YEAR' }).click();
    },
  },
  {
    name: 'import planned',
    path: '/forbund/vasteras/import',
    user: 'ekonom-vasteras',
    reach: async (page) => {
      await planned(page, soundFile());
      await page.getByText('Filen går att bokföra').waitFor();
    },
  },
  {
    name: 'import, asked whether to book',
    path: '/forbund/vasteras/import',
    user: 'ekonom-vasteras',
    reach: async (page) => {
      await planned(page, soundFile());
      await page.getByRole('button', { name: 'Bokför …' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'import, asked for a reason to decline',
    path: '/forbund/vasteras/import',
    user: 'ekonom-vasteras',
    reach: async (page) => {
      await planned(page, soundFile());
      await page.getByRole('button', { name: 'Avböj filen …' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'import under way, without contact',
    isCutOff: true,
    path: '/forbund/vasteras/import',
    user: 'ekonom-vasteras',
    reach: async (page) => {
      // The socket stays silent too.
      await page.routeWebSocket('**/graphql', () => undefined);
      await page.route('**/graphql', stillRunning);
      await planned(page, soundFile());
      await page.getByText('Ingen kontakt med Samla just nu').waitFor();
    },
  },
  {
    name: 'booked file opened',
    path: '/forbund/norra-vastmanland/import',
    user: 'ekonom-norra',
    reach: async (page) => {
      await page.getByRole('button', { name: 'norra-vastmanland-2021.se' }).click();
      await page.getByRole('button', { name: 'Återför filen …' }).waitFor();
    },
  },
  {
    name: 'booked file, asked for a reason to take it back',
    path: '/forbund/norra-vastmanland/import',
    user: 'ekonom-norra',
    reach: async (page) => {
      await page.getByRole('button', { name: 'norra-vastmanland-2021.se' }).click();
      await page.getByRole('button', { name: 'Återför filen …' }).click();
      await page.getByRole('dialog', { name: /^Återföra/ }).waitFor();
    },
  },
  {
    name: 'journal',
    path: '/forbund/vasteras/grundbok?ar=2021&manad=3',
    user: 'ekonom-vasteras',
    reach: (page) => page.getByRole('region', { name: 'Verifikationer' }).waitFor(),
  },
  {
    name: 'trail',
    path: '/forbund/vasteras/logg',
    user: 'revisor-vasteras',
    reach: (page) => page.getByRole('region', { name: 'Händelser' }).waitFor(),
  },
  {
    name: 'budget',
    path: '/forbund/vasteras/budget?ar=2023',
    user: 'chef-vasteras',
    reach: (page) => page.getByRole('img', { name: /^Stapeldiagram/ }).waitFor(),
  },
  {
    name: 'budget, line opened',
    path: '/forbund/vasteras/budget?ar=2021&visa=rad-2',
    user: 'chef-vasteras',
    reach: seen('Konton bakom utfallet'),
  },
  {
    name: 'budget, asked for a new version',
    path: '/forbund/vasteras/budget?ar=2021',
    user: 'chef-vasteras',
    reach: (page) => page.getByRole('button', { name: 'Ny version …' }).click(),
  },
  {
    name: 'budget, marks for the länsförbund',
    path: '/forbund/vasteras/budget?ar=2023',
    user: 'chef-vasteras',
    reach: (page) => page.getByRole('button', { name: 'Ta med till länsförbundet …' }).click(),
  },
  {
    name: 'budget of a year without books',
    path: '/forbund/vasterbergslagen/budget?ar=2020',
    user: 'chef-vasterbergslagen',
    reach: (page) => page.getByRole('heading', { name: 'Publicerat utfall' }).waitFor(),
  },
  {
    name: 'budget file to choose',
    path: '/forbund/vasteras/budget?ar=2021',
    user: 'ekonom-vasteras',
    reach: (page) => page.getByRole('button', { name: 'Läs in en fil …' }).click(),
  },
  {
    name: 'forecast',
    path: '/forbund/vasteras/prognos?ar=2023&till=6',
    user: 'chef-vasteras',
    reach: (page) => page.locator('summary', { hasText: 'Rad för rad' }).click(),
  },
  {
    name: 'forecast, a line being changed',
    path: '/forbund/vasteras/prognos?ar=2023&till=6',
    user: 'chef-vasteras',
    reach: (page) =>
      page
        .getByRole('button', { name: /^Ändra prognosen/ })
        .first()
        .click(),
  },
  {
    name: 'documents',
    path: '/forbund/vasteras/dokument',
    user: 'ekonom-vasteras',
    reach: (page) => page.getByRole('link', { name: 'Utkast till verksamhetsplan 2024' }).waitFor(),
  },
  {
    name: 'document with its findings, and what was tested unfolded',
    path: '/forbund/vasteras/dokument',
    user: 'chef-vasteras',
    reach: async (page) => {
      await page.getByRole('link', { name: 'Utkast till verksamhetsplan 2024' }).click();
      await page.getByText(/^Allt som har prövats/).click();
      await page.getByRole('region', { name: 'Prövade samband' }).waitFor();
    },
  },
  { name: 'a role without figures', path: '/', user: 'arkiv-vasteras', reach: seen(/arkivpaket/) },
  {
    name: 'submissions, asked whether to hand in',
    path: '/forbund/vasteras/inlamning?ar=2021',
    user: 'ekonom-vasteras',
    reach: async (page) => {
      await page.getByRole('button', { name: /^Lämna in 2021/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'submissions',
    path: '/forbund/vasteras/inlamning?ar=2021',
    user: 'chef-vasteras',
    reach: seen('Inlämningar'),
  },
];

const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;

/** WCAG 2.2 AA on every page and state, in light at a desk and in dark on the narrowest screen (reflow at 320 pixels). */
export function accessibleStates(site: () => Site): void {
  it.each(STATES)('$name', async ({ path, user, isCutOff = false, reach }) => {
    const page = await site().open(path, user === undefined ? {} : { user, isCutOff });
    await reach(page);
    for (const look of LOOKS) {
      await page.setViewportSize({ width: look.width, height: 900 });
      // Without motion, so that no colour is judged on its way from one to another.
      await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' });
      const faults = await accessibilityFaults(page);
      expect({ look, faults, fits: await fitsTheWidth(page) }).toEqual({ look, faults: [], fits: true });
    }
    await site().closePages();
  });

  it('a field that has lost its label is caught', async () => {
    const page = await site().open('/logga-in');
    await page.getByRole('textbox', { name: 'Användarnamn' }).waitFor();
    await page.evaluate(
      `document.querySelector('[name=username]').closest('label').replaceWith(document.querySelector('[name=username]'))`,
    );
    expect((await accessibilityFaults(page)).join()).toContain('label');
  });

  it('the skip link comes first and leads to the content', async () => {
    const page = await site().open('/lan/vastmanland?ar=2021', { user: 'lanspresidium' });
    await page.getByRole('heading', { name: 'Länet i korthet' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Hoppa till innehållet');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('innehall');
  });
}
