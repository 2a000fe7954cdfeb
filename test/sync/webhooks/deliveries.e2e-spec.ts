import { Webhook } from 'standardwebhooks';
import { newApp } from '../../../src/app.js';
import { dataSource } from '../../../src/data-source.js';
import { Clock } from '../../../src/kernel/clock.js';
import { Config } from '../../../src/platform/config/config.js';
import { openDatabase } from '../../../src/platform/database/database.js';
import { WebhookNews } from '../../../src/sync/webhooks/webhook-news.service.js';
import { WebhookRounds } from '../../../src/sync/webhooks/webhook-rounds.service.js';
import { Registry } from '../../support/registry.js';
import { SyncedPortal } from '../synced-portal.js';
import { Receiver, register } from './receiver.js';

let registry: Registry;
let receiver: Receiver;
let grodno: string;

beforeEach(async () => {
  registry = await Registry.open('demonstration', { WEBHOOK_ALLOW: '127.0.0.1' });
  receiver = await Receiver.open();
  at('2026-12-01T10:00:00Z');
  grodno = await registry.keyFor('BY-GRODNO');
});
afterEach(async () => {
  await receiver.close();
  await registry.close();
});

function at(instant: string): void {
  registry.clock.set(instant);
}
const round = () => registry.app.get(WebhookRounds, { strict: false }).run();
/** What a portal was told in a round. */
async function told(portal = receiver): Promise<number> {
  await round();
  return portal.take().length;
}
const act = async (mutation: string) => {
  const { it } = await registry.data(`mutation { it: ${mutation} { userErrors { code message } } }`, { as: 'admin' });
  expect(it.userErrors).toEqual([]);
};
let population = 0;
/** A change that everybody sees. */
const visible = () => act(`cityUpdate(input: { city: "BY-GRODNO", population: ${350_000 + ++population} })`);
const log = (title: string, visibility: string, city: string) =>
  act(
    `exchangeLog(input: { kind: TRAINING, on: "2026-02", title: "${title}", visibility: ${visibility}, cities: ["${city}"], confirm: true })`,
  );
const webhook = async (id: string) =>
  (
    await registry.data(
      `{ node(id: "${id}") { ... on Webhook { state nextAttemptAt lastAttemptAt lastDeliveredAt failingSince lastFailure lastStatus offAt } } }`,
    )
  ).node;

