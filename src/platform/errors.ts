import { HttpException } from '@nestjs/common';
import type { Bilingual } from '../kernel/bilingual.js';
import { CursorLost, DomainError } from '../kernel/domain-error.js';
import { withField } from '../kernel/field-place.js';
import { InputInvalid } from './validation.js';

export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'AMBIGUOUS'
  | 'CURSOR_LOST'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_COSTLY'
  | 'SERVICE_UNAVAILABLE'
  | 'OUTCOME_UNKNOWN';

/** What a program is told beside the code: seconds to wait; what the request costs, and the most that it may. */
export type RefusalFacts = Readonly<Partial<Record<'retryAfter' | 'cost' | 'limit', number>>>;

/** Rejects the whole request: a code for programs, a message for people. */
export class RequestRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly words: Bilingual,
    readonly suggestions: readonly string[] = [],
    readonly facts: RefusalFacts = {},
  ) {
    super(words.en);
    this.name = 'RequestRefused';
  }
}

export function unauthenticated(): RequestRefused {
  return new RequestRefused('UNAUTHENTICATED', {
    en: 'A valid access key is required. Send it in the header «Authorization: Bearer <key>»; if you did, it is mistyped or revoked.',
    ru: 'Нужен действующий ключ доступа. В песочнице впишите его в поле «Ключ доступа» наверху, из программы передайте в заголовке «Authorization: Bearer <ключ>»; если передали — он введён с ошибкой или отозван.',
  });
}

export function forbidden(): RequestRefused {
  return new RequestRefused('FORBIDDEN', {
    en: 'Your access key does not allow this. Ask the administrator for another one.',
    ru: 'Ваш ключ доступа этого не разрешает. Попросите у администратора другой.',
  });
}

export function unavailable(): RequestRefused {
  return new RequestRefused('SERVICE_UNAVAILABLE', {
    en: 'The database is not responding. Try again in a minute.',
    ru: 'База данных сейчас не отвечает. Повторите через минуту.',
  });
}

export function outcomeUnknown(): RequestRefused {
  return new RequestRefused('OUTCOME_UNKNOWN', {
    en: 'It is not known whether the change was saved: the connection broke, or the database did not confirm it in time. Check before you repeat it, or repeat it with the same clientMutationKey.',
    ru: 'Неизвестно, сохранилось ли изменение: соединение прервалось, или база данных не подтвердила его вовремя. Прежде чем повторять, проверьте это или повторите с тем же clientMutationKey.',
  });
}

/** The message of an internal error. */
export function ourFault(reference: string): Bilingual {
  return {
    en: `Something went wrong on our side. Tell the administrator this number: ${reference}.`,
    ru: `Произошла ошибка на нашей стороне. Сообщите администратору этот номер: ${reference}.`,
  };
}

/** The refusal that an error stands for, or undefined if it is an internal error. */
export function refusalIn(error: unknown): RequestRefused | undefined {
  if (error instanceof RequestRefused) return error;
  if (error instanceof CursorLost) return new RequestRefused('CURSOR_LOST', error.words);
  if (error instanceof DomainError)
    return new RequestRefused(
      error.code === 'AMBIGUOUS' ? 'AMBIGUOUS' : 'BAD_USER_INPUT',
      withField(error.words, null, error.field),
      error.suggestions,
    );
  if (error instanceof InputInvalid) {
    const isAmbiguous = error.broken.every(({ code }) => code === 'AMBIGUOUS');
    const suggestions = error.broken.flatMap((rule) => rule.suggestions);
    return new RequestRefused(isAmbiguous ? 'AMBIGUOUS' : 'BAD_USER_INPUT', allOf(error.broken), suggestions);
  }
  if (isDatabaseAway(error)) return unavailable();
  if (error instanceof HttpException) return ofStatus(error);
  return undefined;
}

function allOf(broken: readonly DomainError[]): Bilingual {
  const told = (language: keyof Bilingual) => broken.map((rule) => toldOf(rule)[language]).join(' ');
  return { en: told('en'), ru: told('ru') };
}

/** A sentence that names its field, or has it before. */
function toldOf({ words, field }: DomainError): Bilingual {
  const at = field.join('.');
  const { en, ru } = withField(words, null, field);
  return at === '' || en.includes(at) ? { en, ru } : { en: `${at}: ${en}`, ru: `${at}: ${ru}` };
}

function ofStatus(exception: HttpException): RequestRefused | undefined {
  const status = exception.getStatus();
  if (status === 401) return unauthenticated();
  if (status === 403) return forbidden();
  if (status === 503) return unavailable();
  if (status >= 500) return undefined;
  const code = status === 429 ? 'RATE_LIMITED' : status === 413 ? 'QUERY_TOO_COSTLY' : 'BAD_USER_INPUT';
  return new RequestRefused(code, { en: exception.message, ru: `Запрос не принят: ${exception.message}` });
}

const BROKEN_CODES =
  /^(E(CONN(REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND)|EAI_AGAIN|57P0[1-3]|08...|53300)$/;
// Messages of node-postgres, its pool and TypeORM that carry no code.
const BROKEN_SENTENCES =
  /^(Connection terminated|timeout (expired|exceeded when trying to connect)|Client (has encountered a connection error|was closed)|Cannot use a pool after|Query read timeout|Driver not Connected|Connection with \w+ database is not established)/;
// From TypeORM, for a statement that was never sent: the connection was lost between two statements of a transaction.
const UNSENT_SENTENCE = /^(Query runner already released|Database connection provided by a query runner was already)/;
// Cancelled or timed out; no more space; a former primary that is read-only after a failover.
const BUSY_CODES = /^(57014|55P03|53...|25006)$/;

/** Whether the connection broke or could not be opened: after COMMIT was sent, the outcome is then unknown. */
export function isConnectionError(error: unknown): boolean {
  return layers(error).some(
    ({ code, message, syscall }) =>
      (typeof code === 'string' && BROKEN_CODES.test(code)) ||
      syscall === 'connect' ||
      BROKEN_SENTENCES.test(String(message)),
  );
}

/** Whether the database is temporarily unavailable. */
export function isDatabaseAway(error: unknown): boolean {
  return (
    isConnectionError(error) ||
    layers(error).some(
      ({ code, message }) =>
        (typeof code === 'string' && BUSY_CODES.test(code)) || UNSENT_SENTENCE.test(String(message)),
    )
  );
}

/** Whether to discard the connection: it is lost, or its server is read-only after a failover. */
export function isConnectionUseless(error: unknown): boolean {
  return isConnectionError(error) || layers(error).some(({ code }) => code === '25006');
}

type Layer = { code?: unknown; message?: unknown; syscall?: unknown; driverError?: unknown; cause?: unknown };

function layers(error: unknown, depth = 0): Layer[] {
  if (error === null || typeof error !== 'object' || depth > 4) return [];
  const layer = error as Layer;
  return [layer, ...layers(layer.driverError, depth + 1), ...layers(layer.cause, depth + 1)];
}
