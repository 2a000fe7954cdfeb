import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { Viewers } from './sign-in/viewers.service.js';

/** Determines the viewer once per request, before any root field is resolved. */
@Injectable()
export class ViewerGuard implements CanActivate {
  constructor(private readonly viewers: Viewers) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType<'http' | 'graphql'>() !== 'graphql') return true;
    await this.viewers.viewerFor(GqlExecutionContext.create(context).getContext<RequestContext>());
    return true;
  }
}
