import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessLog } from '../../src/access/audit-log/access-log.service.js';
import { Viewer } from '../../src/access/viewer.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { Keys } from '../../src/portals/keys.service.js';
import { Registry } from '../support/registry.js';

const folder = mkdtempSync(join(tmpdir(), 'registry-access-log-'));
const file = join(folder, 'access.log');
let registry: Registry;

beforeAll(async () => {
  registry = await Registry.open('demonstration', {
    ACCESS_LOG: file,
    TRUSTED_PROXIES: '127.0.0.1',
    OIDC_ISSUER: 'https://id.city.example',
    OIDC_CLIENT_ID: 'registry',
    OIDC_STAFF_GROUPS: 'staff',
  });
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
/** Whatever is counted is told, as the service does once a minute. */
const aMinutePasses = () => registry.app.get(AccessLog, { strict: false }).tellCounted();
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
  aMinutePasses();
  expect(lines()).toContainEqual(done('key_used', { requestId: REQUEST, viewer, role: 'PARTNER', requests: 2 }));

  const staff = (await registry.data('{ viewer { key { id } } }')).viewer.key?.id;
  const { it: revoked } = await registry.data(
    `mutation { it: accessKeyRevoke(input: { key: "${viewer}" }) { accessKey { state } } }`,
  );
  expect(revoked.accessKey.state).toBe('REVOKED');
  expect(lines()).toEqual([
    done('key_used', { requestId: REQUEST, viewer: expect.stringMatching(/^key_/), role: 'STAFF', requests: 1 }),
    done('key_revoked', {
      requestId: REQUEST,
      viewer: staff ?? expect.stringMatching(/^key_/),
      role: 'STAFF',
      about: viewer,
    }),
  ]);
  await registry.ask('{ __typename }', { key: secret });
  expect(lines()).toEqual([refused({ code: 'UNAUTHENTICATED', fields: ['__typename'], requests: 1 })]);
});

it('tells of a flood of refusals once, and then once a minute how many there were', async () => {
  aMinutePasses();
  lines();
  for (let i = 0; i < 40; i++) await registry.ask(`{ a: city(ref: "${i}") { code } }`, { key: `sckey_${i}` });
  for (let i = 0; i < 3; i++) await registry.ask('{ contacts { totalCount } }', { as: 'public' });
  const publicly = { viewer: 'public', role: 'PUBLIC', code: 'UNAUTHENTICATED', fields: ['contacts'] };
  expect(lines()).toEqual([
    refused({ code: 'UNAUTHENTICATED', fields: ['city'], requests: 1 }),
    refused({ ...publicly, requests: 1 }),
  ]);
  aMinutePasses();
  expect(lines()).toEqual([
    refused({ code: 'UNAUTHENTICATED', fields: ['city'], requests: 39 }),
    refused({ ...publicly, requests: 2 }),
  ]);
  aMinutePasses();
  expect(lines()).toEqual([]);
});

it('loses no count when the service ends', async () => {
  const other = join(folder, 'other.log');
  const ending = await Registry.open('empty', { ACCESS_LOG: other }, { isFresh: true });
  for (let i = 0; i < 40; i++) await ending.data('{ viewer { role } }');
  await ending.close();
  const told = readFileSync(other, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(told.filter(({ event }) => event === 'key_used').map(({ requests }) => requests)).toEqual([1, 39]);
});

it('says what was done under the id of its request, once it is done for good', async () => {
  const { it: twice } = await registry.data(`mutation { it: accessKeyIssue(input: { label: "x", city: "BY-GRODNO" })
    { accessKey { id } } }`);
  lines();
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${registry.keyOf('staff')}`,
    'X-Request-Id': 'request-of-a-proxy',
  };
  const mandate = `mandateRegister(input: { city: "KR-ANSAN", speaker: "BY-GRODNO", basis: "Письмо" }) { mandate { id } }`;
  const query = `mutation { ${mandate} accessKeyIssue(input: { replaces: "${twice.accessKey.id}" }) { accessKey { id } } }`;
  const response = await fetch(`${registry.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data } = (await response.json()) as { data: any };
  const acts = lines().filter(({ event }) => event !== 'key_used');
  expect(acts.map(({ event, requestId, about }) => [event, requestId, about])).toEqual([
    ['mandate_registered', 'request-of-a-proxy', data.mandateRegister.mandate.id],
    ['key_issued', 'request-of-a-proxy', data.accessKeyIssue.accessKey.id],
    ['key_replaced', 'request-of-a-proxy', twice.accessKey.id],
  ]);
  const transactions = registry.app.get(Transactions, { strict: false });
  const keys = registry.app.get(Keys, { strict: false });
  const undone = transactions.run(async () => {
    await keys.issue(Viewer.SYSTEM, { label: 'x', role: 'STAFF' });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(lines()).toEqual([]);
});

it('says what was refused, by the names of the schema alone', async () => {
  const secret = await registry.keyFor('BY-GRODNO');
  await registry.data('{ viewer { role } }', { key: secret });
  const viewer = lines().at(-1)!.viewer;
  aMinutePasses();
  lines();
  await registry.ask('{ Тайное: viewer { role } }'.replace('Тайное', 'hushhush'), { key: 'sckey_forged' });
  expect(lines()).toEqual([refused({ code: 'UNAUTHENTICATED', fields: ['viewer'], requests: 1 })]);
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
  const about = given.subscription.id;
  const staff = { requestId: REQUEST, viewer: expect.stringMatching(/^key_/), role: 'STAFF', about };
  expect(lines().filter(({ event }) => event !== 'key_used')).toEqual([done('calendar_given', staff)]);
  await fetch(registry.url + path);
  await fetch(registry.url + path);
  expect(lines()).toEqual([done('calendar_read', { requestId: REQUEST, about })]);
  await registry.data(
    `mutation { calendarUnsubscribe(input: { subscription: "${given.subscription.id}" }) { userErrors { code } } }`,
  );
  expect(lines().filter(({ event }) => event !== 'key_used')).toEqual([done('calendar_revoked', staff)]);
  expect((await fetch(registry.url + path)).status).toBe(410);
  expect(lines()).toEqual([refused({ code: 'GONE', status: 410, route: '/calendar/s/:secret/:file', requests: 1 })]);
  expect(text()).not.toContain(path.split('/')[3]);
});

it('says why a sign-in failed', async () => {
  lines();
  for (let i = 0; i < 3; i++) await fetch(`${registry.url}/sign-in/callback?code=x&state=${i}`);
  expect(lines()).toEqual([refused({ code: 'BAD_USER_INPUT', status: 400, route: '/sign-in/callback', requests: 1 })]);
});

it('holds no secret, nothing that somebody typed and no address, and is the operator’s alone', () => {
  const all = text();
  expect(all).not.toMatch(/sckey_|sccal_|Bearer|Иванов|Минск|hushhush|127\.0\.0\.1|query|mutation \{/);
  expect(all.trim().split('\n').length).toBeGreaterThan(10);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
