import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { unauthenticated } from '../platform/errors.js';
import { Callers, SchemaReaders } from '../platform/graphql/caller-identity.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { AccessKeys } from './access-keys.service.js';
import { SignedIn } from './sign-in/signed-in.service.js';
import { Viewer } from './viewer.js';

type Asking = Pick<RequestContext, 'req' | 'reply' | 'by'>;

/** Determines the viewer once per request, before any root field is resolved. */
@Injectable()
export class ViewerGuard implements CanActivate {
  private readonly asking = new WeakMap<FastifyRequest, Promise<Viewer>>();

  constructor(
    private readonly keys: AccessKeys,
    private readonly signedIn: SignedIn,
    readers: SchemaReaders,
    callers: Callers,
  ) {
    readers.mayRead = async (asked) => (await this.viewerFor(asked)).role !== 'PUBLIC';
    callers.secretOf = (req) => req.headers.authorization || signedIn.secretOf(req);
    callers.identify = async (req, reply) => {
      const { role, id } = await this.viewerFor({ req, reply });
      return role === 'PUBLIC' ? undefined : id;
    };
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType<'http' | 'graphql'>() !== 'graphql') return true;
    const asked = GqlExecutionContext.create(context).getContext<RequestContext>();
    await this.viewerFor(asked);
    return true;
  }

  /** The viewer of a request, looked up once. @throws RequestRefused UNAUTHENTICATED */
  async viewerFor(asked: Asking): Promise<Viewer> {
    let viewer = this.asking.get(asked.req);
    if (!viewer) this.asking.set(asked.req, (viewer = this.viewerOf(asked)));
    const by = await viewer;
    asked.by = by;
    return by;
  }

  private async viewerOf(asked: Asking): Promise<Viewer> {
    return (await this.signedIn.viewerOf(asked)) ?? this.viewerWithKey(asked.req.headers.authorization);
  }

  private async viewerWithKey(authorization: string | undefined): Promise<Viewer> {
    if (authorization === undefined || authorization === '') return Viewer.PUBLIC;
    const secret = /^Bearer +(\S{1,500})$/i.exec(authorization)?.[1];
    if (secret === undefined) throw unauthenticated();
    return this.keys.viewerWith(secret);
  }
}
