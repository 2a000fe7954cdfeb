import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstrate } from '../src/demonstration.js';
import { Registry } from './registry.js';

const folder = mkdtempSync(join(tmpdir(), 'registry-access-log-'));
const file = join(folder, 'access.log');
let registry: Registry;

beforeAll(async () => {
  registry = await Registry.open(demonstrate, { ACCESS_LOG: file });
});
afterAll(async () => {
  await registry.close();
  rmSync(folder, { recursive: true });
});

const text = () => readFileSync(file, 'utf8');
let read = 0;
/** The lines since the last look, without their time. */
function lines(): Record<string, unknown>[] {
  const all = text().trim().split('\n');
  const fresh = all.slice(read).map((line) => JSON.parse(line) as Record<string, unknown>);
  read = all.length;
  return fresh.map(({ time, ...line }) => {
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    return line;
  });
}
const REQUEST = expect.stringMatching(/^[0-9a-f-]{36}$/);
const refused = (facts: object) => ({
  level: 'warn',
  channel: 'access',
  event: 'refused',
  requestId: REQUEST,
  ...facts,
});
const done = (event: string, facts: object) => ({ level: 'info', channel: 'access', event, ...facts });

it('says who was let in, once a minute with a count, and who let them in', async () => {
  const secret = await registry.keyFor('BY-GRODNO');
  const [issued] = lines().slice(-1);
  expect(issued).toEqual(
    done('key_issued', { viewer: 'system', role: 'ADMIN', about: expect.stringMatching(/^key_/) }),
  );
  const viewer = issued!.about as string;
  for (let i = 0; i < 3; i++) await registry.data('{ viewer { role } }', { key: secret });
  expect(lines()).toEqual([done('key_used', { requestId: REQUEST, viewer, role: 'PARTNER', requests: 1 })]);

  const staff = (await registry.data('{ viewer { key { id } } }')).viewer.key?.id;
  const { it: revoked } = await registry.data(
    `mutation { it: accessKeyRevoke(input: { key: "${viewer}" }) { accessKey { state } } }`,
  );
  expect(revoked.accessKey.state).toBe('REVOKED');
  expect(lines()).toEqual([
    done('key_used', { requestId: REQUEST, viewer: expect.stringMatching(/^key_/), role: 'STAFF', requests: 1 }),
    done('key_revoked', { viewer: staff ?? expect.stringMatching(/^key_/), role: 'STAFF', about: viewer }),
  ]);
  await registry.ask('{ viewer { role } }', { key: secret });
  expect(lines()).toEqual([refused({ code: 'UNAUTHENTICATED', fields: ['viewer'] })]);
  await registry.ask('{ __typename }', { key: secret });
  expect(lines()).toEqual([refused({ code: 'UNAUTHENTICATED', fields: ['__typename'] })]);
});

it('says what was refused, by the names of the schema alone', async () => {
  const secret = await registry.keyFor('BY-GRODNO');
  await registry.data('{ viewer { role } }', { key: secret });
  const viewer = lines().at(-1)!.viewer;
  await registry.ask('{ Тайное: viewer { role } }'.replace('Тайное', 'hushhush'), { key: 'sckey_forged' });
  expect(lines()).toEqual([refused({ code: 'UNAUTHENTICATED', fields: ['viewer'] })]);
  await registry.ask(
    'mutation { contactErase(input: { contact: "contact_x", reason: MISTAKE }) { userErrors { code } } }',
    {
      key: secret,
    },
  );
  const forbidden = lines();
  expect(forbidden.at(-1)).toMatchObject({ event: 'refused', code: 'FORBIDDEN', fields: ['contactErase'] });
  await registry.data(
    'mutation { invitationReply(input: { event: "EV-2023-SKI", city: "Минск", value: ACCEPTED, note: "Иванов" }) { userErrors { code } } }',
    { key: secret },
  );
  expect(lines()).toEqual([refused({ viewer, role: 'PARTNER', code: 'FORBIDDEN_PARTY', fields: ['invitationReply'] })]);
});

it('says who took calendars out, and who tried with an address that is revoked', async () => {
  const { it: given } = await registry.data(
    'mutation { it: calendarSubscribe(input: { label: "Приёмная", audience: STAFF, contents: [ANNIVERSARIES] }) { subscription { id } address { https } } }',
  );
  const path = new URL(given.address.https).pathname;
  lines();
  await fetch(registry.url + path);
  await fetch(registry.url + path);
  expect(lines()).toEqual([done('calendar_read', { about: given.subscription.id })]);
  await registry.data(
    `mutation { calendarUnsubscribe(input: { subscription: "${given.subscription.id}" }) { userErrors { code } } }`,
  );
  lines();
  expect((await fetch(registry.url + path)).status).toBe(410);
  expect(lines()).toEqual([refused({ status: 410, route: '/calendar/s/:secret/:file' })]);
  expect(text()).not.toContain(path.split('/')[3]);
});

it('holds no secret, nothing that somebody typed and no address, and is the operator’s alone', () => {
  const all = text();
  expect(all).not.toMatch(/sckey_|sccal_|Bearer|Иванов|Минск|hushhush|127\.0\.0\.1|query|mutation \{/);
  expect(all.trim().split('\n').length).toBeGreaterThan(10);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
