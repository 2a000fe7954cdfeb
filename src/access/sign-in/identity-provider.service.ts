import { Injectable, Logger } from '@nestjs/common';
import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyResult } from 'jose';
import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  discovery,
  None,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import { Config } from '../../platform/config/config.js';
import type { SignInSettings } from '../../platform/config/sign-in-settings.js';
import { reasonOf } from './provider-errors.js';
import { noSignIn, providerAway, providerUnfit } from './sign-in-refusals.js';

/** Signatures by a key that the provider alone has: never `none`, never one by a secret that others know as well. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
/** Clocks of two machines differ. */
const TOLERANCE_SECONDS = 30;
/** A request may take ten in all, and this is not all of it. */
const PATIENCE_SECONDS = 4;
/** A key that is not known yet is asked for again after so long: forged tokens make no more requests than this. */
const COOLDOWN_SECONDS = 5;

export interface Discovered {
  client: Configuration;
  /** As the provider writes it, to the letter. */
  issuer: string;
  keys: ReturnType<typeof createRemoteJWKSet>;
}

export type Verified = JWTVerifyResult<JWTPayload & { sub: string; exp: number }>;

/** The provider that staff sign in with: found when it is first needed, and looked for again as long as it is away. */
@Injectable()
export class IdentityProvider {
  private readonly log = new Logger('sign-in');
  private finding: Promise<Discovered> | undefined;

  constructor(private readonly config: Config) {}

  /** @throws HttpRefused when there is no sign-in here */
  get settings(): SignInSettings {
    if (!this.config.signIn) throw noSignIn();
    return this.config.signIn;
  }

  /** @throws Refused SERVICE_UNAVAILABLE */
  discovered(): Promise<Discovered> {
    this.finding ??= this.discover().catch((error: unknown) => {
      this.finding = undefined;
      const { issuer } = this.settings;
      this.log.warn({ err: error, reason: reasonOf(error), issuer, msg: 'The sign-in provider cannot be used.' });
      throw (error as { code?: unknown }).code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'
        ? providerUnfit()
        : providerAway();
    });
    return this.finding;
  }

  /**
   * A token that the provider signed, for this audience, in its time. A key that it has changed to is fetched.
   * @throws what `provider-errors.ts` can tell of
   */
  async verify(token: string, audience: string): Promise<Verified> {
    const { keys, issuer } = await this.discovered();
    return jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: TOLERANCE_SECONDS,
      requiredClaims: ['sub', 'exp'],
    });
  }

  private async discover(): Promise<Discovered> {
    const settings = this.settings;
    const client = await discovery(new URL(settings.issuer), settings.clientId, undefined, authenticationOf(settings), {
      timeout: PATIENCE_SECONDS,
      // The settings let it be on this very machine alone.
      execute: settings.issuer.startsWith('http:') ? [allowInsecureRequests] : [],
    });
    const { issuer, jwks_uri: address } = client.serverMetadata();
    if (!address) throw new Error('The provider names no jwks_uri.');
    const keys = createRemoteJWKSet(new URL(address), {
      timeoutDuration: PATIENCE_SECONDS * 1000,
      cooldownDuration: COOLDOWN_SECONDS * 1000,
    });
    return { client, issuer, keys };
  }
}

/** Says who we are in the way that the provider takes; without a secret, PKCE alone stands for us. */
function authenticationOf({ clientSecret }: SignInSettings): ClientAuth {
  if (clientSecret === undefined) return None();
  const [basic, post] = [ClientSecretBasic(clientSecret), ClientSecretPost(clientSecret)];
  return (server, ...rest) => {
    // Left out, it is the former (OpenID Connect Discovery 1.0, section 3).
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (ways.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}
