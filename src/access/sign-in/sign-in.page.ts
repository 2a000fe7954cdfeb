import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Bilingual } from '../../kernel/bilingual.js';
import { refusalIn, type RequestRefused } from '../../platform/errors.js';
import { HttpRefused, STATUS_OF } from '../../platform/http/http-errors.js';
import { askedLanguage } from '../../platform/http/locale.js';

const STYLE =
  'body{max-width:36em;margin:15vh auto 0;padding:0 1em;font:1rem/1.5 system-ui,sans-serif}a{margin-right:1em}';
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const WORDS = {
  ru: { title: 'Вход не выполнен', again: 'Войти ещё раз', without: 'Продолжить без входа' },
  en: { title: 'You are not signed in', again: 'Sign in again', without: 'Continue without signing in' },
};

/**
 * Runs a browser request; a refusal becomes an HTML page for people, and JSON for programs as everywhere.
 * @param onRefusal called before it is shown
 */
export async function showRefusals(
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<void>,
  onRefusal: (refused: RequestRefused) => void = () => undefined,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const refused = error instanceof HttpRefused ? undefined : refusalIn(error);
    if (refused) onRefusal(refused);
    if (!refused || !(request.headers.accept ?? '').includes('text/html')) throw error;
    void reply
      .code(STATUS_OF[refused.code])
      .headers({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY })
      .send(page(refused.words, askedLanguage(request.headers['accept-language'])));
  }
}

function page(words: Bilingual, language: 'ru' | 'en'): string {
  const { title, again, without } = WORDS[language];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
<h1>${title}</h1>
<p>${words[language]}</p>
<p><a href="/sign-in">${again}</a> <a href="/playground">${without}</a></p>
</html>
`;
}
