import type { Command } from '../command.js';
import { CONSOLIDATION_QUERY } from '../client/consolidation-query.js';
import { refusalIn } from '../client/refusal-in.js';
import { assertDemo, signInAs } from '../client/sign-in-as.js';
import { ExitCode, UsageError } from '../failures.js';
import { useApi } from '../instance/use-api.js';
import { needed } from '../option-values.js';
import { type ConsolidatedCounty, statementLines } from '../up/county-statement.js';

const READER = 'lansanalytiker';

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
    assertDemo(config);
    const variables = { county: words[0], year: Number.parseInt(year, 10) };
    const answer = await useApi(invocation, async (api) =>
      (await signInAs(api, READER, config)).send(CONSOLIDATION_QUERY, variables),
    );
    const county = answer.data?.['county'] as { consolidation?: ConsolidatedCounty } | null | undefined;
    if (answer.errors || !county?.consolidation) throw refusalIn(answer);
    const { consolidation } = county;
    console.result(consolidation, () => statementLines(consolidation));
    return ExitCode.DONE;
  },
};
