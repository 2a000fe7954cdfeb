import type { RequestRefused } from '../../platform/errors.js';
import {
  brokenOff,
  notVerified,
  providerAway,
  providerUnfit,
  tokenExpired,
  tokenNotGenuine,
  tokenOfOthers,
  usedUp,
} from './sign-in-refusals.js';

/** An error of openid-client or jose; `error` is the code sent by the provider. */
type Thrown = { code?: unknown; error?: unknown; status?: unknown; cause?: unknown };

// From jose, if the keys could not be fetched.
const NO_KEYS = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'];
const NOT_FOR_US = ['ERR_JWT_CLAIM_VALIDATION_FAILED'];
const TEMPORARY = ['temporarily_unavailable', 'server_error'];

const codeOf = (thrown: unknown) => String((thrown as Thrown | null)?.code);
const isAboutToken = (code: string) => /^ERR_(JOSE|JWK|JWS|JWT)/.test(code) && !NO_KEYS.includes(code);

/** The refusal for a program whose access token was not accepted. */
export function tokenRefusal(thrown: unknown): RequestRefused {
  const code = codeOf(thrown);
  if (code === 'ERR_JWT_EXPIRED') return tokenExpired();
  if (NOT_FOR_US.includes(code)) return tokenOfOthers();
  return isAboutToken(code) ? tokenNotGenuine() : providerAway();
}

/** The refusal for a person whose sign-in was not completed. */
export function signInRefusal(thrown: unknown): RequestRefused {
  const { error, status } = thrown as Thrown;
  const code = codeOf(thrown);
  switch (code) {
    case 'OAUTH_AUTHORIZATION_RESPONSE_ERROR':
      return TEMPORARY.includes(String(error)) ? providerAway() : brokenOff();
    case 'OAUTH_RESPONSE_BODY_ERROR':
      if (error === 'invalid_grant') return usedUp();
      return Number(status) >= 500 ? providerAway() : providerUnfit();
    case 'OAUTH_WWW_AUTHENTICATE_CHALLENGE':
      return providerUnfit();
    case 'OAUTH_INVALID_RESPONSE':
    case 'OAUTH_JWT_CLAIM_COMPARISON_FAILED':
    case 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED':
    case 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED':
    case 'OAUTH_PARSE_ERROR':
    case 'OAUTH_UNSUPPORTED_OPERATION':
      return notVerified();
  }
  return isAboutToken(code) ? notVerified() : providerAway();
}

/** For the operator: the codes of an error and its causes; the whole cause may contain personal data. */
export function reasonOf(thrown: unknown): string {
  const codes: unknown[] = [];
  for (let layer = thrown as Thrown | undefined; layer && codes.length < 8; layer = layer.cause as typeof layer)
    codes.push(layer.code, layer.error);
  return codes.filter((code) => typeof code === 'string').join(' ');
}
