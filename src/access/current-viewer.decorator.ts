import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Viewer } from './viewer.js';

/** The viewer, as the first parameter of a resolver. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer =>
    GqlExecutionContext.create(context).getContext<RequestContext>().by as Viewer,
);
