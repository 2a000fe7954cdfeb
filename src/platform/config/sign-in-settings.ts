/** How staff sign in: the OpenID Connect provider, and which of its groups have a role in the registry. */
export interface SignInSettings {
  /** Exactly as the provider states it: https://id.city.example/realms/staff. */
  issuer: string;
  clientId: string;
  /** Without it the service is a public client. */
  clientSecret: string | undefined;
  /** The required audience of access tokens of programs. */
  audience: string;
  /** Requested besides `openid`: some providers return the groups only then. */
  scope: string;
  /** The name of the claim, or a path to it with dots: realm_access.roles. */
  groupsClaim: string;
  staffGroups: string[];
  adminGroups: string[];
}

/** @throws Error with a message for the operator */
export function readSignInSettings(env: NodeJS.ProcessEnv): SignInSettings | undefined {
  const given = Object.keys(env).filter((name) => name.startsWith('OIDC_') && env[name]);
  if (given.length === 0) return undefined;
  const settings: SignInSettings = {
    issuer: required(
      env,
      'OIDC_ISSUER',
      'the address of your OpenID Connect provider, for example https://id.city.example',
    ),
    clientId: required(env, 'OIDC_CLIENT_ID', 'the client ID of this service at your provider'),
    clientSecret: env.OIDC_CLIENT_SECRET || undefined,
    audience: env.OIDC_AUDIENCE || env.OIDC_CLIENT_ID!,
    scope: env.OIDC_SCOPE ?? '',
    groupsClaim: env.OIDC_GROUPS_CLAIM || 'groups',
    staffGroups: list(env.OIDC_STAFF_GROUPS),
    adminGroups: list(env.OIDC_ADMIN_GROUPS),
  };
  if (!isSafe(settings.issuer))
    throw new Error(
      `OIDC_ISSUER must be an address such as https://id.city.example, without ? or #, not «${settings.issuer}»; http:// is accepted only for localhost.`,
    );
  if (settings.staffGroups.length + settings.adminGroups.length === 0)
    throw new Error(
      'Nobody would be able to sign in: list groups of your provider in OIDC_STAFF_GROUPS or OIDC_ADMIN_GROUPS, separated by commas.',
    );
  return settings;
}

function required(env: NodeJS.ProcessEnv, name: string, what: string): string {
  const value = env[name];
  if (value) return value;
  throw new Error(`${name} is missing: sign-in needs ${what}. Or remove every OIDC_… setting.`);
}

const list = (written = '') =>
  written
    .split(',')
    .map((group) => group.trim())
    .filter(Boolean);

/** Over plain HTTP anybody on the network path could forge a sign-in. */
function isSafe(issuer: string): boolean {
  if (!URL.canParse(issuer) || /[?#\s]/.test(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
