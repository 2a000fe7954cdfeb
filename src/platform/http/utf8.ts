import { isUtf8 } from 'node:buffer';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { HttpRefused } from './http-errors.js';

/** Only text in UTF-8 comes in: bytes of another encoding would be stored as other letters, or as signs for letters that were lost. */

const notUtf8 = (): HttpRefused =>
  new HttpRefused(400, {
    en: 'The request is not in UTF-8: some of its bytes are no letters. Send it in UTF-8; convert a file in windows-1251 or UTF-16 first.',
    ru: 'Запрос не в кодировке UTF-8: часть его байтов не читается как буквы. Отправьте его в UTF-8; файл в windows-1251 или UTF-16 сначала перекодируйте.',
  });

/** Reads JSON as Fastify does, from bytes that are UTF-8. */
export function readJsonInUtf8(adapter: FastifyAdapter, bodyLimit: number): void {
  const parse = adapter.getInstance().getDefaultJsonParser('error', 'error');
  adapter.useBodyParser('application/json', false, { bodyLimit }, (request, body, done) => {
    if (!isUtf8(body)) return done(notUtf8());
    parse(request as FastifyRequest, body.toString('utf8'), done as never);
  });
}

/** @throws HttpRefused 400 if what stands behind the percent signs of an address is not UTF-8 */
export function mustBeUtf8({ url }: Pick<FastifyRequest, 'url'>): void {
  if (!url.includes('%')) return;
  try {
    decodeURIComponent(url.replace(/%(?![\da-f]{2})/gi, '%25'));
  } catch {
    throw notUtf8();
  }
}
