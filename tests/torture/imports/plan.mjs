import { Random } from '../support/random.mjs';
import { SIZES } from './files.mjs';
import { POINTS } from './points.mjs';

/** How an import is broken off, and how often each is taken. */
const MANNERS = [
  ['MOMENT', 10],
  ['POINT', 6],
  ['BACKEND', 3],
  ['POSTMASTER', 1],
  ['COMMAND', 2],
];
const BAG = MANNERS.flatMap(([manner, share]) => Array(share).fill(manner));

/** What the first cases of a run do, so that a short one has something of everything. */
const FIRST = [
  ['MOMENT'],
  ['POINT', 'before the commit'],
  ['BACKEND'],
  ['POSTMASTER'],
  ['COMMAND'],
  ['POINT', 'when the commit is sent'],
  ['POINT', 'while copying'],
  ['POINT', 'before the run is kept'],
];

/** What is done in each case: the same seed and number give the same. `at` is the part of the measured duration after which it ends. */
export function planOf(seed, number) {
  const random = Random.ofCase(seed, number);
  const [manner, asked] = FIRST[number] ?? [random.pick(BAG)];
  const size = random.pick([...Object.keys(SIZES), 'middle', 'large']);
  const situation = random.oneIn(3) ? 'CORRECTED' : 'NEW';
  const point = asked ?? random.pick(Object.keys(POINTS));
  const nth = size === 'large' ? random.between(1, 3) : 1;
  return {
    number,
    manner,
    size,
    situation,
    at: random.below(1_050) / 1_000,
    ...(manner === 'POINT' && { point, nth: POINTS[point].repeats ? nth : 1 }),
  };
}
