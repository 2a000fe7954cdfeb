import { Webhook } from 'standardwebhooks';
import { newApp } from '../../../src/app.js';
import { dataSource } from '../../../src/data-source.js';
import { Clock } from '../../../src/kernel/clock.js';
import { Config } from '../../../src/platform/config/config.js';
import { openDatabase } from '../../../src/platform/database/database.js';
import { WebhookRounds } from '../../../src/sync/webhooks/webhook-rounds.service.js';
import { Registry } from '../../support/registry.js';
import { keyIdOf, Receiver, register } from './receiver.js';

let registry: Registry;
let receiver: Receiver;
let key: string;

beforeEach(async () => {
  registry = await Registry.open('demonstration', { WEBHOOK_ALLOW: '127.0.0.1' });
  receiver = await Receiver.open();
  registry.clock.set('2026-12-01T10:00:00Z');
  key = await registry.keyFor('BY-GRODNO');
});
afterEach(async () => {
  await receiver.close();
  await registry.close();
});

/** Whatever there is to say is said once more. */
async function told(instant: string): Promise<Record<string, string>[]> {
  registry.clock.set(instant);
  await registry.database.query('UPDATE webhook SET news_number = told_number + 1, next_attempt_at = $1', [instant]);
  await registry.app.get(WebhookRounds, { strict: false }).run();
  return receiver.take().map(({ headers, body }) => ({ ...(headers as Record<string, string>), body }));
}

const rotate = async (webhook: string, input = '', as: object = {}) =>
  (
    await registry.data(
      `mutation { it: webhookRotate(input: { webhook: "${webhook}" ${input} }) { webhook { id formerSignaturesUntil } secret userErrors { code } } }`,
      as,
    )
  ).it;

const isSigned = (secret: string, { body, ...headers }: Record<string, string>) => {
  const now = jest.spyOn(Date, 'now').mockReturnValue(Number(headers['webhook-timestamp']) * 1000);
  try {
    return Boolean(new Webhook(secret).verify(body!, headers));
  } catch {
    return false;
  } finally {
    now.mockRestore();
  }
};

describe('the secret of a webhook', () => {
  it('is exchanged for another one, and for a while both sign', async () => {
    const { id, secret } = await register(registry, key, receiver.url);
    const rotated = await rotate(id, ', overlapHours: 2');
    expect(rotated.webhook.formerSignaturesUntil).toBe('2026-12-01T12:00:00.000Z');
    const [both] = await told('2026-12-01T11:59:00Z');
    expect([isSigned(secret, both!), isSigned(rotated.secret, both!)]).toEqual([true, true]);
    const [one] = await told('2026-12-01T12:00:00Z');
    expect([isSigned(secret, one!), isSigned(rotated.secret, one!)]).toEqual([false, true]);
  });

  it('rotated twice by mistake, all of them sign until the overlap ends', async () => {
    const { id, secret } = await register(registry, key, receiver.url);
    const secrets = [secret, (await rotate(id)).secret, (await rotate(id)).secret];
    const [all] = await told('2026-12-01T10:05:00Z');
    expect(secrets.map((one) => isSigned(one, all!))).toEqual([true, true, true]);
    const [last] = await told('2026-12-02T10:05:00Z');
    expect(secrets.map((one) => isSigned(one, last!))).toEqual([false, false, true]);
    await rotate(id, ', overlapHours: 0');
    const [none] = await told('2026-12-02T10:10:00Z');
    expect(secrets.map((one) => isSigned(one, none!))).toEqual([false, false, false]);
  });

  it('repeated with the same clientMutationKey is exchanged once, and not told twice', async () => {
    const { id } = await register(registry, key, receiver.url);
    const once = () => rotate(id, ', clientMutationKey: "once"');
    const [first, again] = [await once(), await once()];
    expect([again.webhook.id, again.secret, again.userErrors]).toEqual([id, null, []]);
    const [notice] = await told('2026-12-01T10:05:00Z');
    expect([isSigned(first.secret, notice!), notice!['webhook-signature']!.split(' ').length]).toEqual([true, 2]);
  });

  it('is stored nowhere', async () => {
    const { id, secret } = await register(registry, key, receiver.url);
    const rotated = await rotate(id);
    await told('2026-12-01T10:05:00Z');
    const tables: { name: string }[] = await registry.database.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    let everything = '';
    for (const { name } of tables)
      everything += JSON.stringify(await registry.database.query(`SELECT t::text FROM "${name}" t`));
    expect(everything).toContain(receiver.url);
    for (const one of [secret, rotated.secret, 'a key that only tests know'])
      for (const form of [one.replace('whsec_', ''), Buffer.from(one.replace('whsec_', ''), 'base64').toString('hex')])
        expect(everything.includes(form)).toBe(false);
  });

  it('is lost with the operator’s key: nothing is sent that nobody could check, until it is rotated', async () => {
    const { id } = await register(registry, key, receiver.url);
    const other = await newApp(
      await openDatabase(dataSource(registry.databaseUrl)),
      new Config({
        LOG_LEVEL: 'silent',
        DATABASE_URL: registry.databaseUrl,
        WEBHOOK_KEY: 'another key of the operator, long enough',
        WEBHOOK_ALLOW: '127.0.0.1',
      }),
    );
    other.get(Clock, { strict: false }).set('2026-12-01T10:00:00Z');
    await other.get(WebhookRounds, { strict: false }).run();
    await other.close();
    expect(receiver.take()).toEqual([]);
    const { node } = await registry.data(`{ node(id: "${id}") { ... on Webhook { state lastFailure } } }`);
    expect(node).toEqual({ state: 'FAILING', lastFailure: 'SECRET_LOST' });
  });
});

