import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GRAPHQL_PATH, HttpRefused, pathOf } from './http-errors.js';

/** What every answer says, unless its handler says otherwise: a page brings a policy of its own. */
export function headersOf(requestId: string): Record<string, string> {
  return {
    'X-Request-Id': requestId,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // Browsers heed it over TLS alone, which ends at the proxy.
    'Strict-Transport-Security': 'max-age=31536000',
    'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // An address may hold a secret.
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    Vary: 'Origin',
  };
}

// Set on Node's own response, they are there also when an error throws the reply's headers away; those of the reply win.
export function setHeaders(headers: Record<string, string>, reply: FastifyReply): void {
  for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
}

/** What a handler said may be kept, but not for another origin; what GraphQL answers may not be kept at all. */
export function completeHeaders(request: FastifyRequest, reply: FastifyReply): void {
  const vary = reply.getHeader('vary');
  if (typeof vary === 'string' && !/\borigin\b/i.test(vary)) reply.header('Vary', `${vary}, Origin`);
  if (pathOf(request.url) === GRAPHQL_PATH) reply.header('Cache-Control', 'no-store');
}

const ALLOWED_HEADERS =
  'Authorization, Content-Type, Accept-Language, Apollo-Require-Preflight, X-Request-Id, If-None-Match';
const EXPOSED_HEADERS = 'X-Request-Id, Retry-After, ETag';

/**
 * Lets the pages of these origins, and of no other, read answers; and answers OPTIONS.
 * @param origins exact, as https://portal.example
 * @param methodsAt the methods that a path knows
 * @throws Error for what is not exactly an origin, such as * and null
 */
export function allowOrigins(
  fastify: FastifyInstance,
  origins: readonly string[],
  methodsAt: (path: string) => string[],
): void {
  const wrong = origins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (wrong !== undefined) throw new Error(`«${wrong}» is not an origin: write it as https://portal.example.`);
  const allowed = new Set(origins);
  fastify.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    const isAllowed = origin !== undefined && allowed.has(origin);
    if (isAllowed) {
      setHeaders({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': EXPOSED_HEADERS }, reply);
    }
    if (request.method !== 'OPTIONS') return done();
    const methods = methodsAt(pathOf(request.url)).join(', ');
    // The error handler finds out that nothing is there.
    if (methods === '') return reply.callNotFound();
    setHeaders({ Allow: methods }, reply);
    if (isAllowed && request.headers['access-control-request-method'] !== undefined) {
      const preflight = { Methods: methods, Headers: ALLOWED_HEADERS };
      for (const [name, value] of Object.entries(preflight))
        setHeaders({ [`Access-Control-Allow-${name}`]: value }, reply);
      setHeaders({ 'Access-Control-Max-Age': '600' }, reply);
    }
    void reply.code(204).send();
  });
}

const NOT_JSON = {
  en: 'Send the query as JSON, with the header «Content-Type: application/json».',
  ru: 'Передайте запрос в виде JSON с заголовком «Content-Type: application/json».',
};
const COMPRESSED = {
  en: 'A compressed body is not read here: send it as it is.',
  ru: 'Сжатое тело здесь не принимается: передайте его как есть.',
};
const NO_HOST = { en: 'The header Host is not a name of a host.', ru: 'Заголовок Host — не имя узла.' };

/** @throws HttpRefused for a request whose headers alone say that it will not be read */
export function checkHeaders({ headers, method, url }: FastifyRequest): void {
  // Apollo's adapter makes a URL of it, and would fail.
  if (/[/?#@\\\s]/.test(headers.host ?? '') || !URL.canParse(`http://${headers.host}/`))
    throw new HttpRefused(400, NO_HOST);
  if (!/^(identity)?$/i.test(headers['content-encoding'] ?? ''))
    throw new HttpRefused(415, COMPRESSED, { headers: { 'Accept-Encoding': 'identity' } });
  // Any other type can be sent by a page of any origin without asking first.
  const isJson = /^application\/json *(; *charset="?utf-8"? *)?$/i.test(headers['content-type'] ?? '');
  if (method === 'POST' && pathOf(url) === GRAPHQL_PATH && !isJson)
    throw new HttpRefused(415, NOT_JSON, { headers: { Accept: 'application/json' } });
}
