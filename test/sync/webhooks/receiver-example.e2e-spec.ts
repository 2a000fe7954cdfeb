import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebhookRounds } from '../../../src/sync/webhooks/webhook-rounds.service.js';
import { Registry } from '../../support/registry.js';
import { register } from './receiver.js';

const [, EXAMPLE] = /```js\n(\/\/ receiver\.mjs[^]*?)```/.exec(readFileSync('docs/portal.md', 'utf8'))!;

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

it('the receiver of docs/portal.md takes the notices of the registry, and refuses others', async () => {
  const registry = await Registry.open('demonstration', { WEBHOOK_ALLOW: '127.0.0.1' });
  // Beside the packages of the registry, of which it needs one.
  const folder = mkdtempSync(join(process.cwd(), 'node_modules/.cache/receiver-'));
  const file = join(folder, 'receiver.mjs');
  writeFileSync(file, EXAMPLE!);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const { id, secret } = await register(registry, await registry.keyFor('BY-GRODNO'), url);
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env.PATH, WEBHOOK_SECRET: secret, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let said = '';
    child.stdout.on('data', (part) => (said += part));
    const forged = () => fetch(url, { method: 'POST', body: '{}', headers: { 'webhook-id': 'msg_x' } });
    let answer: Response | undefined;
    while (!(answer = await forged().catch(() => undefined))) await sleep(50);
    expect(answer.status).toBe(400);
    await registry.app.get(WebhookRounds, { strict: false }).run();
    const { node } = await registry.data(`{ node(id: "${id}") { ... on Webhook { state lastStatus } } }`);
    expect([node, said]).toEqual([{ state: 'ACTIVE', lastStatus: 204 }, 'changes.available\n']);
  } finally {
    child.kill();
    rmSync(folder, { recursive: true });
    await registry.close();
  }
});
