import type { INestApplicationContext } from '@nestjs/common';
import type { OrganisationKind } from '@samla/forbund/organisation-kind.js';
import { ForbundRegistration } from '@samla/forbund/forbund-registration.service.js';
import { SuccessionService } from '@samla/forbund/succession.service.js';
import type { DemoCounty } from '../demo/demo-county.js';
import type { DemoOrganisation } from '../demo/members.js';
import { ids } from './demo-ids.js';

/** Of a förbund whose documents tell no seat nothing is made up. */
const SEAT_UNKNOWN = 'okänd';

/** Lays up counties, förbund, organisations and members. */
export async function loadRegistry(services: INestApplicationContext, demo: DemoCounty): Promise<void> {
  const registration = services.get(ForbundRegistration, { strict: false });
  const { county, comparisonCounty, isConstructed } = demo;
  for (const { slug, name, constructed } of [
    { ...county, constructed: isConstructed },
    { ...comparisonCounty, constructed: false },
  ])
    await registration.registerCounty({ id: ids.county(slug), slug, name, isConstructed: constructed });
  for (const { slug, county: countySlug, organisationNumber, seat, names } of demo.forbund) {
    const row = {
      id: ids.forbund(slug),
      countyId: ids.county(countySlug),
      slug,
      organisationNumber,
      seat: seat ?? SEAT_UNKNOWN,
      state: 'ACTIVE',
    } as const;
    // The förbund is real, its books are not: they carry the mark themselves.
    await registration.registerForbund({ ...row, isConstructed: false, names });
  }
  const successions = services.get(SuccessionService, { strict: false });
  for (const { predecessor, successor, validFrom, basis } of demo.successions)
    await successions.register({
      predecessorId: ids.forbund(predecessor),
      successorId: ids.forbund(successor),
      validFrom,
      basis,
    });
  for (const organisation of demo.organisations) {
    const { slug, name } = organisation;
    await registration.registerOrganisation({
      id: ids.organisation(slug),
      slug,
      name,
      kind: kindOf(organisation),
      organisationNumber: null,
    });
  }
  for (const { forbund, organisation, party, validFrom, validTo } of demo.members) {
    const membership = {
      forbundId: ids.forbund(forbund),
      organisationId: ids.organisation(organisation),
      party,
      share: null,
    };
    await registration.registerMembership({ ...membership, validFrom, validTo });
  }
}

function kindOf({ slug, party }: DemoOrganisation): OrganisationKind {
  if (party !== 'STATE') return party;
  return slug === 'forsakringskassan' ? 'FORSAKRINGSKASSAN' : 'ARBETSFORMEDLINGEN';
}
