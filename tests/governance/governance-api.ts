import { randomUUID } from 'node:crypto';
import { AccessRegistration } from '@samla/access/access-registration.service.js';
import type { Role } from '@samla/domain/access/roles.js';
import { Database } from '@samla/platform/database/database.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { PASSWORD } from '../access/access-context.js';
import { type TestApi, startApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

/** A role in a förbund or, with a county, in that; and since when. */
export interface TestMandate {
  readonly role: Role;
  readonly countyId?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** The API at noon of 15 January 2024, and a förbund of its own. */
export class GovernanceApi {
  private constructor(
    readonly api: TestApi,
    readonly forbund: TestForbund,
  ) {}

  static async start(): Promise<GovernanceApi> {
    const api = await startApi(await workerDatabase(), { SAMLA_CLOCK: '2024-01-15T11:00:00Z' });
    return new GovernanceApi(api, await newForbund(api.app.get(Database)));
  }

  /** Another förbund: of the same county, or of a new one. */
  another(countyId?: string): Promise<TestForbund> {
    return newForbund(this.api.app.get(Database), countyId);
  }

  /** Somebody new with that mandate, signed in: the token. */
  async token(mandate: Role | TestMandate, forbund: TestForbund = this.forbund): Promise<string> {
    const told = typeof mandate === 'string' ? { role: mandate } : mandate;
    const { role, countyId = null, validFrom = '2020-01-01', validTo = null } = told;
    const registration = this.api.app.get(AccessRegistration);
    const [id, username] = [randomUUID(), `prov-${randomUUID()}`];
    await registration.registerUser({ id, username, displayName: 'Prov', isDemo: false, password: PASSWORD });
    const forbundId = countyId === null ? forbund.id : null;
    await registration.registerMandate({
      id: randomUUID(),
      userId: id,
      role,
      forbundId,
      countyId,
      validFrom,
      validTo,
    });
    return this.api.signIn(username, PASSWORD);
  }

  /** Runs a mutation of one input, with the förbund and a key filled in; its answer, or the code of its error. */
  async mutate<Answer = Record<string, never>>(
    token: string,
    name: string,
    selection: string,
    input: Record<string, unknown>,
  ): Promise<Answer> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const place = 'countyId' in input ? {} : { forbundId: toGlobalId('Forbund', this.forbund.id) };
    const whole = { ...place, idempotencyKey: randomUUID(), ...input };
    const { data, errors } = await this.api.graphql<Record<string, Answer>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`,
      { input: whole },
      token,
    );
    return errors ? ({ error: errors[0]!.extensions['code'] } as Answer) : data[name]!;
  }

  /** Fields of the förbund, or the code of the error. */
  async read<Answer>(token: string, fields: string, slug = this.forbund.slug): Promise<Answer> {
    const query = `query ($slug: String!) { forbund(slug: $slug) { ${fields} } }`;
    const { data, errors } = await this.api.graphql<{ forbund: Answer }>(query, { slug }, token);
    return errors ? ({ error: errors[0]!.extensions['code'] } as Answer) : data.forbund;
  }

  close(): Promise<void> {
    return this.api.close();
  }
}
