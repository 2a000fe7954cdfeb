import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
  type HttpServer,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Bilingual } from '../../kernel/bilingual.js';
import { DomainError } from '../../kernel/domain-error.js';
import { ourFault, refusalIn, type RefusalCode, type RefusalFacts } from '../errors.js';
import { askedLanguage } from './locale.js';

export const GRAPHQL_PATH = '/graphql';
const GRAPHQL_TYPE = 'application/graphql-response+json';

export function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/** A refusal at the HTTP level. */
export class HttpRefused extends HttpException {
  constructor(
    status: number,
    readonly words: Bilingual,
    readonly more: { code?: RefusalCode; facts?: RefusalFacts; headers?: Record<string, string> } = {},
  ) {
    super(words.en, status);
  }
}

const SENTENCES: Record<number, Bilingual> = {
  404: { en: 'There is no page at this address.', ru: 'Такой страницы нет.' },
  408: { en: 'The request was sent too slowly.', ru: 'Запрос передавался слишком медленно.' },
  413: { en: 'The request is larger than 2 MiB.', ru: 'Запрос больше 2 МиБ.' },
  414: { en: 'The address is too long.', ru: 'Адрес слишком длинный.' },
  415: { en: 'This content type is not accepted here.', ru: 'Тело такого вида здесь не принимается.' },
  429: { en: 'Too many requests. Try again later.', ru: 'Слишком много запросов. Повторите позже.' },
  431: { en: 'The headers of the request are too long.', ru: 'Заголовки запроса слишком длинные.' },
  503: {
    en: 'The service is temporarily unavailable. Try again in a minute.',
    ru: 'Сервис временно недоступен. Повторите через минуту.',
  },
};
const UNREADABLE: Bilingual = {
  en: 'The request cannot be parsed: check its address and its body.',
  ru: 'Запрос не удалось разобрать: проверьте его адрес и тело.',
};

export function sentenceOf(status: number): Bilingual {
  return SENTENCES[status] ?? UNREADABLE;
}

export const STATUS_OF: Record<RefusalCode, number> = {
  BAD_USER_INPUT: 400,
  AMBIGUOUS: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CURSOR_LOST: 400,
  RATE_LIMITED: 429,
  QUERY_TOO_COSTLY: 400,
  SERVICE_UNAVAILABLE: 503,
  OUTCOME_UNKNOWN: 503,
};
/** The codes that only answers beside GraphQL have. */
export type HttpCode = 'NOT_FOUND' | 'GONE';

const CODES: Record<number, RefusalCode | HttpCode | 'INTERNAL'> = {
  404: 'NOT_FOUND',
  410: 'GONE',
  413: 'QUERY_TOO_COSTLY',
  429: 'RATE_LIMITED',
  500: 'INTERNAL',
  503: 'SERVICE_UNAVAILABLE',
};

/** The code of an error of which only the status is known. */
export const codeOf = (status: number): string =>
  CODES[status] ?? Object.entries(STATUS_OF).find(([, of]) => of === status)?.[0] ?? 'BAD_USER_INPUT';

export interface HttpAnswer {
  status: number;
  words: Bilingual;
  code?: string;
  facts?: RefusalFacts;
  headers?: Record<string, string>;
}

/** The JSON of an error: in GraphQL format on the GraphQL path. */
export function bodyOf({ status, words, code = codeOf(status), facts }: HttpAnswer, request: FastifyRequest): object {
  const message = words[askedLanguage(request.headers['accept-language'])];
  const reference = status === 500 ? { reference: request.id } : {};
  if (pathOf(request.url) === GRAPHQL_PATH)
    return { errors: [{ message, extensions: { code, ...facts, ...reference } }] };
  return { statusCode: status, code, message, ...reference };
}

/** Turns every error into JSON, in the language of the request and without internals. */
@Catch()
export class HttpErrors implements ExceptionFilter {
  private readonly log = new Logger('http');

  /** @param methodsAt the allowed methods of a path */
  constructor(
    private readonly adapter: HttpServer,
    private readonly methodsAt: (path: string) => string[],
  ) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    // Apollo masks these; thrown, not returned, since a value that is not an Error would become the value of the field.
    if (host.getType<'http' | 'graphql'>() !== 'http') throw exception;
    const [request, reply] = host.getArgs<[FastifyRequest, unknown]>();
    if (this.adapter.isHeadersSent!(reply)) return;
    if (exception instanceof HttpException && isSpoken(exception)) {
      this.adapter.reply(reply, exception.getResponse(), exception.getStatus());
      return;
    }
    const answer = this.answerTo(exception, request);
    if (answer.status === 500) this.log.error({ err: exception, reference: request.id });
    const headers = { 'Content-Type': typeOf(request), ...answer.headers };
    for (const [name, value] of Object.entries(headers)) this.adapter.setHeader!(reply, name, value);
    this.adapter.reply(reply, bodyOf(answer, request), answer.status);
  }

  private answerTo(exception: unknown, request: FastifyRequest): HttpAnswer {
    if (exception instanceof HttpRefused)
      return { status: exception.getStatus(), words: exception.words, ...exception.more };
    if (exception instanceof HttpException) {
      const status = exception.getStatus();
      const methods = status === 404 ? this.methodsAt(pathOf(request.url)) : [];
      return methods.length > 0 ? wrongMethod(methods) : { status, words: sentenceOf(status) };
    }
    const refused = refusalIn(exception);
    if (!refused) return { status: 500, words: ourFault(request.id) };
    const { code, words } = refused;
    if (exception instanceof DomainError && exception.code === 'NOT_FOUND') return { status: 404, words };
    return { status: STATUS_OF[code], words, code, facts: refused.facts };
  }
}

/** Errors of GraphQL have their own type, for clients that read it whatever the status is. */
function typeOf({ url, headers }: FastifyRequest): string {
  const isGraphql = pathOf(url) === GRAPHQL_PATH && (headers.accept ?? '').includes(GRAPHQL_TYPE);
  return `${isGraphql ? GRAPHQL_TYPE : 'application/json'}; charset=utf-8`;
}

function wrongMethod(methods: string[]): HttpAnswer {
  const allow = methods.join(', ');
  const words = { en: `This address accepts only ${allow}.`, ru: `По этому адресу принимается только ${allow}.` };
  return { status: 405, words, headers: { Allow: allow } };
}

/** Whether the body is ours; errors of Fastify and the router get our messages. */
function isSpoken(exception: HttpException): boolean {
  const isOfRouter = exception.getStatus() === 404 && exception.message.startsWith('Cannot ');
  return !(exception instanceof HttpRefused) && exception.cause === undefined && !isOfRouter;
}
