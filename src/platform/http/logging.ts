import type { IncomingMessage } from 'node:http';
import { RequestMethod } from '@nestjs/common';
import type { Params } from 'nestjs-pino';
import { stdTimeFunctions, type DestinationStream } from 'pino';
import type { Options } from 'pino-http';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const SECRETS = ['authorization', 'cookie', 'password', 'secret', 'token'];

/** As middlewares get it: there `url` lacks the prefix that a middleware is bound to. */
type Asked = IncomingMessage & { originalUrl: string };

/**
 * For LoggerModule.forRoot: one line of JSON per event, without headers, query strings, statement values or secrets.
 * @param stream where to write; default: standard output
 * @throws Error with a message for the operator
 */
export function loggerSettings(env: NodeJS.ProcessEnv = process.env, stream?: DestinationStream): Params<Asked> {
  const level = env.LOG_LEVEL || (env.NODE_ENV === 'test' ? 'silent' : 'info');
  if (!LEVELS.includes(level)) throw new Error(`LOG_LEVEL must be one of ${LEVELS.join(', ')}, not «${level}».`);
  const options: Options<Asked> = {
    level,
    base: undefined,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: [...SECRETS, ...SECRETS.map((name) => `*.${name}`), ...SECRETS.map((name) => `*.*.${name}`)],
    serializers: { req: shownRequest, res: ({ statusCode }) => ({ statusCode }), err: shownError },
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'reqId' },
    autoLogging: { ignore: ({ originalUrl }: Asked) => /^\/(health|metrics)(?![^/?])/.test(originalUrl) },
    customLogLevel: (_req, { statusCode }, error) => (error || statusCode >= 500 ? 'error' : 'info'),
    // pino-http creates an error with its own stack for every response with status 500 or above.
    customErrorObject: (_req, res, _error, { responseTime }) => ({ res, responseTime }),
  };
  // @fastify/middie (9.3.6) never matches the default «{/*splat}» of nestjs-pino, and nothing would be logged.
  const forRoutes = [{ path: '/{*splat}', method: RequestMethod.ALL }];
  return { forRoutes, pinoHttp: stream ? [options, stream] : options };
}

function shownRequest({
  method,
  url = '',
  remoteAddress,
}: {
  method: string;
  url?: string;
  remoteAddress?: string;
}): object {
  return { method, url: shownUrl(url), remoteAddress };
}

/** Only the path, with secrets in it masked. */
export function shownUrl(url: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/(\/s\/)[^/]+/g, '$1…');
  // Also a secret in a mistyped address.
  return path.replace(/[^/]{30,}/g, '…');
}

const SHOWN = ['type', 'message', 'stack', 'code', 'severity', 'schema', 'table', 'column', 'constraint', 'query'];

/** An error without the values of the statement or the row: they may be personal data. */
function shownError(error: Record<string, unknown>): object {
  const causes = error.aggregateErrors as Record<string, unknown>[] | undefined;
  const shown = Object.fromEntries(
    SHOWN.filter((name) => error[name] !== undefined).map((name) => [name, error[name]]),
  );
  return causes ? { ...shown, causes: causes.map(shownError) } : shown;
}
