import { Injectable, Logger } from '@nestjs/common';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { RequestRefused } from '../../platform/errors.js';
import { IdentityProvider } from './identity-provider.service.js';
import { localPath } from './local-path.js';
import { reasonOf, signInRefusal } from './provider-errors.js';
import { SignInAttempt } from './sign-in-attempt.js';
import { inNoGroup, leadsElsewhere, notBegun } from './sign-in-refusals.js';
import { StaffMembers } from './staff-members.service.js';
import { groupsIn, staffRoleOf } from './staff-role.js';
import { StaffSessions } from './staff-sessions.service.js';

/** Sign-in of staff with the city's own provider: OpenID Connect, authorization code flow with PKCE. */
@Injectable()
export class SignIn {
  private readonly log = new Logger('sign-in');

  constructor(
    private readonly provider: IdentityProvider,
    private readonly members: StaffMembers,
    private readonly sessions: StaffSessions,
  ) {}

  /**
   * @param back the redirect URI
   * @param to where to go afterwards, a local path
   * @param isAnew whether the provider must ask for the account even if it knows it
   * @returns the address at the provider, and the sign-in attempt for the browser to keep
   * @throws RequestRefused BAD_USER_INPUT for a path that leads elsewhere, SERVICE_UNAVAILABLE if the provider is unavailable
   */
  async begin(back: string, to: string, isAnew: boolean): Promise<{ address: string; attempt: SignInAttempt }> {
    const { scope, groupsClaim } = this.provider.settings;
    const attempt = new SignInAttempt(randomState(), randomNonce(), randomPKCECodeVerifier(), ownPath(to));
    const { client } = await this.provider.discovered();
    // Providers that have a scope for groups return them only if it is requested.
    const offered = client.serverMetadata().scopes_supported?.includes(groupsClaim) ? groupsClaim : '';
    const address = buildAuthorizationUrl(client, {
      redirect_uri: back,
      scope: [...new Set(`openid ${scope || offered}`.trim().split(/\s+/))].join(' '),
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      ...(isAnew && { prompt: 'login' }),
    });
    return { address: address.href, attempt };
  }

  /**
   * @param answer the full address that the provider redirected the browser to
   * @param earlier the secret of an earlier session of the same browser, which ends
   * @returns the secret of the new session, and where to go
   * @throws RequestRefused for an answer that does not belong to this attempt or provider, and for a person in none of our groups
   */
  async complete(
    answer: URL,
    attempt: SignInAttempt | undefined,
    earlier: string | undefined,
  ): Promise<{ secret: string; to: string }> {
    const { settings } = this.provider;
    if (!attempt || answer.searchParams.get('state') !== attempt.state) throw notBegun();
    const to = ownPath(attempt.to);
    const { issuer } = await this.provider.discovered();
    const { subject, groups } = await this.personIn(answer, attempt);
    const role = staffRoleOf(groups, settings);
    if (!role) throw inNoGroup();
    const secret = await this.sessions.begin(await this.members.idOf(issuer, subject), role);
    if (earlier !== undefined) await this.end(earlier);
    return { secret, to };
  }

  /** Ends a session by its secret, at once on every instance. @returns whether it existed */
  async end(secret: string): Promise<boolean> {
    return (await this.sessions.end(secret)) !== undefined;
  }

  private async personIn(answer: URL, attempt: SignInAttempt): Promise<{ subject: string; groups: string[] }> {
    const { clientId, groupsClaim } = this.provider.settings;
    const { client } = await this.provider.discovered();
    try {
      const tokens = await authorizationCodeGrant(client, answer, {
        pkceCodeVerifier: attempt.verifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      });
      // The library trusts the TLS connection; the signature also protects where TLS ends at a proxy.
      const { payload } = await this.provider.verify(tokens.id_token!, clientId);
      const told = groupsIn(payload, groupsClaim);
      if (told || !client.serverMetadata().userinfo_endpoint) return { subject: payload.sub, groups: told ?? [] };
      const more = await fetchUserInfo(client, tokens.access_token, payload.sub);
      return { subject: payload.sub, groups: groupsIn(more, groupsClaim) ?? [] };
    } catch (error) {
      if (error instanceof RequestRefused) throw error;
      this.log.warn({ err: error, reason: reasonOf(error), msg: 'A sign-in was not completed.' });
      throw signInRefusal(error);
    }
  }
}

function ownPath(to: string): string {
  const path = localPath(to);
  if (path === undefined) throw leadsElsewhere();
  return path;
}
