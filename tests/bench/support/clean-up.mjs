/** What was started, to be stopped in the opposite order. */
const started = [];

/** Remembers how to stop something; answers it. */
export function stopLater(stop) {
  started.push(stop);
}

/** Stops everything that was started, the last first; a failure to stop one does not keep the others running. */
export async function cleanUp() {
  while (started.length > 0) {
    const stop = started.pop();
    try {
      await stop();
    } catch (error) {
      process.stderr.write(`while stopping: ${error.message}\n`);
    }
  }
}
