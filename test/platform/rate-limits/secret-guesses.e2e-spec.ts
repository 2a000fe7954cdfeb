import { setTimeout as sleep } from 'node:timers/promises';
import { Viewer } from '../../../src/access/viewer.js';
import { Keys } from '../../../src/portals/keys.service.js';
import { another, ask, askUntilRefused, budget, refusal, registry, send, times, waitOf } from './rate-limit-client.js';

describe('who guesses', () => {
  const WHO = '{ viewer { role } }';
  const SLOWLY = /^С вашего адреса слишком часто приходят неверные ключи: проверьте свой и повторите через [12] с\.$/;
  const forged = (i: number) => `sckey_${String(i).padStart(43, 'x')}`;
  let url: string;
  beforeAll(async () => (url = await another({ RATE_PER_ADDRESS: '1000', RATE_PER_KEY: '1000' })));

  it('at keys is soon made to wait, and locks nobody out', async () => {
    const from = '127.0.6.1';
    const [staff, admin] = [registry.keyOf('staff'), registry.keyOf('admin')];
    expect((await ask(url, WHO, { from, key: staff })).json).toEqual({ data: { viewer: { role: 'STAFF' } } });
    const begun = performance.now();
    const codes = new Set<string>();
    const { allowed, refused } = await askUntilRefused(async (i) => {
      const answer = await ask(url, WHO, { from, key: forged(i) });
      codes.add(answer.json.errors[0].extensions.code);
      return answer;
    });
    expect([...codes]).toEqual(['UNAUTHENTICATED', 'RATE_LIMITED']);
    expect(allowed).toBeGreaterThanOrEqual(30);
    expect(allowed).toBeLessThanOrEqual(budget(30, begun));
    expect(waitOf(refused)).toBeLessThanOrEqual(2);
    expect(refused.json).toEqual(refusal(expect.stringMatching(SLOWLY)));
    // What would be right is not even looked up, or guessing would go on; what was right before is.
    const { refused: unheard } = await askUntilRefused(
      async (i) => ask(url, WHO, { from, key: i % 2 ? admin : forged(i) }),
      4,
    );
    expect(unheard.json).toEqual(refusal(expect.stringMatching(SLOWLY)));
    expect((await ask(url, WHO, { from, key: staff })).json).toEqual({ data: { viewer: { role: 'STAFF' } } });
    expect((await ask(url, WHO, { from })).json).toEqual({ data: { viewer: { role: 'PUBLIC' } } });
    expect((await ask(url, WHO, { from: '127.0.6.2', key: forged(0) })).status).toBe(200);
    await sleep(2000);
    expect((await ask(url, WHO, { from, key: admin })).json).toEqual({ data: { viewer: { role: 'ADMIN' } } });
  });

  it('at sessions too, of which none is looked up beyond that', async () => {
    const signIn = { OIDC_ISSUER: 'https://id.city.example', OIDC_CLIENT_ID: 'registry', OIDC_STAFF_GROUPS: 'staff' };
    const here = await another({ ...signIn, RATE_PER_ADDRESS: '1000', RATE_PER_KEY: '1000' });
    const page = (i: number) => ({ Cookie: `registry_session=${forged(i)}`, 'Sec-Fetch-Site': 'same-origin' });
    const ways = [
      (from: string) => (i: number) => ask(here, WHO, { from, headers: page(i) }),
      (from: string) => (i: number) => send(`${here}/sign-out`, { method: 'POST', from, headers: page(i) }),
    ];
    for (const [n, way] of ways.entries()) {
      const from = `127.0.6.${10 + n}`;
      const begun = performance.now();
      const { allowed, refused } = await askUntilRefused(way(from));
      expect(allowed).toBeGreaterThanOrEqual(30);
      expect(allowed).toBeLessThanOrEqual(budget(30, begun));
      expect(JSON.stringify(refused.json)).toMatch(/слишком часто приходят неверные ключи|Too many invalid keys/);
      expect(refused.headers['set-cookie']).toBeUndefined();
    }
    const many = await times(100, (i) => ask(here, WHO, { from: '127.0.6.12', headers: page(i) }));
    const looked = many.filter(({ headers }) => headers['set-cookie']);
    expect([looked.length >= 30, looked.length <= 33]).toEqual([true, true]);
    expect(looked.filter(({ status }) => status === 429)).toEqual([]);
    // With a page of another site it speaks for nobody, and nobody looks.
    const elsewhere = { ...page(0), 'Sec-Fetch-Site': 'cross-site' };
    expect((await ask(here, WHO, { from: '127.0.6.12', headers: elsewhere })).json.data.viewer.role).toBe('PUBLIC');
  });

  it('with a key that is no longer right as with one that never was', async () => {
    const from = '127.0.6.20';
    const keys = registry.app.get(Keys, { strict: false });
    const { key, secret } = await keys.issue(Viewer.SYSTEM, { label: 'портал', role: 'STAFF' });
    const use = () => ask(url, WHO, { from, key: secret });
    expect((await use()).json.data.viewer.role).toBe('STAFF');
    await keys.revoke(Viewer.SYSTEM, key.id);
    const begun = performance.now();
    const { allowed, refused } = await askUntilRefused(use);
    expect(allowed).toBeGreaterThanOrEqual(30);
    expect(allowed).toBeLessThanOrEqual(budget(31, begun));
    expect(refused.json).toEqual(refusal(expect.stringMatching(SLOWLY)));
  });

  it('at calendar addresses too', async () => {
    const from = '127.0.6.3';
    const { calendarSubscribe } = await registry.data(
      'mutation { calendarSubscribe(input: { label: "отдел", audience: STAFF, contents: [DEADLINES] }) { address { https } } }',
    );
    const mine = url + new URL(calendarSubscribe.address.https).pathname;
    expect((await send(mine, { from })).status).toBe(200);
    const guess = (i: number) => send(`${url}/calendar/s/sccal_${i}/deadlines.ics`, { from });
    const { allowed, refused } = await askUntilRefused(guess);
    expect(allowed).toBeGreaterThanOrEqual(30);
    expect([waitOf(refused) <= 2, refused.json]).toEqual([
      true,
      { statusCode: 429, code: 'RATE_LIMITED', message: expect.stringMatching(SLOWLY) },
    ]);
    expect((await send(mine, { from })).status).toBe(200);
  });

  it('with a calendar address that is revoked as with one that never was', async () => {
    const from = '127.0.6.21';
    const { calendarSubscribe: given } = await registry.data(
      'mutation { calendarSubscribe(input: { label: "отдел", audience: STAFF, contents: [DEADLINES] }) { subscription { id } address { https } } }',
    );
    const read = () => send(url + new URL(given.address.https).pathname, { from });
    expect((await read()).status).toBe(200);
    await registry.data(
      `mutation { calendarUnsubscribe(input: { subscription: "${given.subscription.id}" }) { userErrors { code } } }`,
    );
    expect((await read()).status).toBe(410);
    const begun = performance.now();
    const { allowed } = await askUntilRefused(read);
    expect(allowed).toBeGreaterThanOrEqual(29);
    expect(allowed).toBeLessThanOrEqual(budget(31, begun));
  });
});
