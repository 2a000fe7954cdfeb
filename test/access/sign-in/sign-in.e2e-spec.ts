import { command } from '../../support/program.js';
import { Visitor } from '../../support/visitor.js';
import { answerFor, ask, provider, registry, SENTENCES, signedIn, SUBSCRIBE, traces, WHO } from './sign-in-client.js';

describe('whoever is in a group of the department', () => {
  it('is sent to the provider with PKCE, a state and a nonce, none of them twice', async () => {
    const addresses = [];
    for (const visitor of [new Visitor(), new Visitor()]) {
      const { status, to, headers } = await visitor.go(`${registry.url}/sign-in`);
      expect([status, headers.get('cache-control')]).toEqual([302, 'no-store']);
      expect(headers.getSetCookie()).toEqual([
        expect.stringMatching(/^registry_sign_in=[\w.-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/),
      ]);
      addresses.push(new URL(to));
    }
    const [first, second] = addresses.map(({ searchParams }) => Object.fromEntries(searchParams));
    const random = expect.stringMatching(/^[\w-]{43}$/);
    expect(first).toEqual({
      client_id: 'registry',
      response_type: 'code',
      redirect_uri: `${registry.url}/sign-in/callback`,
      scope: 'openid groups',
      state: random,
      nonce: random,
      code_challenge: random,
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(second![name]).not.toBe(first![name]);
  });

  it('comes back to the page that it was on, with a session that lasts ten hours', async () => {
    const visitor = new Visitor();
    const begunAt = Date.now();
    const arrived = await visitor.go(await answerFor(visitor, 'subject-olga', { to: '/playground?a=b#partnership_1' }));
    expect([arrived.status, arrived.to]).toEqual([302, `${registry.url}/playground?a=b#partnership_1`]);
    expect(arrived.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^registry_session=[\w-]{43}; Path=\/; Max-Age=36000; HttpOnly; SameSite=Lax$/),
      'registry_sign_in=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
      'registry_ask_again=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
    ]);
    const { data } = await ask(visitor, WHO);
    expect(data.viewer).toMatchObject({ role: 'STAFF', signInPath: '/sign-in' });
    const lasts = Date.parse(data.viewer.signedInUntil) - begunAt;
    expect(Math.round(lasts / 60_000)).toBe(600);
  });

  it.each([
    ['subject-olga', 'STAFF', false],
    ['subject-olga', 'STAFF', true],
    ['subject-pavel', 'ADMIN', false],
    ['subject-pavel', 'ADMIN', true],
  ])('%s is %s, whether the token tells the groups or userinfo alone: %s', async (login, role, isThin) => {
    provider.tellGroupsApart(isThin);
    expect((await ask(await signedIn(login), WHO)).data.viewer.role).toBe(role);
    provider.tellGroupsApart(false);
  });

  it('stands in history under one number of ours, whatever the browser; nothing else of the person is kept', async () => {
    const histories = [];
    for (const visitor of [await signedIn('subject-olga'), await signedIn('subject-olga')]) {
      const { data } = await ask(visitor, SUBSCRIBE);
      histories.push(data.calendarSubscribe);
    }
    const member = expect.stringMatching(/^member_[0-9a-z]{26}$/);
    const change = { verb: 'CALENDAR_SUBSCRIBED', byId: member, byRole: 'STAFF' };
    expect(histories[0]).toEqual({ subscription: { history: { nodes: [change] } }, userErrors: [] });
    expect(histories[1]).toEqual(histories[0]);
    const kept = await registry.database.query(`SELECT * FROM staff_member WHERE subject = 'subject-olga'`);
    expect(kept).toEqual([
      { id: member, issuer: provider.issuer, subject: 'subject-olga', created_at: expect.any(Date) },
    ]);
    expect(kept[0].id).toBe(histories[0].subscription.history.nodes[0].byId);
  });

  it('keeps the secret alone: the database has its hash', async () => {
    const visitor = await signedIn('subject-olga');
    const secret = visitor.cookiesOf(registry.url).get('registry_session')!;
    const rows = JSON.stringify(await registry.database.query('SELECT * FROM staff_session'));
    expect(rows).not.toContain(secret);
  });

  it('ends an earlier session of the same browser by signing in again', async () => {
    const visitor = await signedIn('subject-olga');
    const before = (await traces()).sessions!.length;
    const begun = await visitor.go(`${registry.url}/sign-in`);
    // The provider remembers who it is.
    const arrived = await visitor.go(await visitor.follow(begun.to, `${registry.url}/sign-in/callback`));
    expect(arrived.status).toBe(302);
    expect((await traces()).sessions).toHaveLength(before);
    expect((await ask(visitor, WHO)).data.viewer.role).toBe('STAFF');
  });
});

describe('the operator', () => {
  const run = (...args: string[]) => command(args, { DATABASE_URL: registry.databaseUrl });

  it('sees who is signed in, and signs somebody out everywhere at once', async () => {
    await registry.database.query('DELETE FROM staff_session');
    const [first, second, admin] = [
      await signedIn('subject-olga'),
      await signedIn('subject-olga'),
      await signedIn('subject-pavel'),
    ];
    const line = (subject: string, role: string) =>
      expect.stringMatching(new RegExp(`^member_\\w{26}\\t${subject}\\t${role}\\t[\\d:.TZ-]+\\t[\\d:.TZ-]+$`));
    const { out } = await run('session', 'list');
    expect(out.trim().split('\n')).toEqual([
      line('subject-pavel', 'ADMIN'),
      line('subject-olga', 'STAFF'),
      line('subject-olga', 'STAFF'),
    ]);

    const memberId = out.split('\n')[1]!.split('\t')[0]!;
    expect(await run('session', 'end', memberId)).toMatchObject({ code: 0, out: 'Ended sessions: 2.\n' });
    for (const visitor of [first, second]) expect((await ask(visitor, WHO)).errors[0].message).toBe(SENTENCES.ended);
    expect((await ask(admin, WHO)).data.viewer.role).toBe('ADMIN');

    const [nobody, other] = await Promise.all([
      run('session', 'end', 'subject-olga'),
      run('session', 'end', 'subject-pavel'),
    ]);
    expect(nobody).toEqual({ code: 1, out: '', err: '«subject-olga» is not signed in: see session list.\n' });
    expect(other).toMatchObject({ code: 0, out: 'Ended sessions: 1.\n' });
    expect((await ask(admin, WHO)).errors[0].message).toBe(SENTENCES.ended);
  });
});
