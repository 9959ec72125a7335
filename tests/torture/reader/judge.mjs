import { isDeepStrictEqual } from 'node:util';
import { differenceOf } from './reference/compare.mjs';
import { Refused } from './reference/line.mjs';
import { readReference } from './reference/read.mjs';

const MOST_FAULTS = 1000;

/** Holds one input to everything that must be true of it; answers what is not, or undefined. `sie` are the product's modules. */
export function judge(sie, bytes, books, cuts) {
  let whole;
  try {
    whole = planned(sie, [bytes], books);
    const pieces = cut(bytes, cuts);
    const again = planned(sie, pieces, books);
    if (!isDeepStrictEqual(whole, again)) return finding('CHUNKS', `cut at ${cuts}: another plan`);
  } catch (error) {
    return finding('THROWN', error.stack ?? String(error));
  }
  const { plan, entries } = whole;
  if (plan.faults.length > MOST_FAULTS || plan.warnings.length > MOST_FAULTS)
    return finding('UNCAPPED', 'more faults than are told');
  if (plan.faults.length > 0) return { refused: true };
  const broken = brokenRule(plan, entries);
  if (broken) return finding('UNSOUND', broken);
  try {
    const difference = differenceOf(readReference(bytes), whole, [...(books.year?.accounts ?? [])]);
    return difference ? finding('DAMAGE_BOOKED', difference) : { refused: false };
  } catch (error) {
    if (error instanceof Refused)
      return finding('DAMAGE_BOOKED', `the reference refuses it: ${error.message}`);
    return finding('REFERENCE', error.stack);
  }
}

function finding(kind, message) {
  return { kind, message };
}

function planned({ ImportPlanner, CharsetDecider }, chunks, books) {
  const decider = new CharsetDecider();
  for (const chunk of chunks) decider.feed(chunk);
  const planner = new ImportPlanner(decider.decide().charset, books, { sample: false });
  const entries = [];
  for (const chunk of chunks) for (const entry of planner.entries(chunk)) if (entry) entries.push(entry);
  for (const entry of planner.end()) if (entry) entries.push(entry);
  return { plan: planner.plan(), entries };
}

function cut(bytes, cuts) {
  const at = [0, ...cuts.map((each) => each % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  // A piece's memory may be used again as soon as it is read: each is a copy that is overwritten by nobody but the test.
  return at.slice(1).map((end, index) => Buffer.from(bytes.subarray(at[index], end)));
}

function brokenRule(plan, entries) {
  const { year, opening } = plan;
  for (const entry of [...entries, ...(opening ? [opening] : [])]) {
    const { rows, date, period, series, number } = entry;
    if (rows.reduce((sum, { ore }) => sum + ore, 0n) !== 0n)
      return `entry ${series} ${number} does not sum to zero`;
    if (!year || date < year.startsOn || date > year.endsOn) return `entry ${series} ${number} is of ${date}`;
    if (entry !== opening && period !== Number.parseInt(date.slice(5, 7), 10))
      return `${date} in period ${period}`;
  }
  return undefined;
}
