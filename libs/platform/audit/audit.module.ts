import { Global, Module } from '@nestjs/common';
import { AuditProofService } from './audit-proof.service.js';
import { AuditTrail } from './audit-trail.service.js';
import { AuditTrailRepository } from './audit-trail.repository.js';

/** The audit trail as it is read and proved. Global, since the edge records in it for every feature. */
@Global()
@Module({
  providers: [AuditTrailRepository, AuditTrail, AuditProofService],
  exports: [AuditTrail, AuditProofService],
})
export class AuditModule {}