describe('a notice', () => {
  it('is sent when a webhook is registered, signed as Standard Webhooks say, and says nothing of what is new', async () => {
    const { secret } = await register(registry, grodno, receiver.url);
    await round();
    const [{ headers, body }] = receiver.take() as [{ headers: Record<string, string>; body: string }];
    at('2026-12-01T10:00:00Z');
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': expect.stringMatching(/^msg_/),
      'webhook-timestamp': String(Date.parse('2026-12-01T10:00:00Z') / 1000),
      'webhook-signature': expect.stringMatching(/^v1,[\w+/]{43}=$/),
    });
    expect(Object.keys(headers).filter((name) => name === 'authorization' || name === 'cookie')).toEqual([]);
    const said = { type: 'changes.available', timestamp: '2026-12-01T10:00:00.000Z', data: {} };
    expect(JSON.parse(body)).toEqual(said);
    expect(verified(secret, body, headers)).toEqual(said);
    expect(() => verified(secret, body.replace('available', 'gone'), headers)).toThrow('No matching signature found');
    expect(() => verified(secret, body, { ...headers, 'webhook-id': 'msg_other' })).toThrow('No matching signature');
  });

  it('is sent only when changes for its key has something new', async () => {
    const ansan = await registry.keyFor('KR-ANSAN');
    const other = await Receiver.open();
    await register(registry, grodno, receiver.url);
    await register(registry, ansan, other.url);
    const portal = await SyncedPortal.of(registry, grodno);
    await portal.poll();
    await round();
    expect([receiver.take().length, other.take().length]).toEqual([1, 1]);

    at('2026-12-01T10:05:00Z');
    await round();
    await log('Служебное', 'INTERNAL', 'BY-GRODNO');
    await log('Тайное', 'RESTRICTED', 'BY-GRODNO');
    await round();
    expect([receiver.take().length, other.take().length, await portal.poll()]).toEqual([0, 0, []]);

    await log('Корейское', 'PARTNER', 'KR-ANSAN');
    await round();
    expect([receiver.take().length, other.take().length, await portal.poll()]).toEqual([0, 1, []]);

    await log('Гродненское', 'PARTNER', 'BY-GRODNO');
    await round();
    expect([receiver.take().length, other.take().length]).toEqual([1, 0]);
    const [{ id, kind }] = (await portal.poll()) as [{ id: string; kind: string }];
    expect([id.slice(0, 9), kind]).toEqual(['exchange_', 'APPEARED']);

    at('2026-12-01T10:10:00Z');
    await act(`exchangeUpdate(input: { exchange: "${id}", visibility: INTERNAL })`);
    await round();
    expect([receiver.take().length, other.take().length]).toEqual([1, 0]);
    expect((await portal.poll()).map(({ kind }) => kind)).toEqual(['DISAPPEARED']);
    await other.close();
  });

  it('is sent when its key sees more or less than before, for then its portal has to begin anew', async () => {
    const minsk = await registry.keyFor('BY-MINSK');
    await register(registry, minsk, receiver.url);
    expect(await told()).toBe(1);
    at('2026-12-01T10:05:00Z');
    await act('mandateRegister(input: { city: "BY-MINSK-LENINSKY", speaker: "BY-MINSK", basis: "Письмо" })');
    expect(await told()).toBe(1);
  });

  it('is sent once a minute at most, and then once for all that has come meanwhile', async () => {
    await register(registry, grodno, receiver.url);
    expect(await told()).toBe(1);
    at('2026-12-01T10:00:20Z');
    await visible();
    expect(await told()).toBe(0);
    await visible();
    at('2026-12-01T10:00:59Z');
    expect(await told()).toBe(0);
    at('2026-12-01T10:01:00Z');
    expect(await told()).toBe(1);
    at('2026-12-01T10:10:00Z');
    expect(await told()).toBe(0);
  });

  it('is sent again for what comes while one is under way', async () => {
    await register(registry, grodno, receiver.url);
    receiver.answer = async (response) => {
      await visible();
      await registry.app.get(WebhookNews, { strict: false }).find();
      response.writeHead(204).end();
    };
    expect(await told()).toBe(1);
    receiver.answer = (response) => response.writeHead(204).end();
    at('2026-12-01T10:01:00Z');
    expect(await told()).toBe(1);
    at('2026-12-01T10:02:00Z');
    expect(await told()).toBe(0);
  });
});

/** As a receiver reads it whose clock is right. */
function verified(secret: string, body: string, headers: Record<string, string>): unknown {
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-12-01T10:00:01Z'));
  try {
    return new Webhook(secret).verify(body, headers);
  } finally {
    now.mockRestore();
  }
}

