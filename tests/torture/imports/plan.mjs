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

/** What is done in each case: the same seed and number give the same. `at` is the part of the measured duration after which it ends. */
export function planOf(seed, number) {
  const random = Random.ofCase(seed, number);
  // The first cases of a run take one of each, so that a short run has them all.
  const manner = number < MANNERS.length ? MANNERS[number][0] : random.pick(BAG);
  const size = random.pick([...Object.keys(SIZES), 'middle', 'large']);
  const situation = random.oneIn(3) ? 'CORRECTED' : 'NEW';
  const point = random.pick(Object.keys(POINTS));
  const nth = size === 'large' ? random.between(1, 3) : 1;
  return {
    number,
    manner,
    size,
    situation,
    at: random.below(1_050) / 1_000,
    ...(manner === 'POINT' && { point, nth: POINTS[point].booking ? 1 : nth }),
  };
}