describe('a key and its webhooks', () => {
  const webhooksOf = async (secret: string) =>
    (await registry.data('{ viewer { webhooks { nodes { id state } } } }', { key: secret })).viewer.webhooks.nodes;

  it('are silent once it is revoked or has expired', async () => {
    const ending = await registry.keyFor('KR-ANSAN', { expiresOn: '2026-12-02' });
    const { id } = await register(registry, key, receiver.url);
    const other = await register(registry, ending, `${receiver.url}/ansan`);
    expect((await told('2026-12-01T10:01:00Z')).length).toBe(2);
    await registry.data(
      `mutation { accessKeyRevoke(input: { key: "${await keyIdOf(registry, key)}" }) { userErrors { code } } }`,
    );
    expect((await told('2026-12-01T10:05:00Z')).length).toBe(1);
    expect((await told('2026-12-02T13:00:00Z')).length).toBe(0);
    const { webhooks } = await registry.data(
      '{ webhooks(filter: { states: [SILENT] }) { nodes { id nextAttemptAt } } }',
    );
    expect(webhooks.nodes).toEqual([
      { id: other.id, nextAttemptAt: null },
      { id, nextAttemptAt: null },
    ]);
  });

  it('go over to the key in its place, whoever replaces it', async () => {
    const { id } = await register(registry, key, receiver.url);
    const { accessKeyRotate } = await registry.data(
      'mutation { accessKeyRotate(input: { overlapHours: 0 }) { secret } }',
      { key },
    );
    const rotated = accessKeyRotate.secret;
    expect(await webhooksOf(rotated)).toEqual([{ id, state: 'ACTIVE' }]);
    expect((await told('2026-12-01T10:05:00Z')).length).toBe(1);
    const { it: replaced } = await registry.data(
      `mutation { it: accessKeyIssue(input: { replaces: "${await keyIdOf(registry, rotated)}" }) { secret userErrors { code } } }`,
    );
    expect(replaced.userErrors).toEqual([]);
    expect([await webhooksOf(rotated), await webhooksOf(replaced.secret)]).toEqual([[], [{ id, state: 'ACTIVE' }]]);
    expect((await told('2026-12-10T10:05:00Z')).length).toBe(1);
  });

  it('are the holder’s to rotate, to test and to remove, and no other partner’s', async () => {
    const { id } = await register(registry, key, receiver.url);
    const ansan = await registry.keyFor('KR-ANSAN');
    expect((await rotate(id, '', { key: ansan })).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect(await registry.ask(`{ node(id: "${id}") { id } webhooks { totalCount } }`, { key: ansan })).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    expect((await registry.data(`{ node(id: "${id}") { id } }`, { key: ansan })).node).toBeNull();
    expect(await webhooksOf(ansan)).toEqual([]);
    expect((await rotate(id, '', { key })).secret).toMatch(/^whsec_/);
    const { test, remove } = await registry.data(
      `mutation { test: webhookTest(input: { webhook: "${id}" }) { webhook { state } }
        remove: webhookRemove(input: { webhook: "${id}" }) { webhook { state } } }`,
      { key },
    );
    expect([test.webhook.state, remove.webhook.state]).toEqual(['ACTIVE', 'REMOVED']);
    expect(await told('2026-12-01T10:05:00Z')).toEqual([]);
  });

  it('has five of them at most, each address once', async () => {
    for (let i = 0; i < 5; i++) await register(registry, key, `${receiver.url}/${i}`);
    const refused = async (path: string) =>
      (
        await registry.data(
          `mutation { it: webhookRegister(input: { key: "${await keyIdOf(registry, key)}", url: "${receiver.url}/${path}" }) { userErrors { code } } }`,
        )
      ).it.userErrors;
    expect([await refused('4'), await refused('5')]).toEqual([[{ code: 'DUPLICATE' }], [{ code: 'TOO_MANY' }]]);
  });
});

it('without WEBHOOK_KEY there are none, and the refusal says whom to ask', async () => {
  await registry.close();
  registry = await Registry.open('demonstration', { WEBHOOK_KEY: '' });
  key = await registry.keyFor('BY-GRODNO');
  const { it: refused } = await registry.data(
    `mutation { it: webhookRegister(input: { key: "${await keyIdOf(registry, key)}", url: "https://portal.example/" }) { userErrors { code message field } } }`,
  );
  expect(refused.userErrors).toEqual([
    {
      code: 'NOT_ALLOWED_IN_STATE',
      message: 'Вебхуки не настроены: администратор должен задать WEBHOOK_KEY.',
      field: null,
    },
  ]);
});
