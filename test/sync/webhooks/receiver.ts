import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Registry } from '../../support/registry.js';

export interface Notice {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A portal that takes notices, on an address of this machine. */
export class Receiver {
  readonly notices: Notice[] = [];
  /** How it answers; it may leave the answer open, or write as it likes. */
  answer: (response: ServerResponse) => unknown = (response) => response.writeHead(204).end();

  private constructor(
    private readonly server: Server,
    private readonly address: string,
  ) {}

  /** @param tls certificate and key, for HTTPS */
  static async open(address = '127.0.0.1', tls?: { cert: string; key: string }): Promise<Receiver> {
    const server = tls ? createTlsServer(tls) : createServer();
    const receiver = new Receiver(server, address);
    server.on('request', async (request, response) => {
      receiver.notices.push({ headers: request.headers, body: await text(request) });
      receiver.answer(response);
    });
    await once(server.listen(0, address), 'listening');
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://${this.address}:${this.port}/notices`;
  }

  /** What has come since the last look. */
  take(): Notice[] {
    return this.notices.splice(0);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

export const keyIdOf = async (registry: Registry, key: string): Promise<string> =>
  (await registry.data('{ viewer { key { id } } }', { key })).viewer.key.id;

/** Registers a webhook, as staff do. */
export async function register(registry: Registry, key: string, url: string): Promise<{ id: string; secret: string }> {
  const { it } = await registry.data(
    `mutation ($input: WebhookRegisterInput!) { it: webhookRegister(input: $input) {
      webhook { id } secret userErrors { code message } } }`,
    { variables: { input: { key: await keyIdOf(registry, key), url } } },
  );
  expect(it.userErrors).toEqual([]);
  return { id: it.webhook.id, secret: it.secret };
}
