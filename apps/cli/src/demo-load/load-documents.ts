import type { INestApplicationContext } from '@nestjs/common';
import { DocumentCheckRunService } from '@samla/documents/checks/document-check-run.service.js';
import { DocumentRegistration } from '@samla/documents/kept/document-registration.service.js';
import { demoId } from '@samla/domain/identity/demo-id.js';
import { tenantContext } from '@samla/platform/tenant-context.js';
import { DEMO_DOCUMENTS } from '../demo/documents/demo-documents.js';
import { demoActor, ids } from './demo-ids.js';

/** Registers the made-up documents of a förbund and checks them; what is there already stays as it is. */
export async function loadDocuments(services: INestApplicationContext, slug: string): Promise<void> {
  const context = tenantContext(ids.forbund(slug), demoActor(slug, 'EKONOM'));
  for (const { forbund, slug: name, text, ...document } of DEMO_DOCUMENTS) {
    if (forbund !== slug) continue;
    const checkId = demoId('document-check', name);
    const id = demoId('document', name);
    const registered = { ...document, id, checkId, isConstructed: true, bytes: Buffer.from(text) };
    await services.get(DocumentRegistration, { strict: false }).register(context, registered);
    await services.get(DocumentCheckRunService, { strict: false }).run(context, checkId);
  }
}
