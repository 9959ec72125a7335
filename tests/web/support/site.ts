import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';

interface RunningDemo {
  readonly url: string;
  stop(): Promise<void>;
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** What a page is opened as. */
export interface OpenOptions {
  readonly user?: string;
  /** True where the test cuts the connection: what the console then complains of is what was meant. */
  readonly isCutOff?: boolean;
}

const DEMO_SERVER = join(__dirname, '../../support/demo-server.ts');

/** The whole product with the demo county, in a browser. `SAMLA_WEB_URL` points the tests at one that runs already. */
export class Site {
  /** Everything that any page asked another address for, and every complaint in a console. */
  readonly foreignRequests: string[] = [];
  readonly complaints: string[] = [];
  private readonly contexts: BrowserContext[] = [];
  /** Cookies by user: each signs in once. */
  private readonly sessions = new Map<string, Cookies>();

  private constructor(
    readonly url: string,
    private readonly browser: Browser,
    private readonly demo: RunningDemo | undefined,
  ) {}

  static async start(): Promise<Site> {
    const given = process.env['SAMLA_WEB_URL'];
    const demo = given === undefined ? await startDemo() : undefined;
    return new Site(given ?? demo!.url, await launchBrowser(), demo);
  }

  /** Opens an address as somebody, in a context of its own. */
  async open(path: string, { user, isCutOff = false }: OpenOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      locale: 'sv-SE',
      viewport: { width: 1280, height: 900 },
      colorScheme: 'light',
      acceptDownloads: true,
    });
    this.contexts.push(context);
    if (user !== undefined) await this.enter(context, user);
    const page = await context.newPage();
    this.watch(page, isCutOff);
    await page.goto(path);
    return page;
  }

  async closePages(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.demo?.stop();
  }

  private async enter(context: BrowserContext, user: string): Promise<void> {
    const known = this.sessions.get(user);
    if (known) return context.addCookies(known);
    await this.signIn(context, user);
    this.sessions.set(user, await context.cookies());
  }

  private async signIn(context: BrowserContext, username: string): Promise<void> {
    const { password } = (await (await context.request.get('/demo/users')).json()) as { password: string };
    const answer = await context.request.post('/graphql', {
      headers: { 'x-samla-client': 'web' },
      data: {
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
        variables: { input: { username, password } },
      },
    });
    const { data } = (await answer.json()) as { data?: { signIn: { __typename: string } } };
    if (data?.signIn.__typename !== 'SignedIn') throw new Error(`${username} could not sign in`);
  }

  private watch(page: Page, isCutOff: boolean): void {
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(this.url).origin)
        this.foreignRequests.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !isCutOff) this.complaints.push(message.text().slice(0, 300));
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }
}

async function startDemo(): Promise<RunningDemo> {
  if (!existsSync(DEMO_SERVER))
    throw new Error('tests/support/demo-server.ts is missing; or set SAMLA_WEB_URL.');
  const { startedDemo } = (await import(DEMO_SERVER)) as { startedDemo: () => Promise<RunningDemo> };
  return startedDemo();
}
