import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const PLAYGROUND_DIR = Symbol('PLAYGROUND_DIR');

const PAGE = 'index.html';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ttf': 'font/ttf',
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  // Monaco writes its theme and line positions into style elements at run time, without a nonce.
  "style-src 'self' 'unsafe-inline'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const SAFETY = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The built playground. Only files that were in its folder at start are served, so no path can lead out of it. */
@Injectable()
export class PlaygroundFiles {
  private readonly names: ReadonlySet<string>;
  private readonly page: { html: string; etag: string } | undefined;

  constructor(@Inject(PLAYGROUND_DIR) private readonly dir: string) {
    this.names = new Set(existsSync(dir) ? readdirSync(dir) : []);
    if (!this.names.has(PAGE)) return;
    const html = readFileSync(join(dir, PAGE), 'utf8');
    this.page = { html, etag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"` };
  }

  /** @returns false if the playground is not built */
  sendPage(request: FastifyRequest, reply: FastifyReply): boolean {
    if (!this.page) return false;
    const { html, etag } = this.page;
    reply.headers({ ...SAFETY, 'cache-control': 'no-cache', etag, vary: 'accept' });
    if (request.headers['if-none-match'] === etag) reply.code(304).send();
    else reply.type('text/html; charset=utf-8').send(html);
    return true;
  }

  /** @returns false if there is no such file */
  async sendFile(name: string, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const type = TYPES[extname(name)];
    if (!type || !this.names.has(name)) return false;
    const isZipped = this.names.has(`${name}.gz`) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const body = await readFile(join(this.dir, isZipped ? `${name}.gz` : name));
    if (isZipped) reply.header('content-encoding', 'gzip');
    // Their names contain a hash of the content, so they never change.
    reply.headers({ ...SAFETY, 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' });
    reply.type(type).send(body);
    return true;
  }
}
