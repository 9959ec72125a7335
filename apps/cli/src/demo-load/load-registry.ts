import type { INestApplicationContext } from '@nestjs/common';
import type { OrganisationKind } from '@samla/forbund/organisation-kind.js';
import { ForbundRegistration } from '@samla/forbund/forbund-registration.service.js';
import type { DemoCounty } from '../demo/demo-county.js';
import type { DemoOrganisation } from '../demo/members.js';
import { ids } from './demo-ids.js';

/** The seats that the documents tell; of the others nothing is known (okänd), and nothing is made up. */
const SEATS: Readonly<Record<string, string>> = { vasteras: 'Västerås' };

/** Lays up county, förbund, organisations and members. */
export async function loadRegistry(services: INestApplicationContext, demo: DemoCounty): Promise<void> {
  const registration = services.get(ForbundRegistration, { strict: false });
  const { county, isConstructed } = demo;
  await registration.registerCounty({
    id: ids.county(county.slug),
    slug: county.slug,
    name: county.name,
    isConstructed,
  });
  for (const { slug, county: countySlug, organisationNumber, names } of demo.forbund) {
    const seat = SEATS[slug] ?? 'okänd';
    const row = {
      id: ids.forbund(slug),
      countyId: ids.county(countySlug),
      slug,
      organisationNumber,
      seat,
      state: 'ACTIVE',
    } as const;
    // The förbund is real, its books are not: they carry the mark themselves.
    await registration.registerForbund({ ...row, isConstructed: false, names });
  }
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
