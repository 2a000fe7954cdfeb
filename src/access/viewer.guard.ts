import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { Callers } from '../platform/callers.js';
import { unauthenticated } from '../platform/refusals.js';
import type { RequestContext } from '../platform/request-context.js';
import { SchemaReaders } from '../platform/schema-readers.js';
import { AccessKeys } from './access-keys.service.js';
import { Viewer } from './viewer.js';

/** Finds out who asks, once a request, before any root field is resolved. */
@Injectable()
export class ViewerGuard implements CanActivate {
  private readonly asking = new WeakMap<FastifyRequest, Promise<Viewer>>();

  constructor(
    private readonly keys: AccessKeys,
    readers: SchemaReaders,
    callers: Callers,
  ) {
    readers.mayRead = async ({ req }) => (await this.viewerFor(req)).role !== 'PUBLIC';
    callers.identify = async (request) => {
      const { role, id } = await this.viewerFor(request);
      return role === 'PUBLIC' ? undefined : id;
    };
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType<'http' | 'graphql'>() !== 'graphql') return true;
    const asked = GqlExecutionContext.create(context).getContext<RequestContext>();
    asked.by = await this.viewerFor(asked.req);
    return true;
  }

  private viewerFor(request: FastifyRequest): Promise<Viewer> {
    let viewer = this.asking.get(request);
    if (!viewer) this.asking.set(request, (viewer = this.viewerOf(request.headers.authorization)));
    return viewer;
  }

  private async viewerOf(authorization: string | undefined): Promise<Viewer> {
    if (authorization === undefined || authorization === '') return Viewer.PUBLIC;
    const secret = /^Bearer +(\S{1,500})$/i.exec(authorization)?.[1];
    if (secret === undefined) throw unauthenticated();
    return this.keys.viewerWith(secret);
  }
}
