// Loaded first into the processes that `samla up` starts: when `up` is gone, however it went, they stop too.
const patience = 15_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(3), patience).unref();
});
