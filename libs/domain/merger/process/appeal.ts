import { addDays, type Day } from '../../calendar/day.js';
import { lastLawfulDay } from '../../calendar/working-day.js';

/** The weeks in which a decision of a kommun or region can be appealed, from the notice of its minutes (KL 13 kap. 5 §). */
const DAYS_TO_APPEAL = 21;

/** The last day to appeal: three weeks after the notice, moved off a rest day (lag 1930:173). */
export function appealEndsOn(publishedOn: Day): Day {
  return lastLawfulDay(addDays(publishedOn, DAYS_TO_APPEAL));
}

/** What was found for a day; the days of notices are few, and the holidays around one take long to find. */
const FINAL_FROM = new Map<Day, Day>();

/** The first day on which the decision holds if nobody has appealed. */
export function finalFrom(publishedOn: Day): Day {
  const known = FINAL_FROM.get(publishedOn);
  if (known !== undefined) return known;
  const day = addDays(appealEndsOn(publishedOn), 1);
  FINAL_FROM.set(publishedOn, day);
  return day;
}
