import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyHttpOptions, FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import { codingFor, pack, WORTH_PACKING } from '../../kernel/http/content-codings.js';
import { inTurn } from '../../kernel/in-turn.js';
import { outcomeUnknown } from '../errors.js';
import { RequestTurn, requestTurn } from '../request-turn.js';
import { inNetworks } from './client-address.js';
import { bodyOf, GRAPHQL_PATH, HttpErrors, HttpRefused, pathOf, sentenceOf } from './http-errors.js';
import { allowOrigins, checkHeaders, completeHeaders, headersOf, setHeaders } from './http-headers.js';
import { isForOperators } from './operations-port.js';
import { mustBeUtf8, readJsonInUtf8 } from './utf8.js';

const BODY_LIMIT = 2 * 1024 * 1024;
/** Further ones are closed at once: each takes memory and a descriptor, even if nothing is sent over it. */
const MOST_CONNECTIONS = 2000;

/**
 * Fastify configured for this service, for NestFactory.create.
 * @param proxies whose X-Forwarded-* and X-Request-Id are believed: addresses and networks
 */
export function newFastifyAdapter(
  options: FastifyHttpOptions<RawServerDefault> = {},
  proxies: readonly string[] = [],
): FastifyAdapter {
  const isProxy = inNetworks(proxies);
  const settings: FastifyHttpOptions<RawServerDefault> = {
    bodyLimit: BODY_LIMIT,
    trustProxy: [...proxies],
    requestTimeout: 30_000,
    // Looked at every two seconds; by default twice a minute.
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 2000 },
    // Of those who do not read their answer either; Node closes them once it has seen twice that nothing moves.
    connectionTimeout: 30_000,
    // Longer than the keep-alive of proxies, so that the proxy closes first.
    keepAliveTimeout: 72_000,
    requestIdHeader: false,
    genReqId: ({ headers, socket }: IncomingMessage) =>
      (isProxy(socket.remoteAddress) ? safeId(headers['x-request-id']) : undefined) ?? randomUUID(),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: ({ statusCode = 400 }, request, reply) => sendFrameworkError(statusCode, request, reply),
    clientErrorHandler: answerClientError,
    ...options,
  };
  const adapter: FastifyAdapter = new FastifyAdapter(settings as object);
  adapter.getInstance().server.maxConnections = MOST_CONNECTIONS;
  readJsonInUtf8(adapter, BODY_LIMIT);
  const turns = new WeakMap<FastifyRequest, RequestTurn>();
  // Here and not in configureHttp, to run before the Nest middlewares.
  adapter.getInstance().addHook('onRequest', (request, reply, done) => {
    try {
      setHeaders(headersOf(request.id), reply);
      checkHeaders(request);
      mustBeUtf8(request);
    } catch (error) {
      return done(error as Error);
    }
    const turn = new RequestTurn();
    turns.set(request, turn);
    requestTurn.run(turn, done);
  });
  // Once more, since reading the body has left the context of the request.
  adapter.getInstance().addHook('preValidation', (request, _reply, done) => {
    const turn = turns.get(request) ?? new RequestTurn();
    if (isForOperators(request.url)) requestTurn.run(turn, done);
    else inTurn(() => requestTurn.run(turn, done));
  });
  adapter.getInstance().addHook('onSend', (request, _reply, _payload, done) => {
    turns.get(request)?.leave();
    done();
  });
  return adapter;
}

export interface HttpSettings {
  /** Allowed CORS origins, exact: https://portal.example. */
  origins: readonly string[];
  /** How long a GraphQL request may run, in milliseconds. */
  deadline?: number;
  /** Whether health and metrics are at another port, and so not found here. */
  isWithoutOperations?: boolean;
}

