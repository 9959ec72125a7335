import { addDays, type Day, dayOf, weekdayOf } from '../calendar/day.js';

/** A day of each year: month 1–12 and day; 31 in a shorter month is its last day. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** How a duty's day follows from the year in which it falls due. */
export type DutyRule =
  | { readonly kind: 'FIXED'; readonly on: MonthDay }
  /** May be done from the first day, must be on the last. */
  | { readonly kind: 'PERIOD'; readonly from: MonthDay; readonly to: MonthDay }
  /** So many days after another duty's nominal day. */
  | { readonly kind: 'AFTER'; readonly key: string; readonly days: number }
  /** The month's last such weekday; 1 is Monday, 7 Sunday. */
  | { readonly kind: 'LAST_WEEKDAY'; readonly month: number; readonly weekday: number };

/** The first day a duty is about, and its nominal last day. */
export interface DutyDays {
  readonly opensOn: Day;
  readonly nominal: Day;
}

/** The days of a rule in a year. `ruleOf` finds the rule of another duty. Throws where rules wait for each other. */
export function dutyDays(
  rule: DutyRule,
  year: number,
  ruleOf: (key: string) => DutyRule | undefined,
  seen: readonly string[] = [],
): DutyDays {
  switch (rule.kind) {
    case 'FIXED':
      return single(dayOf(year, rule.on.month, rule.on.day));
    case 'PERIOD':
      return {
        opensOn: dayOf(year, rule.from.month, rule.from.day),
        nominal: dayOf(year, rule.to.month, rule.to.day),
      };
    case 'LAST_WEEKDAY': {
      const last = dayOf(year, rule.month, 31);
      return single(addDays(last, -((weekdayOf(last) - rule.weekday + 7) % 7)));
    }
    case 'AFTER': {
      const other = ruleOf(rule.key);
      if (!other || seen.includes(rule.key)) throw new Error(`the date rule of ${rule.key} leads nowhere`);
      const { nominal } = dutyDays(other, year, ruleOf, [...seen, rule.key]);
      return { opensOn: nominal, nominal: addDays(nominal, rule.days) };
    }
  }
}

function single(day: Day): DutyDays {
  return { opensOn: day, nominal: day };
}
