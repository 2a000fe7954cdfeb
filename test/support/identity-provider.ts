import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';

const CALLBACK = '/sign-in/callback';
const PEOPLE: Record<string, string[]> = {
  'subject-olga': ['everybody', 'international'],
  'subject-pavel': ['everybody', 'international', 'it'],
  'subject-guest': ['everybody'],
};
/** Clients that are programs, and their groups. */
const PROGRAMS: Record<string, string[]> = { 'report-program': ['international'], 'stranger-program': ['everybody'] };
const SECRET = 'a secret of a client, long enough';

/** The settings of a registry that lets these people in. */
export const settingsFor = (provider: IdentityProvider, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: 'registry',
  OIDC_CLIENT_SECRET: SECRET,
  OIDC_AUDIENCE: 'https://registry.example',
  OIDC_STAFF_GROUPS: 'international',
  OIDC_ADMIN_GROUPS: 'it',
  ...more,
});

// It warns of what a test does on purpose: it keeps all in memory, on the Node that the registry runs on.
for (const level of ['warn', 'info'] as const) {
  const say = console[level];
  console[level] = (...said) => void (String(said[0]).includes('oidc-provider ') || say(...said));
}

interface Key {
  private: CryptoKey;
  public: CryptoKey;
  jwk: JWK;
}

export async function newKey(kid: string): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { private: privateKey, public: publicKey, jwk: { ...(await exportJWK(privateKey)), kid, alg: 'RS256' } };
}

/** A real OpenID Connect provider on loopback, whose keys the test holds. */
export class IdentityProvider {
  /** How often its keys were asked for. */
  keyRequests = 0;
  /** How often a code was to be redeemed. */
  tokenRequests = 0;
  /** What it puts in the place of each ID token, if it is to lie. */
  forge: ((idToken: string) => string | Promise<string>) | undefined;
  /** Where it tells the groups of a person. */
  isThin = false;
  private provider: any;

  private constructor(
    private server: Server,
    readonly issuer: string,
    public key: Key,
    private readonly library: any,
  ) {
    this.provider = this.made();
  }

  static async open(): Promise<IdentityProvider> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const opened = new IdentityProvider(server, issuer, await newKey('first'), await import('oidc-provider'));
    server.on('request', opened.answer);
    return opened;
  }

  /** From now on it signs with this key, and knows no other. */
  changeTo(key: Key): void {
    this.key = key;
    this.provider = this.made();
  }

  /** Groups in the ID token, or in what its userinfo endpoint tells alone. */
  tellGroupsApart(isThin: boolean): void {
    this.isThin = isThin;
    this.provider = this.made();
  }

  /** It is away. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** It is there again, at the same address. */
  async reopen(): Promise<void> {
    this.server = createServer(this.answer).listen(Number(new URL(this.issuer).port), '127.0.0.1');
    await once(this.server, 'listening');
  }

  /** The access token that a program gets in truth. */
  async tokenOf(program: keyof typeof PROGRAMS): Promise<string> {
    const response = await fetch(`${this.issuer}/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${Buffer.from(`${program}:${encodeURIComponent(SECRET)}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource: 'https://registry.example' }),
    });
    const answer = (await response.json()) as { access_token?: string };
    if (!answer.access_token) throw new Error(JSON.stringify(answer));
    return answer.access_token;
  }

  /** An access token as it makes them, with what differs. */
  async sign(differing: JWTPayload = {}, header: object = {}, key: CryptoKey | Uint8Array = this.key.private) {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: this.issuer, aud: 'https://registry.example', sub: 'subject-olga', groups: ['international'] };
    return new SignJWT({ ...usual, iat: now, exp: now + 600, ...differing })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: this.key.jwk.kid!, ...header })
      .sign(key);
  }

  private readonly answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.url === '/jwks') this.keyRequests += 1;
    if (request.url === '/token') this.tokenRequests += 1;
    if (request.url!.startsWith('/interaction/')) void this.interact(request, response);
    else this.provider.callback()(request, response);
  };

  /** Its page, where a person says who it is. */
  private async interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const details = await this.provider.interactionDetails(request, response);
    if (request.method === 'GET') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(`<form method="post"><input name="login" aria-label="Login"><button>Continue</button>
        <p>${details.prompt.name}</p></form>`);
      return;
    }
    const login = new URLSearchParams(await text(request)).get('login');
    const result = login ? { login: { accountId: login } } : { error: 'access_denied' };
    await this.provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  private made(): any {
    const policy = this.library.interactionPolicy.base();
    policy.get('consent').checks.remove('native_client_prompt');
    const provider = new this.library.Provider(this.issuer, {
      clients: [
        {
          client_id: 'registry',
          client_secret: SECRET,
          // Such clients may be on any port of loopback.
          application_type: 'native',
          redirect_uris: [`http://127.0.0.1${CALLBACK}`],
        },
        ...Object.keys(PROGRAMS).map((client_id) => ({
          client_id,
          client_secret: SECRET,
          grant_types: ['client_credentials'],
          redirect_uris: [],
          response_types: [],
        })),
      ],
      jwks: { keys: [this.key.jwk] },
      cookies: { keys: ['of the provider alone'] },
      scopes: ['openid', 'groups'],
      claims: { openid: ['sub'], groups: ['groups'] },
      conformIdTokenClaims: this.isThin,
      findAccount: (_: unknown, sub: string) => ({
        accountId: sub,
        claims: async () => ({ sub, groups: PEOPLE[sub] ?? [] }),
      }),
      extraTokenClaims: (_: unknown, { kind, clientId }: { kind: string; clientId: string }) =>
        kind === 'ClientCredentials' ? { groups: PROGRAMS[clientId] } : undefined,
      // Nobody is asked for leave: the provider and the registry are the same city's.
      loadExistingGrant: async ({ oidc }: any) => {
        const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
        grant.addOIDCScope('openid groups');
        await grant.save();
        return grant;
      },
      interactions: { policy, url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      ttl: {
        ClientCredentials: 600,
        AccessToken: 600,
        AuthorizationCode: 60,
        IdToken: 600,
        Interaction: 600,
        Grant: 3600,
        Session: 3600,
      },
      features: {
        devInteractions: { enabled: false },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: (_: unknown, audience: string) => ({ audience, scope: '', accessTokenFormat: 'jwt' }),
        },
      },
    });
    provider.use(async (ctx: any, next: () => Promise<void>) => {
      await next();
      if (ctx.path === '/token' && ctx.body?.id_token && this.forge)
        ctx.body = { ...ctx.body, id_token: await this.forge(ctx.body.id_token) };
    });
    return provider;
  }
}
