import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphqlContext } from './graphql-context.js';

function contextOf(execution: ExecutionContext): GraphqlContext {
  return GqlExecutionContext.create(execution).getContext<GraphqlContext>();
}

/** The signed-in principal, or null. */
export const CurrentPrincipal = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => contextOf(execution).principal,
);

/** The one moment that this operation reads at. */
export const RequestTime = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => contextOf(execution).now,
);

/** The loaders of this operation. */
export const RequestLoaders = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => contextOf(execution).loaders,
);

/** Where a resolver notes that it shows something sensitive. */
export const RequestReads = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => contextOf(execution).reads,
);

/** The whole context, for signing in and out. */
export const RequestContext = createParamDecorator((_: unknown, execution: ExecutionContext) =>
  contextOf(execution),
);
