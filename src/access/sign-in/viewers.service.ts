import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { unauthenticated } from '../../platform/errors.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { CallerIdentity } from '../../platform/http/caller-identity.js';
import { AccessKeys } from '../access-keys.service.js';
import { Viewer } from '../viewer.js';
import { SignedIn } from './signed-in.service.js';

type Asking = Pick<RequestContext, 'req' | 'reply' | 'by'>;

/** The viewer of each request: by a key, by a token or by a session; looked up once a request. */
@Injectable()
export class Viewers implements CallerIdentity {
  private readonly asking = new WeakMap<FastifyRequest, Promise<Viewer>>();

  constructor(
    private readonly keys: AccessKeys,
    private readonly signedIn: SignedIn,
  ) {}

  /** Also notes the viewer in the request's context. @throws RequestRefused UNAUTHENTICATED */
  async viewerFor(ctx: Asking): Promise<Viewer> {
    let viewer = this.asking.get(ctx.req);
    if (!viewer) this.asking.set(ctx.req, (viewer = this.viewerOf(ctx)));
    const by = await viewer;
    ctx.by = by;
    return by;
  }

  async identify(req: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    const { role, id } = await this.viewerFor({ req, reply });
    return role === 'PUBLIC' ? undefined : id;
  }

  secretOf(req: FastifyRequest): string | undefined {
    return req.headers.authorization || this.signedIn.secretOf(req);
  }

  private async viewerOf(ctx: Asking): Promise<Viewer> {
    return (await this.signedIn.viewerOf(ctx)) ?? this.viewerWithKey(ctx.req.headers.authorization);
  }

  private async viewerWithKey(authorization: string | undefined): Promise<Viewer> {
    if (authorization === undefined || authorization === '') return Viewer.PUBLIC;
    const secret = /^Bearer +(\S{1,500})$/i.exec(authorization)?.[1];
    if (secret === undefined) throw unauthenticated();
    return this.keys.viewerWith(secret);
  }
}
