import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import { ApiClient } from '../client/api-client.js';
import { CONSOLIDATION_QUERY } from '../client/consolidation-query.js';
import { refusalIn } from '../client/refusal-in.js';
import { DEMO_USERS } from '../demo/users.js';
import { type ConsolidatedCounty, statementLines } from './county-statement.js';

const SHOWN = { county: 'vastmanland', year: 2021 };

/** What `samla up` says when everything runs: the county's figures, the address, who can sign in. */
export async function welcome(url: string, demo: boolean): Promise<string[]> {
  if (!demo) return ['', `Samla är igång: ${url}`, 'Ctrl-C stänger.'];
  const api = await new ApiClient(url).signedIn('lansanalytiker', DEMO_PASSWORD);
  const answer = await api.send(CONSOLIDATION_QUERY, SHOWN);
  const county = answer.data?.['county'] as { consolidation?: ConsolidatedCounty } | null | undefined;
  if (!county?.consolidation) throw refusalIn(answer);
  return [
    '',
    ...statementLines(county.consolidation),
    '',
    `Samla är igång: ${url}`,
    `Demoanvändare (lösenord för alla: ${DEMO_PASSWORD}):`,
    ...DEMO_USERS.map(({ username, displayName }) => `  ${username.padEnd(20)} ${displayName}`),
    '',
    'Ctrl-C stänger.',
  ];
}
