import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Reader } from '../view/reader.js';
import { files, type PageFile } from './files.js';
import { askOffice, type Question } from './office.js';
import { officePage, openPage, readerOf, type WrittenPage } from './pages.js';
import { settings } from './settings.js';

const BODY_LIMIT = 64 * 1024;

const server = createServer((request, response) => {
  serve(request, response).catch((error: unknown) => {
    console.error(error);
    response.destroy();
  });
});

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = new URL(request.url!, 'http://portal.invalid');
  const path = asked.pathname;
  const isOffice = path === '/office' || path.startsWith('/office/');
  if (isOffice && settings.officePassword === '') return end(response, 404);
  if (isOffice && !knowsPassword(request)) return end(response, 401, { 'WWW-Authenticate': 'Basic realm="Office"' });
  const reader = readerOf(asked.searchParams.get('lang'), request.headers['accept-language']);
  if (path === '/office/graphql') return answer(request, response, asked.searchParams, reader);
  if (path === '/') return sendPage(await openPage(reader), request, response);
  if (path === '/office') return sendPage(officePage(reader), request, response);
  const file = files.get(path);
  if (!file) return end(response, 404);
  sendFile(file, request, response);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  parameters: URLSearchParams,
  reader: Reader,
): Promise<void> {
  if (request.method !== 'POST' && request.method !== 'GET') return end(response, 405, { Allow: 'GET, POST' });
  const isQuery = request.method === 'GET';
  // Pages of other sites cannot send JSON here: the CORS preflight of the browser fails.
  if (!isQuery && !/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return end(response, 415);
  const question = isQuery ? questionOf(parameters) : await questionIn(request);
  if (!question) return end(response, 400);
  const { status, body, etag, retryAfter } = await askOffice(
    question,
    reader,
    isQuery,
    request.headers['if-none-match'],
  );
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': isQuery ? 'private, no-cache' : 'no-store',
    Vary: 'Accept-Language, Authorization',
    ...(etag && { ETag: etag }),
    ...(retryAfter && { 'Retry-After': retryAfter }),
  };
  response.writeHead(status, headers).end(status === 304 ? undefined : body);
}

function questionOf(parameters: URLSearchParams): Question | undefined {
  try {
    const variables: unknown = JSON.parse(parameters.get('variables') ?? 'null');
    return { operationName: parameters.get('operationName'), variables };
  } catch {
    return undefined;
  }
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

function sendPage({ status, body, headers }: WrittenPage, request: IncomingMessage, response: ServerResponse): void {
  const isKnown = status === 200 && request.headers['if-none-match'] === headers.ETag;
  if (isKnown) return end(response, 304, headers);
  sendFile({ type: 'text/html; charset=utf-8', body }, request, response, status, headers);
}

function sendFile(
  { type, body }: PageFile,
  request: IncomingMessage,
  response: ServerResponse,
  status = 200,
  headers: Record<string, string> = {},
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, { Allow: 'GET, HEAD' });
  response.writeHead(status, {
    ...headers,
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
