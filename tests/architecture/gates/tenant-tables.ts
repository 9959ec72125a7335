import type { TableFacts } from './catalog.js';
import type { Violation } from './violation.js';

/** Tables that have no tenant, each with the reason. */
export type WithoutTenant = Readonly<Record<string, string>>;

/** A setting that answers null instead of failing when no tenant was set. */
const LENIENT = /current_setting\([^)]*,\s*true\)/;

/** Tables without tenant that no list excuses, row security that is off, lenient or not forced, and stale excuses. */
export function tenantTables(tables: readonly TableFacts[], excused: WithoutTenant): Violation[] {
  const stale = Object.keys(excused)
    .filter((name) => !tables.some((table) => table.name === name))
    .map((name) => fault(name, 'is excused and does not exist'));
  return [
    ...stale,
    ...tables.flatMap((table) => {
      const faults = excused[table.name] ? excusedFaults(table) : securedFaults(table);
      return faults.map((message) => fault(table.name, message));
    }),
    ...keyFaults(tables),
  ];
}

/** Who and where, no figures: a table without tenant holds no amounts and no förbund's key first. */
function excusedFaults(table: TableFacts): string[] {
  return table.figures.length === 0
    ? []
    : [`has no tenant and holds the figures ${table.figures.join(', ')}`];
}

function securedFaults(table: TableFacts): string[] {
  const first = table.name.startsWith('county_') ? 'county_id' : 'forbund_id';
  const loose = table.conditions.filter(
    (condition) => LENIENT.test(condition) || !condition.includes('current_setting'),
  );
  return [
    ...(table.primaryKey[0] === first
      ? []
      : [`has the primary key (${table.primaryKey.join(', ')}), not ${first} first`]),
    ...(table.rowSecurity ? [] : ['has row security off']),
    ...(table.forced ? [] : ['has row security that does not bind its owner']),
    ...(table.conditions.length > 0 ? [] : ['has no policy']),
    ...loose.map((condition) => `has a policy that forgets to be strict: ${condition}`),
  ];
}

/** A key between two tables with tenant starts with the tenant, so that both lie in the same place. */
function keyFaults(tables: readonly TableFacts[]): Violation[] {
  const tenantOf = new Map(tables.map((table) => [table.name, table.primaryKey[0]]));
  return tables.flatMap((table) =>
    table.foreignKeys
      .filter(
        ({ target }) => tenantOf.get(target) === 'forbund_id' && tenantOf.get(table.name) === 'forbund_id',
      )
      .filter(({ columns, target }) => columns[0] !== 'forbund_id' && target !== 'forbund')
      .map(({ columns, target }) =>
        fault(table.name, `points at ${target} by (${columns.join(', ')}), not forbund_id first`),
      ),
  );
}

function fault(table: string, message: string): Violation {
  return { file: `table ${table}`, line: 0, message };
}
