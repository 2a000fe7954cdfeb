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

/** Asymmetric signatures only: never `none`, never a shared secret. */
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
/** Tolerance for clock differences between machines. */
const TOLERANCE_SECONDS = 30;
/** In seconds; a request may take ten in all, and this is only a part of it. */
const PATIENCE_SECONDS = 4;
/** How long to wait before fetching the keys again for an unknown key: limits the requests caused by forged tokens. */
const COOLDOWN_SECONDS = 5;

export interface Discovered {
  client: Configuration;
  /** Exactly as the provider states it. */
  issuer: string;
  keys: ReturnType<typeof createRemoteJWKSet>;
}

export type Verified = JWTVerifyResult<JWTPayload & { sub: string; exp: number }>;

/** The OpenID Connect provider of staff: discovered on first use, and again after a failure. */
@Injectable()
export class IdentityProvider {
  private readonly log = new Logger('sign-in');
  private finding: Promise<Discovered> | undefined;

  constructor(private readonly config: Config) {}

  /** @throws HttpRefused if sign-in is not configured */
  get settings(): SignInSettings {
    if (!this.config.signIn) throw noSignIn();
    return this.config.signIn;
  }

  /** @throws RequestRefused SERVICE_UNAVAILABLE */
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
   * Verifies the signature, audience and validity period of a token. New keys of the provider are fetched.
   * @throws errors that `provider-errors.ts` translates
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
      // The settings allow this only for localhost.
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

/** Client authentication by a method that the provider supports; without a secret, PKCE only. */
function authenticationOf({ clientSecret }: SignInSettings): ClientAuth {
  if (clientSecret === undefined) return None();
  const [basic, post] = [ClientSecretBasic(clientSecret), ClientSecretPost(clientSecret)];
  return (server, ...rest) => {
    // The default is client_secret_basic (OpenID Connect Discovery 1.0, section 3).
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (ways.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}
