import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import tls from 'node:tls';
import { WebhookRounds } from '../../../src/sync/webhooks/webhook-rounds.service.js';
import { NameServer } from '../../support/name-server.js';
import { Registry } from '../../support/registry.js';
import { AUTHORITY, CERTIFICATE, KEY } from './certificates.js';
import { Receiver, register } from './receiver.js';

let registry: Registry;
const round = () => registry.app.get(WebhookRounds, { strict: false }).run();

/** How the one attempt went, by the webhook's id. */
async function attempted(...ids: string[]): Promise<unknown[]> {
  await round();
  const { nodes } = await registry.data(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Webhook { state lastFailure lastStatus } } }',
    {
      variables: { ids },
    },
  );
  return nodes.map(({ state, lastFailure, lastStatus }: any) => [state, lastFailure, lastStatus]);
}

/** A server that does with a connection whatever a test says. */
async function raw(act: (socket: Socket) => void): Promise<{ url: string; server: Server }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => act(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

describe('a target at an allowed address', () => {
  let key: string;
  beforeEach(async () => {
    registry = await Registry.open('demonstration', { WEBHOOK_ALLOW: '127.0.0.1' });
    key = await registry.keyFor('BY-GRODNO');
  });
  afterEach(() => registry.close());

  it('that hangs, or drips its answer, is given up after five seconds', async () => {
    const receiver = await Receiver.open();
    receiver.answer = () => undefined;
    let timer: NodeJS.Timeout | undefined;
    const { url, server } = await raw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nX-Drip: ');
      timer = setInterval(() => socket.write('x'), 100);
    });
    const ids = [(await register(registry, key, receiver.url)).id, (await register(registry, key, url)).id];
    const began = performance.now();
    const late = ['FAILING', 'TIMEOUT', null];
    expect(await attempted(...ids)).toEqual([late, late]);
    // Both at once.
    expect(performance.now() - began).toBeGreaterThan(4900);
    clearInterval(timer);
    server.close();
    await receiver.close();
  });

  it('that answers without an end is not listened to', async () => {
    let sent = 0;
    const { url, server } = await raw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n');
      const more = () => {
        while (!socket.destroyed && socket.write('x'.repeat(65_536))) sent += 65_536;
      };
      socket.on('drain', more);
      more();
    });
    const { id } = await register(registry, key, url);
    expect(await attempted(id)).toEqual([['ACTIVE', null, 200]]);
    // What the two systems buffer between them.
    expect(sent).toBeLessThan(50 * 1024 * 1024);
    server.close();
  });

  it('that the operator has allowed once is not, once it is off the list', async () => {
    const receiver = await Receiver.open();
    const { id } = await register(registry, key, receiver.url);
    await registry.database.query('UPDATE webhook SET url = $1', [receiver.url.replace('127.0.0.1', '127.0.0.2')]);
    expect(await attempted(id)).toEqual([['FAILING', 'ADDRESS_NOT_ALLOWED', null]]);
    expect(receiver.notices).toEqual([]);
    await receiver.close();
  });

  it('that leads elsewhere is not followed, also not to the inside', async () => {
    const inside = await Receiver.open();
    const receiver = await Receiver.open();
    const { id } = await register(registry, key, receiver.url);
    for (const [i, status] of [301, 302, 303, 307, 308].entries()) {
      receiver.answer = (response) => response.writeHead(status, { Location: inside.url }).end();
      await registry.database.query('UPDATE webhook SET next_attempt_at = now()');
      expect(await attempted(id)).toEqual([['FAILING', 'REDIRECT', status]]);
      expect([receiver.notices.length, inside.notices.length]).toEqual([i + 1, 0]);
    }
    await inside.close();
    await receiver.close();
  });

  it.each([
    ['nothing listens', ''],
    ['no HTTP is spoken', 'SSH-2.0-OpenSSH_9.7\r\n'],
    ['another protocol is offered', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'],
    ['the head of the answer is huge', `HTTP/1.1 200 OK\r\nX-Huge: ${'x'.repeat(200_000)}\r\n\r\n`],
    ['the answer ends before it began', 'HTTP/1.1 '],
  ])('where %s is no answer', async (_what, said) => {
    const { url, server } = await raw((socket) => socket.end(said));
    if (said === '') await new Promise((closed) => server.close(closed));
    const { id } = await register(registry, key, url);
    expect(await attempted(id)).toEqual([['FAILING', 'CONNECTION', null]]);
    server.close();
  });
});

