import { Module } from '@nestjs/common';
import { AuditModule } from '@samla/platform/audit/audit.module.js';
import { AuditTrailResolver, CountyAuditTrailResolver } from './audit/audit-trail.resolver.js';
import { CountyRepository } from './county.repository.js';
import { CountyResolver } from './county.resolver.js';
import { ForbundDirectory } from './forbund-directory.service.js';
import { ForbundNameRepository } from './forbund-name.repository.js';
import { ForbundRegistration } from './forbund-registration.service.js';
import { ForbundRepository } from './forbund.repository.js';
import { ForbundResolver } from './forbund.resolver.js';
import { ForbundService } from './forbund.service.js';
import { ForbundsordningRepository } from './forbundsordning.repository.js';
import { ForbundsordningService } from './forbundsordning.service.js';
import { MandatePlaceResolver } from './mandate-place.resolver.js';
import { MemberAddition } from './member-addition.js';
import { MembershipRepository } from './membership.repository.js';
import { MembershipService } from './membership.service.js';
import { NewForbundResolver } from './new-forbund.resolver.js';
import { NewForbundService } from './new-forbund.service.js';
import { OrganisationRepository } from './organisation.repository.js';
import { PerimeterRepository } from './perimeter.repository.js';
import { PerimeterService } from './perimeter.service.js';
import { SuccessionRepository } from './succession.repository.js';
import { SuccessionResolver } from './succession.resolver.js';
import { SuccessionService } from './succession.service.js';

const REPOSITORIES = [
  CountyRepository,
  ForbundNameRepository,
  ForbundRepository,
  ForbundsordningRepository,
  MembershipRepository,
  OrganisationRepository,
  PerimeterRepository,
  SuccessionRepository,
];
const SERVICES = [
  ForbundDirectory,
  ForbundRegistration,
  ForbundService,
  ForbundsordningService,
  MembershipService,
  NewForbundService,
  PerimeterService,
  SuccessionService,
];
const RESOLVERS = [
  AuditTrailResolver,
  CountyAuditTrailResolver,
  CountyResolver,
  ForbundResolver,
  MandatePlaceResolver,
  NewForbundResolver,
  SuccessionResolver,
];

/** The tenants: counties, förbund, their names and members by date, their förbundsordning. */
@Module({
  imports: [AuditModule],
  providers: [...REPOSITORIES, ...SERVICES, ...RESOLVERS, MemberAddition],
  exports: SERVICES,
})
export class ForbundModule {}
