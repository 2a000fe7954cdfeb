import { Registry } from '../support/registry.js';

let registry: Registry;
beforeAll(async () => (registry = await Registry.open('demonstration')));
afterAll(() => registry.close());
beforeEach(() => registry.clock.set('2026-05-01T00:00:00Z'));
afterEach(() => registry.clock.set());

const ERRORS = 'userErrors { code message field }';
const rotate = async (key: string, input = '') =>
  (
    await registry.data(
      `mutation { it: accessKeyRotate(input: { ${input} }) { accessKey { id label city { code } permissions expiresAt state } secret ${ERRORS} } }`,
      { key },
    )
  ).it;
const revoke = async (key: string, id: string) =>
  (
    await registry.data(`mutation { it: accessKeyRevoke(input: { key: "${id}" }) { accessKey { state } ${ERRORS} } }`, {
      key,
    })
  ).it;
const own = async (key: string) =>
  (await registry.data('{ viewer { key { id expiresAt replacedBy { id } } } }', { key })).viewer.key;
const opens = async (...keys: string[]) =>
  Promise.all(keys.map(async (key) => (await registry.ask('{ viewer { role } }', { key })).data !== null));
const keysStored = () =>
  registry.database.query('SELECT id, revision, expires_at, revoked_at FROM access_key ORDER BY id');

it('the holder of a key gets another one like it; the old one goes on for 72 hours, and staff see it', async () => {
  const old = await registry.keyFor('BY-GRODNO', { permissions: ['ANSWER_INVITATIONS'], expiresOn: '2026-12-31' });
  const { id } = await own(old);
  const { accessKey, secret, userErrors } = await rotate(old);
  expect([userErrors, secret]).toEqual([[], expect.stringMatching(/^sckey_[\w-]{43}$/)]);
  expect(accessKey).toEqual({
    id: expect.stringMatching(/^key_/),
    label: 'Портал BY-GRODNO',
    city: { code: 'BY-GRODNO' },
    permissions: ['ANSWER_INVITATIONS'],
    expiresAt: '2026-12-31T12:59:59.000Z',
    state: 'VALID',
  });
  expect(await own(old)).toEqual({ id, expiresAt: '2026-05-04T00:00:00.000Z', replacedBy: { id: accessKey.id } });
  registry.clock.set('2026-05-03T23:59:59Z');
  expect(await opens(old, secret)).toEqual([true, true]);
  registry.clock.set('2026-05-04T00:00:00Z');
  expect(await opens(old, secret)).toEqual([false, true]);

  const { node } = await registry.data(
    `{ node(id: "${id}") { ... on AccessKey { state replacedBy { id } history(first: 1) { nodes { verb byId byRole } } } } }`,
  );
  expect(node).toEqual({
    state: 'EXPIRED',
    replacedBy: { id: accessKey.id },
    history: { nodes: [{ verb: 'ACCESS_KEY_REPLACED', byId: id, byRole: 'PARTNER' }] },
  });
  const everything = JSON.stringify(await registry.database.query('SELECT * FROM access_key, change'));
  expect(everything).not.toContain(secret);
});

it('a key that only reads is its holder’s to rotate and revoke too', async () => {
  const old = await registry.keyFor('BY-GRODNO', { permissions: [] });
  const { accessKey, secret } = await rotate(old);
  expect(accessKey.permissions).toEqual([]);
  expect(await revoke(secret, accessKey.id)).toEqual({ accessKey: { state: 'REVOKED' }, userErrors: [] });
  expect(await opens(old, secret)).toEqual([true, false]);
});

it('a repeat with the same clientMutationKey rotates once, and tells no secret twice', async () => {
  const old = await registry.keyFor('BY-GRODNO');
  const first = await rotate(old, 'overlapHours: 1, clientMutationKey: "once"');
  const before = await keysStored();
  const again = await rotate(old, 'overlapHours: 1, clientMutationKey: "once"');
  expect([again.accessKey.id, again.secret, again.userErrors]).toEqual([first.accessKey.id, null, []]);
  expect((await rotate(old, 'overlapHours: 2, clientMutationKey: "once"')).userErrors[0].code).toBe('KEY_REUSED');
  expect(await keysStored()).toEqual(before);
});

