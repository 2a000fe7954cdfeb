import pino from 'pino';
import type { Options } from 'pino-http';
import { QueryFailedError } from 'typeorm';
import { loggerSettings, shownUrl } from './logging.js';

const options = (env: NodeJS.ProcessEnv) => loggerSettings(env).pinoHttp as Options;

function logged(write: (log: pino.Logger) => void): Record<string, any> {
  let line = '';
  const { formatters, redact, serializers, timestamp, base } = options({});
  const settings = {
    formatters,
    redact,
    timestamp,
    base,
    serializers: { ...serializers, err: viaStandard },
  } as pino.LoggerOptions;
  const err = serializers!.err as (error: object) => object;
  // As in pino-http: our serializer gets the output of the standard one.
  function viaStandard(error: Error): object {
    return err(pino.stdSerializers.err(error));
  }
  write(pino(settings, { write: (text) => void (line += text) }));
  expect(line.endsWith('}\n')).toBe(true);
  return JSON.parse(line) as Record<string, any>;
}

describe('the level', () => {
  it.each([
    [{}, 'info'],
    [{ LOG_LEVEL: 'debug' }, 'debug'],
    [{ LOG_LEVEL: '' }, 'info'],
    [{ NODE_ENV: 'test' }, 'silent'],
    [{ NODE_ENV: 'test', LOG_LEVEL: 'warn' }, 'warn'],
    [{ NODE_ENV: 'production' }, 'info'],
  ])('of %j is %s', (env, level) => expect(options(env).level).toBe(level));

  it('that is invalid is rejected at start', () => {
    expect(() => loggerSettings({ LOG_LEVEL: 'loud' })).toThrow(
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not «loud».',
    );
  });
});

describe('an address in the log', () => {
  it.each([
    ['/graphql', '/graphql'],
    ['/graphql?query={secret}', '/graphql'],
    ['/calendar/s/abcDEF-123/anniversaries.ics?lang=ru', '/calendar/s/…/anniversaries.ics'],
    ['/calendar/s/abcDEF-123', '/calendar/s/…'],
    [`/calendar/${'x'.repeat(43)}/anniversaries.ics`, '/calendar/…/anniversaries.ics'],
    [`/calendar/S/${'x'.repeat(43)}`, '/calendar/S/…'],
    ['/s/a/s/b#c', '/s/…/s/…'],
    ['/calendars/x', '/calendars/x'],
    ['/x?a\nb', '/x'],
  ])('%j → %s', (url, shown) => expect(shownUrl(url)).toBe(shown));
});

describe('a line of the log', () => {
  it('is JSON with a readable level and time', () => {
    expect(logged((log) => log.warn('Wind.'))).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      msg: 'Wind.',
    });
  });

  it('contains no secret, one or two levels deep', () => {
    const secrets = {
      authorization: 'Bearer key',
      cookie: 'a=b',
      password: 'p',
      secret: 's',
      token: 't',
      name: 'kept',
    };
    const line = logged((log) =>
      log.info({ ...secrets, input: secrets, req: { headers: secrets }, deep: { input: secrets } }),
    );
    const shown = { ...Object.fromEntries(Object.keys(secrets).map((name) => [name, '[Redacted]'])), name: 'kept' };
    expect(line).toMatchObject({ ...shown, input: shown, deep: { input: shown } });
    expect(JSON.stringify(line)).not.toMatch(/Bearer|a=b/);
  });

  it('shows an error with its statement, but without parameter values and row values', () => {
    const driverError = Object.assign(new Error('duplicate key value violates unique constraint "u"'), {
      code: '23505',
      table: 't',
      constraint: 'u',
      detail: 'Key (email)=(a@b.example) already exists.',
    });
    const error = new QueryFailedError('INSERT INTO t VALUES ($1)', ['a@b.example'], driverError);
    const line = logged((log) => log.error({ err: error }, 'INTERNAL'));
    expect(line.err).toEqual({
      type: 'QueryFailedError',
      message: 'duplicate key value violates unique constraint "u"',
      stack: expect.stringContaining('logging.spec.ts'),
      code: '23505',
      table: 't',
      constraint: 'u',
      query: 'INSERT INTO t VALUES ($1)',
    });
    expect(JSON.stringify(line)).not.toContain('a@b.example');
  });

  it('shows the nested errors of an error', () => {
    const away = Object.assign(
      new AggregateError([Object.assign(new Error('no'), { code: 'ECONNREFUSED', detail: 'x' })]),
      {
        code: 'ECONNREFUSED',
      },
    );
    expect(logged((log) => log.error({ err: away })).err).toMatchObject({
      type: 'AggregateError',
      code: 'ECONNREFUSED',
      causes: [{ type: 'Error', message: 'no', code: 'ECONNREFUSED' }],
    });
  });

  it('shows the method, path and host of a request', () => {
    const { req } = options({}).serializers as { req: (request: object) => object };
    const request = { method: 'GET', url: '/a?b=c', headers: { cookie: 'x' }, query: { b: 'c' }, remoteAddress: '::1' };
    expect(req(request)).toEqual({ method: 'GET', url: '/a', remoteAddress: '::1' });
  });
});
