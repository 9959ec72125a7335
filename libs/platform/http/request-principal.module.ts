import { Module } from '@nestjs/common';
import { RequestPrincipal } from './request-principal.js';

/** Offers `RequestPrincipal`; the `Authenticator` behind it is provided globally by the feature `access`. */
@Module({ providers: [RequestPrincipal], exports: [RequestPrincipal] })
export class RequestPrincipalModule {}
