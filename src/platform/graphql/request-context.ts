import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';
import { canonicalTag } from '../../kernel/language-text.js';
import { askedLanguage, askedLanguageTags } from '../http/locale.js';
import { contextParameter } from './field-resolvers.js';
import { RequestLoaders } from './request-loaders.js';

/** The context shared by all resolvers of one request. */
export interface RequestContext {
  req: FastifyRequest;
  reply: FastifyReply;
  requestId: string;
  /** The language of messages. */
  language: 'ru' | 'en';
  /** The languages of names, in order of preference. */
  languages: string[];
  loaders: RequestLoaders;
  /** The viewer; set by the guard of the access layer before any resolver runs. */
  by?: unknown;
  /** Whether a mutation was rejected because the viewer may not act for that party; set by the mutation interceptor. */
  partiesRefused?: boolean;
}

export function requestContext(req: FastifyRequest, reply: FastifyReply): RequestContext {
  const header = req.headers['accept-language'];
  const tags = askedLanguageTags(header);
  return {
    req,
    reply,
    requestId: String(req.id),
    language: askedLanguage(header),
    languages: tags.length > 0 ? tags : ['ru'],
    loaders: new RequestLoaders(),
  };
}

/** The request context, as a parameter of a resolver. */
export const Ctx = contextParameter((ctx) => ctx);

/**
 * The languages to show a name in: the argument if given, otherwise those of the request.
 * @throws DomainError INVALID for a text that is not a language tag
 */
export function wanted(ctx: RequestContext, language?: string | null): string[] {
  if (language == null) return ctx.languages;
  const tag = canonicalTag(language);
  if (tag !== undefined) return [tag, ...ctx.languages];
  throw new DomainError(
    'INVALID',
    {
      en: 'This is not a language tag: use one such as ru, en, ja.',
      ru: 'Язык укажите обозначением, например ru, en, ja.',
    },
    ['language'],
  );
}

/** The language of a summary or message: that of the argument if it is Russian or English, otherwise of the request. */
export function sentenceLanguage(ctx: RequestContext, language?: string | null): 'ru' | 'en' {
  const tag = wanted(ctx, language)[0]!;
  return language == null ? ctx.language : tag.startsWith('ru') ? 'ru' : 'en';
}
