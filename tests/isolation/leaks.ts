import type pg from 'pg';
import { registeredOf, secretOf, secretTables } from './marked-rows.js';
import type { Answer, Finding } from './matrix.js';
import { REGISTRY_TABLES, type World } from './world.js';

const FOREIGN_TAGS = ['A2', 'B1'];

/** The amounts that only the foreign förbund have, without their öre, so that a rounded one is found too; no sum of own ones. */
const FOREIGN_AMOUNTS = ['3456789', '7654321'];

/** Whether a text holds anything out of a foreign förbund's own tables. */
export function showsSecrets(text: string, tags: readonly string[] = FOREIGN_TAGS): boolean {
  const amounts = FOREIGN_AMOUNTS.filter((_, index) => tags.includes(FOREIGN_TAGS[index] as string));
  return tags.some((tag) => text.includes(secretOf(tag))) || amounts.some((amount) => text.includes(amount));
}

/**
 * What is wrong with the answer to a foreign id, beside the answer to an unknown one. Who may know that the förbund
 * exists may get another answer, but never a figure.
 */
export function leaksIn(answer: Answer, unknown: Answer, mayKnow: boolean): Finding['what'][] {
  const registered = FOREIGN_TAGS.some((tag) => answer.text.includes(registeredOf(tag)));
  return [
    ...(showsSecrets(answer.text) ? (['SECRET'] as const) : []),
    ...(registered && !mayKnow ? (['REGISTERED'] as const) : []),
    ...(answer.codes.some((code) => code === 'INTERNAL' || code === '?') ? (['INTERNAL'] as const) : []),
    ...(!mayKnow && answer.comparable !== unknown.comparable ? (['TOLD_APART'] as const) : []),
  ];
}

/** A fingerprint of every foreign row of every table that has a tenant column, by table. */
export async function foreignRows(
  owner: pg.Client,
  { sibling, stranger }: World,
  withRegistry: boolean,
): Promise<Map<string, string>> {
  const tables = (await secretTables(owner, withRegistry ? [] : REGISTRY_TABLES)).filter(
    ({ owners }) => owners.length > 0,
  );
  const parts = tables.map(({ name, owners }) => {
    const conditions = owners.map((column) =>
      column === 'forbund_id' ? 'forbund_id = any($1)' : 'county_id = $2',
    );
    return `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print
      from ${name} t where ${conditions.join(' or ')}`;
  });
  const { rows } = await owner.query<{ name: string; print: string }>(`${parts.join(' union all ')}`, [
    [sibling.forbundId, stranger.forbundId],
    stranger.countyId,
  ]);
  return new Map(rows.map(({ name, print }) => [name, print]));
}

/** The tables in which foreign rows came, went or changed. */
export function changedTables(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...after].filter(([name, print]) => before.get(name) !== print).map(([name]) => name);
}
