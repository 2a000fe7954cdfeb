import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GRAPHQL_PATH, HttpRefused, pathOf } from './http-errors.js';
import { askedLanguage } from './locale.js';

/** Default headers of every response; a page sets its own content security policy. */
export function headersOf(requestId: string): Record<string, string> {
  return {
    'X-Request-Id': requestId,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // Browsers honour it only over TLS, which ends at the proxy.
    'Strict-Transport-Security': 'max-age=31536000',
    'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // An address may contain a secret.
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    Vary: 'Origin',
  };
}

// Set on Node's own response, they survive an error that discards the headers of the reply.
export function setHeaders(headers: Record<string, string>, reply: FastifyReply): void {
  for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
}

/** A response that a handler made cacheable varies by origin; GraphQL responses are not, unless the response cache says so later. */
export function completeHeaders(request: FastifyRequest, reply: FastifyReply): void {
  const vary = reply.getHeader('vary');
  if (typeof vary === 'string' && !/\borigin\b/i.test(vary)) reply.header('Vary', `${vary}, Origin`);
  if (pathOf(request.url) !== GRAPHQL_PATH) return;
  reply.header('Cache-Control', 'no-store');
  // Of the sentences in it; the playground, which browsers find here, is a page of its own language.
  if (!/^text\/html/.test(String(reply.getHeader('content-type'))))
    reply.header('Content-Language', askedLanguage(request.headers['accept-language']));
}

/** Also those that clients and tracing add by themselves: a preflight that lacks one fails the whole request. */
const ALLOWED_HEADERS = [
  'Authorization, Content-Type, Accept-Language, X-Request-Id, X-Requested-With, If-None-Match, Cache-Control',
  'Apollo-Require-Preflight, Apollographql-Client-Name, Apollographql-Client-Version, X-Apollo-Operation-Name',
  'X-Apollo-Operation-Id, X-Apollo-Operation-Type, GraphQL-Require-Preflight',
  'Traceparent, Tracestate, Baggage, B3, Sentry-Trace',
].join(', ');
const EXPOSED_HEADERS = 'X-Request-Id, Retry-After, ETag, RateLimit, RateLimit-Policy';

/**
 * CORS: allows pages of exactly these origins to read responses; also answers OPTIONS.
 * @param origins exact origins, such as https://portal.example
 * @param methodsAt the allowed methods of a path
 * @throws Error for a value that is not exactly an origin, such as * or null
 */
export function allowOrigins(
  fastify: FastifyInstance,
  origins: readonly string[],
  methodsAt: (path: string) => string[],
): void {
  const wrong = origins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (wrong !== undefined) throw new Error(`«${wrong}» is not an origin: write it like https://portal.example.`);
  const allowed = new Set(origins);
  fastify.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    const isAllowed = origin !== undefined && allowed.has(origin);
    if (isAllowed) {
      setHeaders({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': EXPOSED_HEADERS }, reply);
    }
    if (request.method !== 'OPTIONS') return done();
    const methods = methodsAt(pathOf(request.url)).join(', ');
    // The error handler answers 404.
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
  en: 'A compressed body is not accepted here: send it uncompressed.',
  ru: 'Сжатое тело здесь не принимается: передайте его без сжатия.',
};
const NO_HOST = {
  en: 'The Host header is not a valid host name.',
  ru: 'В заголовке Host указано недопустимое имя узла.',
};

/** @throws HttpRefused for a request that is rejected by its headers alone */
export function checkHeaders({ headers, method, url }: FastifyRequest): void {
  // Apollo's adapter builds a URL from it, and would fail.
  if (/[/?#@\\\s]/.test(headers.host ?? '') || !URL.canParse(`http://${headers.host}/`))
    throw new HttpRefused(400, NO_HOST);
  if (!/^(identity)?$/i.test(headers['content-encoding'] ?? ''))
    throw new HttpRefused(415, COMPRESSED, { headers: { 'Accept-Encoding': 'identity' } });
  // A page of any origin can send any other type without a preflight request.
  const isJson = /^application\/json *(; *charset="?utf-8"? *)?$/i.test(headers['content-type'] ?? '');
  if (method === 'POST' && pathOf(url) === GRAPHQL_PATH && !isJson)
    throw new HttpRefused(415, NOT_JSON, { headers: { Accept: 'application/json' } });
}
