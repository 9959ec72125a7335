import path from 'node:path';
import { SEEKING } from '../../../api/src/listen.js';
import type { Command, Invocation } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
import { ensureDemo } from '../instance/demo.js';
import { keepDemoUsersFile } from '../instance/demo-users-file.js';
import { openInstallation } from '../instance/installation.js';
import type { Installation } from '../instance/installed.js';
import { claimHome, leaveHome, publish } from '../instance/run-file.js';
import type { ChildPlan } from '../up/child.js';
import { refuseTakenPort } from '../up/refuse-taken-port.js';
import { stopSignal } from '../up/stop-signal.js';
import { Supervisor } from '../up/supervisor.js';
import { untilListening, untilReady } from '../up/until-ready.js';
import { welcome } from '../up/welcome.js';

/** Starts everything: database, migration, demo county, API and worker; stops everything on Ctrl-C. */
export const upCommand: Command = {
  name: 'up',
  usage: '',
  summary: 'Startar Samla: databas, API och arbetare. Ctrl-C stänger.',
  options: {},
  words: 0,
  async run(invocation) {
    const { config } = invocation;
    const stopped = stopSignal();
    await refuseTakenPort(config.port, config.host);
    const other = await claimHome(config.home);
    if (other) {
      const where = other.url ?? 'startar ännu';
      throw new UsageError(
        `Samla är redan igång för ${config.home} (pid ${other.pid}, ${where}).`,
        'ALREADY_RUNNING',
      );
    }
    try {
      return await serve(invocation, stopped);
    } finally {
      leaveHome(config.home);
    }
  },
};

async function serve(invocation: Invocation, stopped: Promise<unknown>): Promise<number> {
  const { config, console } = invocation;
  const progress = (line: string): void => console.progress(line);
  progress(
    config.databaseUrl || config.databaseOwnerUrl ? 'Ansluter till databasen …' : 'Startar PostgreSQL …',
  );
  const installation = await openInstallation({ config, progress, migrating: false });
  const supervisor = new Supervisor(progress);
  const stop = stopped.then(() => progress('Stänger …'));
  try {
    const running = startUp(invocation, installation, supervisor);
    // What a stop cuts off in the middle fails afterwards; nobody wants to hear of that.
    running.catch(() => undefined);
    await Promise.race([running.then(() => stop), supervisor.broken, stop]);
    return ExitCode.DONE;
  } finally {
    await supervisor.stop();
    await installation.close();
  }
}

async function startUp(
  invocation: Invocation,
  installation: Installation,
  supervisor: Supervisor,
): Promise<void> {
  const { config, console } = invocation;
  const demo = await ensureDemo(config, installation, (line) => console.progress(line));
  const canSignIn = demo && installation.embedded;
  keepDemoUsersFile(config.home, canSignIn);
  let port = config.port;
  const api = supervisor.start(() => apiPlan(invocation, installation, port));
  supervisor.start(() => childPlan(invocation, installation, 'worker'));
  port = await untilListening(api); // and stays: the address is known to others from now on
  const url = `http://${config.host.includes(':') ? `[${reachable(config.host)}]` : reachable(config.host)}:${port}`;
  await untilReady(api, url);
  publish(config.home, { url, databaseUrl: installation.servingUrl });
  for (const line of await welcome(url, canSignIn)) console.say(line);
}

/** An address that listens everywhere is reached as this machine. */
function reachable(host: string): string {
  return { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
}

/** Without a port it takes 3000 or the next that is free, and says which. */
function apiPlan(invocation: Invocation, installation: Installation, port: number | undefined): ChildPlan {
  const plan = childPlan(invocation, installation, 'api');
  if (port === undefined) return { ...plan, args: [SEEKING] };
  return { ...plan, environment: { ...plan.environment, PORT: String(port) } };
}

function childPlan(
  { config, surroundings }: Invocation,
  installation: Installation,
  name: 'api' | 'worker',
): ChildPlan {
  const built = (file: string): string => path.join(surroundings.root, 'dist/apps', file);
  return {
    name,
    program: built(`${name}/src/main.js`),
    args: [],
    followParent: built('cli/src/up/follow-parent.js'),
    logFolder: path.join(config.home, 'logs'),
    environment: {
      NODE_ENV: 'production',
      SAMLA_HOME: config.home,
      SAMLA_DEMO: config.demo ? '1' : '0',
      DATABASE_URL: installation.servingUrl,
      DATABASE_OWNER_URL: undefined, // what serves must not be able to own
    },
  };
}
