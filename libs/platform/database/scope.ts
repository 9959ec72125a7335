import type { Statement } from './whole-read.js';

/** What a transaction may see, in the forms that a transaction can begin with. */
export interface Scope {
  /** Statements that follow a `begin`. */
  readonly opening: string;
  /** One statement that needs no `begin`, before a read. */
  readonly statement: Statement;
  /** The same before a prepared read, which is planned once and not for each of its values. */
  readonly planned: Statement;
}

/** The role to take on and the rows to see. Ids were checked to be plain UUIDs when the context was made. */
export function scopeOf(role: string): Scope;
export function scopeOf(role: string, setting: string, id: string): Scope;
export function scopeOf(role: string, setting?: string, id?: string): Scope {
  const { statement, planned } = FORMS[role] ?? (FORMS[role] = formsOf(role, setting));
  const values = id === undefined ? [] : [id];
  return {
    opening: `set local role ${role}${setting ? `; set local ${setting} = '${id}'` : ''}`,
    statement: { ...statement, values },
    planned: { ...planned, values },
  };
}

type Form = Pick<Statement, 'name' | 'text'>;

/** The texts of each role's statements: a role goes with one setting. */
const FORMS: Record<string, { readonly statement: Form; readonly planned: Form }> = {};

function formsOf(role: string, setting: string | undefined) {
  const settings = [
    `set_config('transaction_read_only', 'on', true)`,
    `set_config('role', '${role}', true)`,
    ...(setting ? [`set_config('${setting}', $1::uuid::text, true)`] : []),
  ];
  // Answers no row: there is nothing to tell.
  const text = (all: readonly string[]): string => `select where concat(${all.join(', ')}) is null`;
  const once = `set_config('plan_cache_mode', 'force_generic_plan', true)`;
  return {
    statement: { name: role, text: text(settings) },
    planned: { name: `${role}-planned`, text: text([...settings, once]) },
  };
}
