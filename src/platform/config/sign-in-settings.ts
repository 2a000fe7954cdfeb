/** How staff sign in: the OpenID Connect provider, and whom of its users the registry knows. */
export interface SignInSettings {
  /** As the provider itself writes it: https://id.city.example/realms/staff. */
  issuer: string;
  clientId: string;
  /** Without one we are a public client. */
  clientSecret: string | undefined;
  /** For whom the access tokens of programs must be. */
  audience: string;
  /** Asked for besides `openid`: some providers tell the groups only then. */
  scope: string;
  /** Its name, or the way to it with dots: realm_access.roles. */
  groupsClaim: string;
  staffGroups: string[];
  adminGroups: string[];
}

/** @throws Error with a sentence for the operator */
export function readSignInSettings(env: NodeJS.ProcessEnv): SignInSettings | undefined {
  const given = Object.keys(env).filter((name) => name.startsWith('OIDC_') && env[name]);
  if (given.length === 0) return undefined;
  const settings: SignInSettings = {
    issuer: required(env, 'OIDC_ISSUER', 'the address of your OpenID Connect provider, as https://id.city.example'),
    clientId: required(env, 'OIDC_CLIENT_ID', 'the name that your provider knows this service by'),
    clientSecret: env.OIDC_CLIENT_SECRET || undefined,
    audience: env.OIDC_AUDIENCE || env.OIDC_CLIENT_ID!,
    scope: env.OIDC_SCOPE ?? '',
    groupsClaim: env.OIDC_GROUPS_CLAIM || 'groups',
    staffGroups: list(env.OIDC_STAFF_GROUPS),
    adminGroups: list(env.OIDC_ADMIN_GROUPS),
  };
  if (!isSafe(settings.issuer))
    throw new Error(
      `OIDC_ISSUER must be an address such as https://id.city.example, without ? or #, not «${settings.issuer}»; http:// will do on localhost alone.`,
    );
  if (settings.staffGroups.length + settings.adminGroups.length === 0)
    throw new Error(
      'Nobody could sign in: name groups of your provider in OIDC_STAFF_GROUPS or OIDC_ADMIN_GROUPS, parted by commas.',
    );
  return settings;
}

function required(env: NodeJS.ProcessEnv, name: string, what: string): string {
  const value = env[name];
  if (value) return value;
  throw new Error(`${name} is missing: sign-in needs ${what}. Or leave out every OIDC_… setting.`);
}

const list = (written = '') =>
  written
    .split(',')
    .map((group) => group.trim())
    .filter(Boolean);

/** Whoever stands between us and the provider could forge who signs in. */
function isSafe(issuer: string): boolean {
  if (!URL.canParse(issuer) || /[?#\s]/.test(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
