import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './built.mjs';
import { freePort, startServer } from './process.mjs';

/** Starts the product's API on a database, with a pool of 8; told to keep no figures between requests if `kept` is false. */
export async function startApi(database, { name, kept = true, profile }) {
  const port = await freePort();
  if (profile) mkdirSync(profile, { recursive: true });
  const flags = profile ? ['--cpu-prof', '--cpu-prof-dir', profile] : [];
  const { url, pid } = await startServer({
    name,
    args: [...flags, path.join(root, 'dist/apps/api/src/main.js')],
    env: {
      PORT: String(port),
      DATABASE_URL: database.serving,
      DATABASE_POOL_SIZE: '8',
      SAMLA_HOME: database.home,
      SAMLA_LOG: 'warn',
      SAMLA_KEPT_FIGURES: kept ? '1' : '0',
    },
    readyPath: '/health/ready',
  });
  return { name, pid, url: `${url}/graphql` };
}

/** A request that asks the API something as somebody, as the load sends it. */
export function asking({ name, pid, url }, { query, variables, token }) {
  return {
    name,
    pid,
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  };
}

/** Sends a request once; answers what the API says, or throws with its errors. */
export async function answerOf({ name, url, method, headers, body }) {
  const reply = await fetch(url, { method, headers, body });
  const text = await reply.text();
  const { data, errors, extensions } = JSON.parse(text);
  if (!reply.ok || errors) throw new Error(`${name} answered ${reply.status}: ${JSON.stringify(errors)}`);
  return { data, extensions, bytes: Buffer.byteLength(text) };
}
