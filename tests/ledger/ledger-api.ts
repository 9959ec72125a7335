import { randomUUID } from 'node:crypto';
import { AccessRegistration } from '@samla/access/access-registration.service.js';
import type { Role } from '@samla/domain/access/roles.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { PASSWORD } from '../access/access-context.js';
import { cp437 } from '../domain/sie/sie-file.js';
import type { GraphqlAnswer, TestApi } from '../support/api.js';

const IMPORT = `mutation ($input: ImportSieInput!) { importSie(input: $input) { __typename
  ... on SieImported { file status forbund dryRun year entries rows newAccounts unmappedAccounts runId warnings { rule } }
  ... on SieRefused { code message status entries rows faults { line label field rule message } } } }`;

/** A new user with that role in the förbund, signed in: the token. */
export async function tokenOf(api: TestApi, role: Role, forbundId: string): Promise<string> {
  const id = randomUUID();
  const username = `prov-${id}`;
  const registration = api.app.get(AccessRegistration);
  await registration.registerUser({ id, username, displayName: 'Prov', isDemo: false, password: PASSWORD });
  const mandate = {
    id: randomUUID(),
    userId: id,
    role,
    forbundId,
    countyId: null,
    validFrom: '2020-01-01',
    validTo: null,
  };
  await registration.registerMandate(mandate);
  return api.signIn(username, PASSWORD);
}

/** Sends a text as a SIE file of the förbund. */
export function sendSie(
  api: TestApi,
  token: string,
  forbundId: string,
  text: string,
  changes: Record<string, unknown> = {},
): Promise<GraphqlAnswer<{ importSie: Record<string, unknown> }>> {
  const input = {
    forbundId: toGlobalId('Forbund', forbundId),
    fileName: 'prov.se',
    contentBase64: Buffer.from(cp437(text)).toString('base64'),
    idempotencyKey: randomUUID(),
    ...changes,
  };
  return api.graphql(IMPORT, { input }, token);
}
