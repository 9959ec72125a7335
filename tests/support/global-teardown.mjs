// Stops the run's PostgreSQL and takes its files away.
export default async function globalTeardown() {
  await globalThis.samlaTest?.stop();
}
