import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';
import { canonicalTag } from '../../kernel/language-text.js';
import { askedLanguage, askedLanguageTags } from '../http/locale.js';
import { RequestLoaders } from './request-loaders.js';

/** What every resolver of one request shares. */
export interface RequestContext {
  req: FastifyRequest;
  reply: FastifyReply;
  requestId: string;
  /** The language of our own sentences. */
  language: 'ru' | 'en';
  /** The languages of names, the most wanted first. */
  languages: string[];
  loaders: RequestLoaders;
  /** Who asks; set by the guard of the floor above before any resolver runs. */
  by?: unknown;
  /** Whether a mutation was refused because the viewer may not act for that party; set by the boundary. */
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

/** The request's shared things, as a parameter of a resolver. */
export const Ctx = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext =>
  GqlExecutionContext.create(context).getContext(),
);

/**
 * The languages to show a name in: the argument if given, else what the request asked for.
 * @throws RuleBroken INVALID for a text that is no language tag
 */
export function wanted(ctx: RequestContext, language?: string | null): string[] {
  if (language == null) return ctx.languages;
  const tag = canonicalTag(language);
  if (tag !== undefined) return [tag, ...ctx.languages];
  throw new DomainError(
    'INVALID',
    {
      en: 'This is not a language: use a tag such as ru, en, ja.',
      ru: 'Это не язык: нужно обозначение, например ru, en, ja.',
    },
    ['language'],
  );
}

/** The language of a sentence of ours: the argument's when it is Russian or English, else the request's. */
export function sentenceLanguage(ctx: RequestContext, language?: string | null): 'ru' | 'en' {
  const tag = wanted(ctx, language)[0]!;
  return language == null ? ctx.language : tag.startsWith('ru') ? 'ru' : 'en';
}
