import type { INestApplicationContext } from '@nestjs/common';
import { CounterpartyService } from '@samla/ledger/accounts/counterparty.service.js';
import { DimensionService } from '@samla/ledger/accounts/dimension.service.js';
import { ImportService } from '@samla/ledger/import/import.service.js';
import { tenantContext } from '@samla/platform/tenant-context.js';
import type { DemoCounty } from '../demo/demo-county.js';
import type { DemoSieFile } from '../demo/demo-files.js';
import { demoActor, ids } from './demo-ids.js';

/** Dimensions of the demo's SIE files. */
const DIMENSIONS = [
  { number: 1, name: 'Kostnadsställe', meaning: 'COST_CENTRE' },
  { number: 20, name: 'Insats', meaning: 'INSATS' },
  { number: 21, name: 'Motpart', meaning: 'COUNTERPARTY' },
] as const;

const INSATS_DIMENSION = 20;

/** Says what the objects of a förbund's books are: insatser with their grouping, and whom the motpart codes stand for. */
export async function describeBooks(
  services: INestApplicationContext,
  demo: DemoCounty,
  slug: string,
): Promise<void> {
  const context = tenantContext(ids.forbund(slug), demoActor(slug, 'EKONOM'));
  const insatser = demo.insatser.filter(({ forbund }) => forbund === slug);
  const objects = insatser.map(({ code, name, group }, index) => ({
    dimension: INSATS_DIMENSION,
    code,
    name,
    grouping: group,
    position: index + 1,
  }));
  await services.get(DimensionService, { strict: false }).describe(context, DIMENSIONS, objects);
  const counterparties = demo.counterparties
    .filter(({ forbund }) => forbund === slug)
    .map(({ code, name, kind, otherForbund, organisation }) => ({
      code,
      name,
      kind,
      counterpartForbundId: otherForbund ? ids.forbund(otherForbund) : null,
      organisationId: organisation ? ids.organisation(organisation) : null,
    }));
  await services.get(CounterpartyService, { strict: false }).describe(context, counterparties);
}

/** Books one SIE file through the ordinary import; what is booked already stays as it is. */
export async function bookFile(services: INestApplicationContext, file: DemoSieFile): Promise<void> {
  const { forbundSlug, fileName, bytes, isConstructed } = file;
  const context = tenantContext(ids.forbund(forbundSlug), demoActor(forbundSlug, 'EKONOM'));
  await services.get(ImportService, { strict: false }).importSie(context, {
    fileName,
    bytes,
    isConstructed,
    dryRun: false,
    sample: false,
    idempotencyKey: `demo-${fileName}`,
  });
}
