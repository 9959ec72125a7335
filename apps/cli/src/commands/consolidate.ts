import type { Command } from '../command.js';
import { CONSOLIDATION_QUERY } from '../client/consolidation-query.js';
import { refusalIn } from '../client/refusal-in.js';
import { signInAs } from '../client/sign-in-as.js';
import { DEMO_USERS } from '../demo/users.js';
import { ExitCode, UsageError } from '../failures.js';
import { useApi } from '../instance/use-api.js';
import { needed } from '../option-values.js';
import { type ConsolidatedCounty, statementLines } from '../up/county-statement.js';

/** The demo user who reads a county's figures. */
function readerOf(county: string) {
  return DEMO_USERS.find(
    ({ role, scope }) => role === 'LANSANALYTIKER' && scope.kind === 'COUNTY' && scope.county === county,
  );
}

/** The consolidated figures of a county-year. */
export const consolidateCommand: Command = {
  name: 'consolidate',
  usage: 'LÄN --year ÅR [--json]',
  summary: 'Länets sammanställning för ett år, med elimineringar och källor.',
  options: { year: { type: 'string' }, json: { type: 'boolean' } },
  words: 1,
  async run(invocation) {
    const { words, values, config, console } = invocation;
    const year = needed(values, 'year');
    if (!/^\d{4}$/.test(year)) throw new UsageError(`${year} är inget årtal.`);
    const slug = words[0]!;
    const variables = { county: slug, year: Number.parseInt(year, 10) };
    const reader = readerOf(slug);
    const isServer = Boolean(config.databaseUrl ?? config.databaseOwnerUrl);
    // Where no demo user can sign in to read the county, whoever owns the database reads as Samla itself.
    const answer = await (config.demo && !isServer && reader
      ? useApi(invocation, async (api) =>
          (await signInAs(api, reader.username, config)).send(CONSOLIDATION_QUERY, variables),
        )
      : (await import('../instance/consolidate-through-service.js')).consolidateThroughService(invocation, {
          slug,
          query: CONSOLIDATION_QUERY,
          variables,
        }));
    const county = answer.data?.['county'] as { consolidation?: ConsolidatedCounty } | null | undefined;
    if (answer.errors || !county?.consolidation) throw refusalIn(answer);
    const { consolidation } = county;
    console.result(consolidation, () => statementLines(consolidation));
    return ExitCode.DONE;
  },
};
