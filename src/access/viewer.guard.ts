import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { unauthenticated } from '../platform/refusals.js';
import type { RequestContext } from '../platform/request-context.js';
import { SchemaReaders } from '../platform/schema-readers.js';
import { AccessKeys } from './access-keys.service.js';
import { SignedIn } from './signed-in.service.js';
import { Viewer } from './viewer.js';

/** Finds out who asks, once a request, before any root field is resolved. */
@Injectable()
export class ViewerGuard implements CanActivate {
  private readonly asking = new WeakMap<RequestContext, Promise<Viewer>>();

  constructor(
    private readonly keys: AccessKeys,
    private readonly signedIn: SignedIn,
    readers: SchemaReaders,
  ) {
    readers.mayRead = async (asked) => (await this.viewerFor(asked)).role !== 'PUBLIC';
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType<'http' | 'graphql'>() !== 'graphql') return true;
    const asked = GqlExecutionContext.create(context).getContext<RequestContext>();
    await this.viewerFor(asked);
    return true;
  }

  /** Who asks: looked up once a request, whoever wants to know. @throws Refused UNAUTHENTICATED */
  viewerFor(asked: RequestContext): Promise<Viewer> {
    let viewer = this.asking.get(asked);
    if (!viewer) this.asking.set(asked, (viewer = this.viewerOf(asked)));
    return viewer;
  }

  private async viewerOf(asked: RequestContext): Promise<Viewer> {
    const by = (await this.signedIn.viewerOf(asked)) ?? (await this.viewerWithKey(asked.req.headers.authorization));
    asked.by = by;
    return by;
  }

  private async viewerWithKey(authorization: string | undefined): Promise<Viewer> {
    if (authorization === undefined || authorization === '') return Viewer.PUBLIC;
    const secret = /^Bearer +(\S{1,500})$/i.exec(authorization)?.[1];
    if (secret === undefined) throw unauthenticated();
    return this.keys.viewerWith(secret);
  }
}