/** Must be called before the application is initialised: routes are collected as they are registered. */
export function configureHttp(
  app: NestFastifyApplication,
  { origins, deadline = 10_000, isWithoutOperations }: HttpSettings,
): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const methodsAt = watchRoutes(fastify);
  // Hooks of a route come after all others, which read the answer as it is.
  fastify.addHook('onRoute', (route) => {
    if (route.url === GRAPHQL_PATH) route.onSend = [route.onSend ?? [], packAnswer].flat();
  });
  allowOrigins(fastify, origins, methodsAt);
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    completeHeaders(request, reply);
    done();
  });
  fastify.addHook('preHandler', (request, reply, done) => {
    if (pathOf(request.url) === GRAPHQL_PATH) setDeadline(request, reply, deadline);
    done();
  });
  if (isWithoutOperations)
    fastify.addHook('onRequest', (request, reply, done) => {
      if (!isForOperators(request.url)) return done();
      void reply.code(404).send(bodyOf({ status: 404, words: sentenceOf(404) }, request));
    });
  app.useGlobalFilters(new HttpErrors(app.getHttpAdapter(), methodsAt));
}

/**
 * Compresses an answer for a client that accepts it. What an attacker could learn from its length (BREACH) they cannot ask for: no
 * page of another origin can make a browser send a key or a cookie here, and a secret is in no answer but the one that makes it.
 */
async function packAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (typeof payload !== 'string' || payload.length < WORTH_PACKING || reply.hasHeader('Content-Encoding'))
    return payload;
  const coding = codingFor(request.headers['accept-encoding']);
  if (!coding) return payload;
  reply.removeHeader('Content-Length');
  void reply.header('Content-Encoding', coding);
  return pack(coding, Buffer.from(payload));
}

/** A request id set by a trusted proxy is kept, so that the logs can be correlated. */
function safeId(given: string | string[] | undefined): string | undefined {
  return typeof given === 'string' && /^[\w.:-]{8,100}$/.test(given) ? given : undefined;
}

/** The methods of a path, for OPTIONS and for 405, which Fastify does not distinguish from 404. */
function watchRoutes(fastify: FastifyInstance): (path: string) => string[] {
  const routes: { pattern: RegExp; methods: string[] }[] = [];
  fastify.addHook('onRoute', ({ url, method }) => {
    const literal = url.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
    const pattern = new RegExp(`^${literal.replace(/:\w+/g, '[^/]+').replace(/\*/g, '.*')}$`);
    routes.push({ pattern, methods: [method].flat() });
  });
  return (path) => {
    const methods = routes.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
    return methods.length > 0 ? [...new Set([...methods, 'OPTIONS'])].sort() : [];
  };
}

// Fastify's own handlerTimeout (5.12, Node 20) is cancelled as soon as the body has been read.
function setDeadline(request: FastifyRequest, reply: FastifyReply, deadline: number): void {
  const { since } = requestTurn.getStore() ?? new RequestTurn();
  const left = Math.max(0, since + deadline - performance.now());
  const timer = setTimeout(() => void (reply.sent || reply.send(overdue(request))), left);
  reply.raw.once('close', () => clearTimeout(timer));
}

function overdue({ method, body }: FastifyRequest): HttpRefused {
  const { query } = (body ?? {}) as { query?: unknown };
  const mayChange = method === 'POST' && /\bmutation\b/.test(String(query));
  return mayChange
    ? new HttpRefused(503, outcomeUnknown().words, { code: 'OUTCOME_UNKNOWN' })
    : new HttpRefused(503, sentenceOf(503), { code: 'SERVICE_UNAVAILABLE' });
}

function sendFrameworkError(status: number, request: FastifyRequest, reply: FastifyReply): void {
  setHeaders(headersOf(request.id), reply);
  void reply.code(status).send(bodyOf({ status, words: sentenceOf(status) }, request));
}

const CLIENT_ERRORS: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Malformed HTTP is answered on the raw connection. */
function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = CLIENT_ERRORS[error.code ?? ''] ?? 400;
  const { ru, en } = sentenceOf(status);
  const body = JSON.stringify({ statusCode: status, code: 'BAD_USER_INPUT', message: `${ru} ${en}` });
  const headers = {
    ...headersOf(randomUUID()),
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
}
