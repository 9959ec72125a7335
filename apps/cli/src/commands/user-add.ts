import { randomBytes, randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { UserService } from '@samla/access/user.service.js';
import { type Role, ROLES } from '@samla/domain/access/roles.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { COMMAND_LINE } from '@samla/platform/tenant-context.js';
import type { Command, Invocation } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
import { ensureDemo } from '../instance/demo.js';
import { openInstallation } from '../instance/installation.js';
import { namingPlace } from '../instance/naming-place.js';
import { withServices } from '../instance/services.js';
import { needed, optional, optionalDay } from '../option-values.js';

interface AddedUser {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly password: string;
}

/** Adds a user with one mandate and a password that is made here and told once. */
export const userAddCommand: Command = {
  name: 'user add',
  usage:
    '--username NAMN --name VISAT_NAMN --role ROLL [--forbund SLUG | --county LÄN] [--from ÅÅÅÅ-MM-DD] [--json]',
  summary: 'Lägger upp en användare med ett uppdrag; lösenordet visas en gång.',
  options: {
    username: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    forbund: { type: 'string' },
    county: { type: 'string' },
    from: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: 0,
  async run(invocation) {
    const { values, config, console } = invocation;
    for (const name of ['username', 'name']) needed(values, name);
    roleOf(values);
    optionalDay(values, 'from');
    const progress = (line: string): void => console.progress(line);
    const installation = await openInstallation({ config, progress, migrating: false });
    try {
      await ensureDemo(config, installation, progress);
      const user = await withServices(config, installation.servingUrl, (services) =>
        addUser(services, values),
      );
      console.result(user, () => [
        `Lade upp ${user.displayName}: ${user.username}`,
        `Lösenord, visas bara nu: ${user.password}`,
      ]);
      return ExitCode.DONE;
    } finally {
      await installation.close();
    }
  },
};

async function addUser(services: INestApplicationContext, values: Invocation['values']): Promise<AddedUser> {
  const directory = services.get(ForbundDirectory, { strict: false });
  const role = roleOf(values);
  const [forbund, county] = [optional(values, 'forbund'), optional(values, 'county')];
  const forbundId = forbund
    ? (await namingPlace('förbund', forbund, directory.forbundBySlug(forbund))).id
    : null;
  const countyId = county ? (await namingPlace('län', county, directory.countyBySlug(county))).id : null;
  const place = { FORBUND: forbundId, COUNTY: countyId, INSTALLATION: '' }[ROLES[role].scope];
  if (place === null) throw new UsageError(`Rollen ${role} behöver --${ROLES[role].scope.toLowerCase()}.`);
  const password = randomBytes(15).toString('base64url');
  const displayName = needed(values, 'name');
  const wanted = {
    username: needed(values, 'username'),
    displayName,
    password,
    idempotencyKey: randomUUID(),
  };
  const validFrom = optionalDay(values, 'from') ?? services.get(Clock, { strict: false }).today();
  const mandate = { role, forbundId, countyId, validFrom, validTo: null };
  const users = services.get(UserService, { strict: false });
  const { id, username } = await users.addWithMandate(COMMAND_LINE, wanted, mandate);
  return { id, username, displayName, role, password };
}

function roleOf(values: Invocation['values']): Role {
  const role = needed(values, 'role');
  if (Object.hasOwn(ROLES, role)) return role as Role;
  throw new UsageError(`Rollen ${role} finns inte. Välj bland ${Object.keys(ROLES).join(', ')}.`);
}
