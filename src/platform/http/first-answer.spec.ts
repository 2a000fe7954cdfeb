import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerFirst } from './first-answer.js';

describe('an answer before the usual one', () => {
  let server: Server;
  let at: string;
  const seen: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request.url!);
      response.end('usual');
    });
    answerFirst(server, ({ url }, tell) => {
      if (url === '/never') return false;
      setImmediate(() =>
        url === '/known' ? tell({ status: 304, headers: ['ETag', '"a"', 'Vary', 'Origin'] }) : tell(),
      );
      return true;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is all that happens, with its headers', async () => {
    const { status, headers } = await fetch(`${at}/known`);
    expect([status, headers.get('etag'), headers.get('vary')]).toEqual([304, '"a"', 'Origin']);
    expect(seen).toEqual([]);
  });

  it.each(['/never', '/later'])('leaves %s to the usual one', async (path) => {
    seen.length = 0;
    expect(await (await fetch(at + path)).text()).toBe('usual');
    expect(seen).toEqual([path]);
  });
});
