import type { Statement } from './whole-read.js';

/** What a transaction may see, twice: as the statements that follow a `begin`, and as one that needs no `begin`. */
export interface Scope {
  readonly opening: string;
  readonly statement: Statement;
}

/** The role to take on and the rows to see. Ids were checked to be plain UUIDs when the context was made. */
export function scopeOf(role: string): Scope;
export function scopeOf(role: string, setting: string, id: string): Scope;
export function scopeOf(role: string, setting?: string, id?: string): Scope {
  const settings = ['transaction_read_only', 'role', ...(setting ? [setting] : [])];
  const values = [`'on'`, `'${role}'`, '$1::uuid::text'];
  const set = settings.map((name, at) => `set_config('${name}', ${values[at]}, true)`);
  return {
    opening: `set local role ${role}${setting ? `; set local ${setting} = '${id}'` : ''}`,
    // Answers no row: there is nothing to tell.
    statement: {
      name: role,
      text: `select where concat(${set.join(', ')}) is null`,
      values: id === undefined ? [] : [id],
    },
  };
}
