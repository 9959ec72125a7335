import { type ServerAccount, serverAccount } from './account.js';
import { type Binaries, findBinaries } from './binaries.js';
import { ensureCluster } from './initdb.js';
import { ensureKeeper } from './keeper.js';
import { launchPostmaster } from './launch.js';
import { withLaunchLock } from './launch-lock.js';
import { isLeased, returnLease, takeLease } from './leases.js';
import { type Place, prepareFolder, preparePlace, reachableBinaries } from './place.js';
import { readyPostmaster, runningPostmaster, stopPostmaster } from './postmaster.js';

/** What a start of the embedded server may be told: `flags` are further `-c name=value` pairs, `port` is for tests. */
export interface EmbeddedOptions {
  home: string;
  flags?: readonly string[];
  port?: number;
}

/** A running embedded PostgreSQL, seen by one process that uses it. */
export interface EmbeddedServer {
  /** Of the superuser `postgres`, to the database `postgres`, on 127.0.0.1. */
  url: string;
  port: number;
  pid: number;
  /** True when the server was running already, started by another process. */
  adopted: boolean;
  /** Gives up this process' use; the server stops when it was the last one. Again is no fault. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL of `home`, or joins the one that runs there. Users count as leases: nobody's stop
 * takes the server from another, and a process that was killed loses its lease by being dead.
 */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const found = await findBinaries();
  const account = serverAccount();
  const binaries = reachableBinaries(found, account);
  return withLaunchLock(prepareFolder(options.home), async () => {
    const place = preparePlace(options.home, account);
    const running = await readyPostmaster(place.data);
    const postmaster = running ?? (await launch(place, binaries, account, options));
    const lease = takeLease(place.leases);
    ensureKeeper(place.keeper, { server: postmaster.process, leases: place.leases, lock: place.lock });
    return {
      url: `postgres://postgres:${place.password}@127.0.0.1:${postmaster.port}/postgres`,
      port: postmaster.port,
      pid: postmaster.process.pid,
      adopted: running !== undefined,
      stop: () => leave(place, lease, binaries),
    };
  });
}

function launch(
  place: Place,
  binaries: Binaries,
  account: ServerAccount | undefined,
  options: EmbeddedOptions,
) {
  ensureCluster(place, binaries, account);
  return launchPostmaster({ place, binaries, account, flags: options.flags ?? [], port: options.port });
}

async function leave(place: Place, lease: string, binaries: Binaries): Promise<void> {
  await withLaunchLock(place.lock, async () => {
    returnLease(lease);
    const postmaster = runningPostmaster(place.data);
    if (postmaster && !isLeased(place.leases)) await stopPostmaster(postmaster, binaries.pgCtl, place.data);
  });
}
