import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { files, type PageFile } from './files.js';
import { askOffice, askOpen, type Answer, type Question } from './registry.js';
import { settings } from './settings.js';

const BODY_LIMIT = 64 * 1024;

const server = createServer((request, response) => {
  serve(request, response).catch((error: unknown) => {
    console.error(error);
    response.destroy();
  });
});

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url!.replace(/\?.*$/s, '');
  const isOffice = path === '/office' || path.startsWith('/office/');
  if (isOffice && settings.officePassword === '') return end(response, 404);
  if (isOffice && !knowsPassword(request)) return end(response, 401, { 'WWW-Authenticate': 'Basic realm="Office"' });
  if (path === '/graphql') return answer(request, response, askOpen);
  if (path === '/office/graphql') return answer(request, response, askOffice);
  const file = files.get(path);
  if (!file) return end(response, 404);
  sendFile(file, request, response);
}

type Ask = (question: Question, language: 'ru' | 'en') => Promise<Answer>;

async function answer(request: IncomingMessage, response: ServerResponse, ask: Ask): Promise<void> {
  if (request.method !== 'POST') return end(response, 405, { Allow: 'POST' });
  // Pages of other sites cannot send JSON here: the CORS preflight of the browser fails.
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return end(response, 415);
  const question = await questionIn(request);
  if (!question) return end(response, 400);
  const language = /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'ru';
  const { status, body, retryAfter } = await ask(question, language);
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    ...(retryAfter && { 'Retry-After': retryAfter }),
  };
  response.writeHead(status, { ...headers, 'Cache-Control': 'no-store' }).end(body);
}

async function questionIn(request: IncomingMessage): Promise<Question | undefined> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) if ((text += part).length > BODY_LIMIT) return undefined;
  try {
    const question: unknown = JSON.parse(text);
    return typeof question === 'object' && question !== null ? question : undefined;
  } catch {
    return undefined;
  }
}

function knowsPassword({ headers }: IncomingMessage): boolean {
  const [, given = ''] = /^Basic (\S+)$/i.exec(headers.authorization ?? '') ?? [];
  const password = Buffer.from(given, 'base64')
    .toString()
    .replace(/^[^:]*:/, '');
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(password), hash(settings.officePassword));
}

function sendFile({ type, body }: PageFile, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, { Allow: 'GET, HEAD' });
  response.writeHead(200, {
    'Content-Type': type,
    'Cache-Control': 'no-cache',
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  response.end(body);
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers).end();
}

server.listen(settings.port, settings.host, () => {
  const { port } = server.address() as { port: number };
  console.log(`Portal  http://localhost:${port}/`);
  if (settings.officePassword !== '') console.log(`Office  http://localhost:${port}/office`);
});
