import { BadRequestException, ForbiddenException, HttpException, InternalServerErrorException } from '@nestjs/common';
import { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import {
  forbidden,
  isConnectionError,
  isDatabaseAway,
  outcomeUnknown,
  refusalIn,
  RequestRefused,
  unauthenticated,
  unavailable,
} from './errors.js';
import { InputInvalid } from './validation.js';

const CLOSED = { host: '127.0.0.1', port: 9 };
const words = { en: 'No.', ru: 'Нет.' };

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  );
}

describe('a refusal', () => {
  it.each([
    [unauthenticated(), 'UNAUTHENTICATED'],
    [forbidden(), 'FORBIDDEN'],
    [unavailable(), 'SERVICE_UNAVAILABLE'],
    [outcomeUnknown(), 'OUTCOME_UNKNOWN'],
  ])('%s speaks both languages', (refused, code) => {
    expect(refused).toBeInstanceOf(RequestRefused);
    expect(refused.code).toBe(code);
    expect(refused.message).toBe(refused.words.en);
    expect(refused.words.en).toMatch(/^[ -~«»]+\.$/);
    expect(refused.words.ru).toMatch(/^[А-Я][^]*[а-я][^]*\.$/);
  });
});

describe('the refusal in an error', () => {
  it('is the error itself, if it is a refusal', () => {
    const refused = forbidden();
    expect(refusalIn(refused)).toBe(refused);
  });

  it('has the message of a DomainError', () => {
    expect(refusalIn(new DomainError('INVALID', words, ['first'], ['100']))).toMatchObject({
      code: 'BAD_USER_INPUT',
      words,
      suggestions: ['100'],
    });
    expect(refusalIn(new DomainError('AMBIGUOUS', words))).toMatchObject({ code: 'AMBIGUOUS', suggestions: [] });
  });

  it('has every invalid field of an input, by name', () => {
    const invalid = new InputInvalid([
      new DomainError('INVALID', words, ['input', 'first']),
      new DomainError('TOO_LONG', words),
    ]);
    expect(refusalIn(invalid)).toMatchObject({
      code: 'BAD_USER_INPUT',
      words: { en: 'input.first: No. No.', ru: 'input.first: Нет. Нет.' },
    });
  });

  it.each([
    [new BadRequestException('x is bad'), 'BAD_USER_INPUT'],
    [new ForbiddenException('inner reason'), 'FORBIDDEN'],
    [new HttpException('no', 401), 'UNAUTHENTICATED'],
    [new HttpException('slow down', 429), 'RATE_LIMITED'],
    [new HttpException('gone', 503), 'SERVICE_UNAVAILABLE'],
  ])('follows the status of %s', (exception, code) => expect(refusalIn(exception)?.code).toBe(code));

  it.each([new Error('x'), new InternalServerErrorException('x'), 'text', undefined, null, 5, {}])(
    'does not exist in %p, which is an internal error',
    (error) => expect(refusalIn(error)).toBeUndefined(),
  );
});

describe('an unavailable database', () => {
  it('is recognised by the error of node-postgres when nothing listens', async () => {
    const error = await failureOf(new Client(CLOSED).connect());
    expect(isConnectionError(error)).toBe(true);
    expect(refusalIn(error)?.code).toBe('SERVICE_UNAVAILABLE');
  });

  it('is recognised by the error for a host name with several addresses, and for an unknown one', async () => {
    expect(isConnectionError(await failureOf(new Client({ ...CLOSED, host: 'localhost' }).connect()))).toBe(true);
    expect(isConnectionError(await failureOf(new Client({ ...CLOSED, host: 'nowhere.invalid' }).connect()))).toBe(true);
    expect(isConnectionError(await failureOf(new Client({ host: '/nowhere' }).connect()))).toBe(true);
  });

  it('is recognised by the error of TypeORM before it connects, and of a pool that has ended', async () => {
    const database = new DataSource({ type: 'postgres', ...CLOSED });
    expect(isDatabaseAway(await failureOf(database.query('SELECT 1')))).toBe(true);
    expect(isDatabaseAway(await failureOf(database.initialize()))).toBe(true);
    const pool = new Pool(CLOSED);
    await pool.end();
    expect(isDatabaseAway(await failureOf(pool.query('SELECT 1')))).toBe(true);
  });

  it.each(['57P01', '57P02', '57P03', '08006', '08001', '53300', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'])(
    'is a broken connection by the code %s, also inside another error',
    (code) => {
      expect(isConnectionError({ code })).toBe(true);
      expect(isConnectionError({ driverError: { code } })).toBe(true);
      expect(isConnectionError(new Error('x', { cause: { code } }))).toBe(true);
      expect(isDatabaseAway({ code })).toBe(true);
    },
  );

  it.each(['57014', '55P03', '53200', '25006'])('is busy by the code %s, which is no broken connection', (code) => {
    expect(isConnectionError({ code })).toBe(false);
    expect(isDatabaseAway({ driverError: { code } })).toBe(true);
  });

  it.each([
    'Connection terminated',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'timeout expired',
    'Client has encountered a connection error and is not queryable',
    'Query read timeout',
  ])('is recognised by the message «%s»', (sentence) => expect(isConnectionError(new Error(sentence))).toBe(true));

  it.each(['23505', '42P01', '57P05', '22P02', 'ENOENT', 'ERR_ASSERTION', 57014])(
    'is not recognised by the code %s',
    (code) => {
      expect(isDatabaseAway({ code })).toBe(false);
    },
  );

  it('is not recognised by other messages, nor by values that are not errors', () => {
    for (const error of [new Error('The Connection terminated'), 'Connection terminated', null, undefined, 5])
      expect(isDatabaseAway(error)).toBe(false);
  });

  it('is searched for only to a limited depth', () => {
    const circle: { cause?: unknown } = {};
    circle.cause = circle;
    expect(isDatabaseAway(circle)).toBe(false);
  });
});
