import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { originOf } from '../../platform/http/client-address.js';
import type { Viewer } from '../viewer.js';
import { AccessTokens } from './access-tokens.service.js';
import { isOfOwnPage } from './own-page.js';
import { cookieLine, cookieOf } from './sign-in-cookies.js';
import { sessionEnded } from './sign-in-refusals.js';
import { StaffSessions } from './staff-sessions.service.js';

// No key of ours looks like it: a header that begins with {" and two more parts, of which the last may be empty.
const BEARER_JWT = /^Bearer +(eyJ[\w-]{1,8000}\.[\w-]{1,8000}\.[\w-]{0,8000})$/i;

/** Whoever signed in with the provider, among all who ask. */
@Injectable()
export class SignedIn {
  constructor(
    private readonly config: Config,
    private readonly tokens: AccessTokens,
    private readonly sessions: StaffSessions,
  ) {}

  /**
   * By a token of the provider's, or else by the cookie of a page of ours; undefined for who comes with neither.
   * @throws Refused for a token or a session that is no longer good, or never was
   */
  async viewerOf({ req, reply }: Pick<RequestContext, 'req' | 'reply'>): Promise<Viewer | undefined> {
    if (!this.config.signIn) return undefined;
    const token = BEARER_JWT.exec(req.headers.authorization ?? '')?.[1];
    if (token !== undefined) return this.tokens.viewerWith(token);
    const secret = this.secretOf(req);
    if (secret === undefined) return undefined;
    const viewer = await this.sessions.viewerWith(secret);
    if (viewer) return viewer;
    void reply.header('Set-Cookie', cookieLine(originOf(this.config, req), 'registry_session'));
    throw sessionEnded();
  }

  /** The secret of the session that a page of ours asks with. */
  secretOf(req: FastifyRequest): string | undefined {
    if (!this.config.signIn) return undefined;
    const { authorization, cookie } = req.headers;
    const origin = originOf(this.config, req);
    // A key is named on purpose, a cookie comes along by itself; and with other pages it speaks for nobody.
    if (authorization || !isOfOwnPage(req.headers, origin)) return undefined;
    return cookieOf(cookie, origin, 'registry_session');
  }
}