describe('a portal that does not answer', () => {
  it('is tried again after growing pauses, with the same id, and told once when it is there again', async () => {
    const { id } = await register(registry, grodno, receiver.url);
    receiver.answer = (response) => response.writeHead(500).end('stack trace');
    const ids = new Set<unknown>();
    const pauses: number[] = [];
    for (let now = Date.parse('2026-12-01T10:00:00Z'), i = 0; i < 12; i++) {
      at(new Date(now).toISOString());
      await round();
      ids.add(receiver.take()[0]!.headers['webhook-id']);
      const next = Date.parse((await webhook(id)).nextAttemptAt);
      at(new Date(next - 1000).toISOString());
      expect(await told()).toBe(0);
      pauses.push((next - now) / 60_000);
      now = next;
    }
    expect(ids.size).toBe(1);
    for (const [i, pause] of pauses.entries()) {
      const least = Math.min(2 ** i, 480);
      expect([i, pause >= least, pause <= least * 1.1]).toEqual([i, true, true]);
    }
    expect(await webhook(id)).toMatchObject({ state: 'FAILING', lastFailure: 'STATUS', lastStatus: 500 });
    receiver.answer = (response) => response.writeHead(200).end('ok');
    at((await webhook(id)).nextAttemptAt);
    expect(await told()).toBe(1);
    expect(await webhook(id)).toMatchObject({
      state: 'ACTIVE',
      failingSince: null,
      lastFailure: null,
      lastStatus: 200,
    });
  });

  it('is turned off after seven days, which staff and its holder see, until a test turns it on', async () => {
    const { id } = await register(registry, grodno, receiver.url);
    receiver.answer = (response) => response.writeHead(503).end();
    let attempts = 0;
    let now = '2026-12-01T10:00:00.000Z';
    for (; (await webhook(id)).state !== 'OFF'; attempts++) {
      at(now);
      await round();
      const { nextAttemptAt, state } = await webhook(id);
      if (state === 'FAILING') now = nextAttemptAt;
    }
    expect(attempts).toBeGreaterThan(20);
    expect(attempts).toBeLessThan(40);
    expect(Date.parse(now) - Date.parse('2026-12-01T10:00:00Z')).toBeGreaterThanOrEqual(7 * 24 * 3_600_000);
    receiver.take();
    at('2026-12-20T10:00:00Z');
    await visible();
    expect(await told()).toBe(0);

    const LIST =
      '{ webhooks(filter: { states: [FAILING, OFF] }) { nodes { id state offAt key { label } history(first: 1) { nodes { verb byRole } } } } }';
    expect((await registry.data(LIST)).webhooks.nodes).toEqual([
      {
        id,
        state: 'OFF',
        offAt: now,
        key: { label: 'Портал BY-GRODNO' },
        history: { nodes: [{ verb: 'WEBHOOK_TURNED_OFF', byRole: 'ADMIN' }] },
      },
    ]);
    const OWN = '{ viewer { webhooks { nodes { id state summary history { totalCount } } } } }';
    expect((await registry.data(OWN, { key: grodno })).viewer.webhooks.nodes).toEqual([
      { id, state: 'OFF', summary: 'Вебхук ключа «Портал BY-GRODNO»: выключен после 7 дней неудач.', history: null },
    ]);
    receiver.answer = (response) => response.writeHead(204).end();
    await act(`webhookTest(input: { webhook: "${id}" })`);
    expect(await told()).toBe(1);
    expect((await webhook(id)).state).toBe('ACTIVE');
    expect((await registry.data(LIST)).webhooks.nodes).toEqual([]);
  });
});

it('rounds go on while the service runs, and a notice under way is finished when it ends', async () => {
  const own = await Registry.open('demonstration', { WEBHOOK_ALLOW: '127.0.0.1' }, { isFresh: true });
  await register(own, await own.keyFor('BY-GRODNO'), receiver.url);
  let isAnswered = false;
  const asked = new Promise<void>((come) => {
    receiver.answer = (response) => {
      come();
      setTimeout(() => (isAnswered = Boolean(response.writeHead(204).end())), 300);
    };
  });
  own.app.get(WebhookRounds, { strict: false }).begin(20);
  await asked;
  await own.close();
  expect([isAnswered, receiver.take().length]).toEqual([true, 1]);
});

describe('several instances', () => {
  it('never send the same notice at the same time', async () => {
    const others = await Promise.all(
      [1, 2].map(async () =>
        newApp(
          await openDatabase(dataSource(registry.databaseUrl)),
          new Config({
            LOG_LEVEL: 'silent',
            DATABASE_URL: registry.databaseUrl,
            WEBHOOK_KEY: 'a key that only tests know, long enough',
            WEBHOOK_ALLOW: '127.0.0.1',
          }),
        ),
      ),
    );
    const apps = [registry.app, ...others];
    for (const app of others) app.get(Clock, { strict: false }).set('2026-12-01T10:00:00Z');
    let open = 0;
    let most = 0;
    receiver.answer = async (response) => {
      most = Math.max(most, ++open);
      await new Promise((later) => setTimeout(later, 150));
      open -= 1;
      response.writeHead(204).end();
    };
    for (const city of ['BY-GRODNO', 'KR-ANSAN', 'BY-MINSK', 'CN-ZHUHAI'])
      await register(registry, await registry.keyFor(city), `${receiver.url}/${city}`);
    await Promise.all(apps.map((app) => app.get(WebhookRounds, { strict: false }).run()));
    const ids = receiver.take().map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size, most]).toEqual([4, 4, 2]);
    await Promise.all(others.map((app) => app.close()));
  });

  it('leave a notice to another one when they die with it', async () => {
    const { id } = await register(registry, grodno, receiver.url);
    const lease = (until: string) =>
      registry.database.query(
        `UPDATE webhook SET lease = gen_random_uuid(), leased_until = clock_timestamp() + $2::interval WHERE id = $1`,
        [id, until],
      );
    await lease('30 seconds');
    expect(await told()).toBe(0);
    await lease('-1 second');
    expect(await told()).toBe(1);
  });
});
