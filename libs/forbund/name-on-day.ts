/**
 * SQL that joins `forbund f` with its name on a day (`day`: the place of the value, as `$1`) as `n`; `n.holds` tells whether it bore it that day. Where no name
 * holds that day, it is the latest one: a förbund that has ended keeps its last name, and one whose name begins later
 * is still there. Exactly one row a förbund, whatever its names.
 */
export function nameOnDay(day: string): string {
  return `left join lateral (
  select name, valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date) as holds
  from forbund_name where forbund_id = f.id order by holds desc, valid_from desc limit 1
) n on true`;
}
