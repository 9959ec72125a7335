import { Global, Module } from '@nestjs/common';
import { Authenticator } from '@samla/platform/auth/authenticator.js';
import { AccessRegistration } from './access-registration.service.js';
import { ActingUser } from './acting-user.js';
import { ApiKeyRepository } from './api-key.repository.js';
import { ApiKeyResolver } from './api-key.resolver.js';
import { ApiKeyService } from './api-key.service.js';
import { CredentialRepository } from './credential.repository.js';
import { MandateEndService } from './mandate-end.service.js';
import { MandateRepository } from './mandate.repository.js';
import { MandateResolver } from './mandate.resolver.js';
import { MandateService } from './mandate.service.js';
import { PasswordResolver } from './password.resolver.js';
import { PasswordService } from './password.service.js';
import { SamlaAuthenticator } from './samla-authenticator.js';
import { SessionRepository } from './session.repository.js';
import { SessionResolver } from './session.resolver.js';
import { SessionService } from './session.service.js';
import { SignInFailureRepository } from './sign-in-failure.repository.js';
import { SignInLimit } from './sign-in-limit.js';
import { UserEndService } from './user-end.service.js';
import { UserRepository } from './user.repository.js';
import { UserResolver } from './user.resolver.js';
import { UserService } from './user.service.js';
import { ViewerResolver } from './viewer.resolver.js';

const REPOSITORIES = [
  ApiKeyRepository,
  CredentialRepository,
  MandateRepository,
  SessionRepository,
  SignInFailureRepository,
  UserRepository,
];
const SERVICES = [
  AccessRegistration,
  ApiKeyService,
  MandateEndService,
  MandateService,
  PasswordService,
  SessionService,
  UserEndService,
  UserService,
];
const RESOLVERS = [
  ApiKeyResolver,
  MandateResolver,
  PasswordResolver,
  SessionResolver,
  UserResolver,
  ViewerResolver,
];

/** Who may do what, where and when: users, mandates, sessions, keys. Global, since every request asks its authenticator. */
@Global()
@Module({
  providers: [
    ...REPOSITORIES,
    ...SERVICES,
    ...RESOLVERS,
    ActingUser,
    SignInLimit,
    { provide: Authenticator, useClass: SamlaAuthenticator },
  ],
  exports: [Authenticator, ...SERVICES],
})
export class AccessModule {}
