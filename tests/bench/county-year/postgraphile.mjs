import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { built } from '../support/built.mjs';

const VERSION = '4.14.1';

/** PostGraphile in a folder of its own, installed once a machine; it is no dependency of the product. */
export function installPostgraphile(say) {
  const folder = path.join(tmpdir(), `samla-bench-postgraphile-${VERSION}`);
  const manifest = path.join(folder, 'node_modules/postgraphile/package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === VERSION) return folder;
  say(`Installing PostGraphile ${VERSION} in ${folder} …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'samla-bench-postgraphile', private: true }),
  );
  // Asked from inside `npm run`, npm would take this project's own settings for the folder's.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const args = ['install', '--no-audit', '--no-fund', '--save-exact', `postgraphile@${VERSION}`, 'pg@8.23.1'];
  execFileSync('npm', args, { cwd: folder, env, stdio: ['ignore', 2, 2] });
  return folder;
}

/**
 * Tells PostGraphile, in its own way, how rollups and their rows hang together: the tables have no foreign key between
 * them, and without one it could not answer in one statement.
 */
const RELATION = `comment on table county_rollup_row is
  E'@foreignKey (county_id, submission_id) references county_rollup (county_id, submission_id)|@foreignSimpleFieldName rows'`;

/** Other tables are none of its business; it refuses a schema in which a table refers to itself by a key of its own. */
const OMIT_THE_REST = `do $$ declare each regclass; begin
  for each in select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and c.relname not in ('county_rollup', 'county_rollup_row')
  loop execute format('comment on table %s is %L', each, '@omit'); end loop;
end $$`;

/** Prepares the bench's own database for PostGraphile: the relation, and the function that consolidates. */
export async function prepareForPostgraphile(owner) {
  await owner.query(OMIT_THE_REST);
  const { linesOf, STATEMENT_LINES } = await built('libs/domain/statements/statement-line.js');
  const { leafsOf } = await built('libs/domain/statements/composition.js');
  await owner.query(RELATION);
  await owner.query(readFileSync(new URL('./postgraphile.sql', import.meta.url), 'utf8'));
  const lines = ['INCOME_STATEMENT', 'BALANCE_SHEET'].flatMap(linesOf);
  for (const [ord, line] of lines.entries()) {
    const { statement, label, kind } = STATEMENT_LINES[line];
    const values = [ord, statement, line, label, kind === 'DERIVED', leafsOf(line)];
    await owner.query('insert into bench_line values ($1, $2, $3, $4, $5, $6)', values);
  }
  await owner.query('vacuum analyze bench_line');
  await owner.query('vacuum analyze bench_forbund');
}