it('twice by mistake, the first of the new ones ends with the overlap: one is left', async () => {
  const old = await registry.keyFor('BY-GRODNO');
  const [first, second] = [await rotate(old), await rotate(old)];
  expect(await opens(old, first.secret, second.secret)).toEqual([true, true, true]);
  expect((await own(old)).replacedBy).toEqual({ id: second.accessKey.id });
  registry.clock.set('2026-05-04T00:00:00Z');
  expect(await opens(old, first.secret, second.secret)).toEqual([false, false, true]);
});

it('at the same time, each is answered and one is left', async () => {
  const old = await registry.keyFor('BY-GRODNO');
  const rotated = await Promise.all([rotate(old), rotate(old), rotate(old)]);
  expect(rotated.map(({ userErrors }) => userErrors)).toEqual([[], [], []]);
  registry.clock.set('2026-05-04T00:00:00Z');
  expect((await opens(...rotated.map(({ secret }) => secret))).filter(Boolean)).toEqual([true]);
});

it('again and again it is refused with what to do, which ends all but the last', async () => {
  const old = await registry.keyFor('BY-GRODNO');
  const secrets: string[] = [];
  for (let i = 0; i < 5; i++) secrets.push((await rotate(old)).secret);
  const before = await keysStored();
  expect((await rotate(old)).userErrors).toEqual([
    {
      code: 'TOO_MANY',
      message:
        'Взамен этого ключа действуют уже 5: пользуйтесь последним или введите overlapHours: 0 — все они будут отозваны.',
      field: ['input', 'overlapHours'],
    },
  ]);
  expect(await keysStored()).toEqual(before);
  const { secret } = await rotate(old, 'overlapHours: 0');
  expect(await opens(secret, old, ...secrets)).toEqual([true, false, false, false, false, false, false]);
});

it('without an overlap the old key is revoked, which a restore repeats', async () => {
  const old = await registry.keyFor('BY-GRODNO');
  const { id } = await own(old);
  const { secret } = await rotate(old, 'overlapHours: 0');
  expect(await opens(old, secret)).toEqual([false, true]);
  const verbs = await registry.database.query('SELECT verb FROM change WHERE thing_id = $1 ORDER BY id', [id]);
  expect(verbs.map(({ verb }: { verb: string }) => verb)).toEqual(['ACCESS_KEY_ISSUED', 'ACCESS_KEY_REVOKED']);
});

it('a holder revokes its key and those in its place, and nobody else’s', async () => {
  const [old, other] = [await registry.keyFor('BY-GRODNO'), await registry.keyFor('BY-GRODNO')];
  const thief = await rotate(old);
  const { id } = await own(other);
  expect((await revoke(old, id)).userErrors).toEqual([
    { code: 'NOT_FOUND', message: expect.stringMatching(/^Ключа «key_.*» нет/), field: ['input', 'key'] },
  ]);
  // The key that came first decides about those in its place, never the other way round.
  const mine = await own(old);
  expect((await revoke(thief.secret, mine.id)).userErrors[0].code).toBe('NOT_FOUND');
  expect((await revoke(old, thief.accessKey.id)).accessKey).toEqual({ state: 'REVOKED' });
  expect(await opens(old, thief.secret, other)).toEqual([true, false, true]);
});

it('the public has no key to rotate or revoke', async () => {
  for (const mutation of ['accessKeyRotate(input: {})', 'accessKeyRevoke(input: { key: "key_x" })']) {
    const { data, errors } = await registry.ask(`mutation { it: ${mutation} { userErrors { code } } }`, {
      as: 'public',
    });
    expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([null, ['UNAUTHENTICATED']]);
  }
});