describe('a name', () => {
  let receiver: Receiver;
  let names: NameServer;
  let addresses: Record<string, string[] | undefined>;
  let url: (name: string) => string;
  let key: string;

  beforeAll(() => tls.setDefaultCACertificates?.([...tls.getCACertificates(), AUTHORITY]));
  beforeEach(async () => {
    receiver = await Receiver.open('127.0.0.1', { cert: CERTIFICATE, key: KEY });
    addresses = { 'portal.example': ['127.0.0.1'], 'other.example': ['127.0.0.1'] };
    names = await NameServer.open((name) => (name in addresses ? addresses[name] : []));
    registry = await Registry.open(
      'demonstration',
      // Of this machine one address is allowed, and no other.
      { WEBHOOK_ALLOW: '127.0.0.1', WEBHOOK_PORTS: `443,${receiver.port}`, WEBHOOK_DNS: names.address },
      { isFresh: true },
    );
    url = (name) => `https://${name}:${receiver.port}/notices`;
    key = await registry.keyFor('BY-GRODNO');
  });
  afterEach(async () => {
    await registry.close();
    await names.close();
    await receiver.close();
  });

  // Node 22 takes other authorities only from its environment.
  const withAuthority = 'setDefaultCACertificates' in tls ? it : it.skip;

  withAuthority('is looked up once for each attempt, and its certificate is checked', async () => {
    const { id } = await register(registry, key, url('Portal.Example.'));
    expect(await attempted(id)).toEqual([['ACTIVE', null, 204]]);
    expect(receiver.take().map(({ headers }) => headers.host)).toEqual([`portal.example:${receiver.port}`]);
    expect(names.asked).toEqual(['portal.example']);
    const other = await register(registry, key, url('other.example'));
    expect(await attempted(other.id)).toEqual([['FAILING', 'CERTIFICATE', null]]);
    expect(receiver.take()).toEqual([]);
  });

  it.each([
    [['127.0.0.2']],
    [['10.0.0.1']],
    [['169.254.169.254']],
    [['127.0.0.1', '127.0.0.2']],
    [['93.184.216.34', '192.168.0.1']],
  ])('that leads inside is not followed: %j', async (found) => {
    addresses['portal.example'] = found;
    const { id } = await register(registry, key, url('portal.example'));
    expect(await attempted(id)).toEqual([['FAILING', 'ADDRESS_NOT_ALLOWED', null]]);
    expect(receiver.take()).toEqual([]);
  });

  it('that leads elsewhere after it was looked up does not move the connection', async () => {
    const trap = await Receiver.open('127.0.0.2', { cert: CERTIFICATE, key: KEY });
    let asked = 0;
    Object.defineProperty(addresses, 'portal.example', { get: () => [asked++ === 0 ? '127.0.0.1' : '127.0.0.2'] });
    const { id } = await register(registry, key, url('portal.example'));
    const [[, failure]] = (await attempted(id)) as [[string, string | null]];
    expect(['CERTIFICATE', null]).toContain(failure);
    expect([asked, trap.notices.length]).toEqual([1, 0]);
    await registry.database.query('UPDATE webhook SET next_attempt_at = now(), news_number = told_number + 1');
    expect(await attempted(id)).toEqual([['FAILING', 'ADDRESS_NOT_ALLOWED', null]]);
    expect([asked, trap.notices.length]).toEqual([2, 0]);
    await trap.close();
  });

  it('that nobody knows, or whose name server is silent, is tried again', async () => {
    addresses['silent.example'] = undefined;
    const ids = [];
    for (const name of ['nowhere.example', 'silent.example']) ids.push((await register(registry, key, url(name))).id);
    expect(await attempted(...ids)).toEqual([
      ['FAILING', 'NAME_NOT_FOUND', null],
      ['FAILING', 'TIMEOUT', null],
    ]);
  });
});
