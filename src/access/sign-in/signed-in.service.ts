import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { originOf } from '../../platform/http/client-address.js';
import { GRAPHQL_PATH, pathOf } from '../../platform/http/http-errors.js';
import type { Viewer } from '../viewer.js';
import { AccessTokens } from './access-tokens.service.js';
import { forcesPreflight, isOfOwnPage } from './own-page.js';
import { cookieLine, cookieOf } from './sign-in-cookies.js';
import { sessionEnded } from './sign-in-refusals.js';
import { StaffSessions } from './staff-sessions.service.js';

// Cannot be confused with our keys: a header that begins with {" and two more parts, the last of which may be empty.
const BEARER_JWT = /^Bearer +(eyJ[\w-]{1,8000}\.[\w-]{1,8000}\.[\w-]{0,8000})$/i;

/** Authenticates requests of people and programs known to the provider. */
@Injectable()
export class SignedIn {
  constructor(
    private readonly config: Config,
    private readonly tokens: AccessTokens,
    private readonly sessions: StaffSessions,
  ) {}

  /**
   * By a token of the provider, otherwise by the session cookie of our own page; undefined for a request with neither.
   * @throws RequestRefused for an invalid or expired token or session
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

  /** The session secret of a request from our own page. */
  secretOf(req: FastifyRequest): string | undefined {
    if (!this.config.signIn) return undefined;
    const { authorization, cookie } = req.headers;
    const origin = originOf(this.config, req);
    // A key is sent on purpose, a cookie automatically; requests from other pages are anonymous.
    if (authorization || !isOfOwnPage(req.headers, origin)) return undefined;
    // A link is enough for a GET from our own page: a query in it is answered as the public.
    if (pathOf(req.url) === GRAPHQL_PATH && !forcesPreflight(req.method, req.headers)) return undefined;
    return cookieOf(cookie, origin, 'registry_session');
  }
}
