// A process that computes and nothing else, as modest towards others as the worker: what any work costs those beside it.
import { constants, setPriority } from 'node:os';

setPriority(constants.priority.PRIORITY_LOW);
process.once('disconnect', () => process.exit());
const turn = () => {
  const until = performance.now() + 20;
  while (performance.now() < until);
  setImmediate(turn);
};
turn();
