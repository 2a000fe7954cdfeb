import { Registry } from '../support/registry.js';
import { stored } from '../support/stored.js';
import { SyncedPortal } from '../sync/synced-portal.js';
import { act, done, enter, WHY } from './city-correction-client.js';

const HOLMSK = {
  code: 'RU-KHOLMSK',
  names: [{ language: 'ru', text: 'Холмск' }],
  placements: [{ policy: 'ISO', country: 'RU' }],
  parent: 'RU-KHABAROVSK',
  visibility: 'PUBLIC',
};

describe('law 3: a city that was entered by mistake', () => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await Registry.open('article');
  });
  afterEach(() => registry.close());

  const register = async (more: object = {}): Promise<string> =>
    (await enter(registry, 'cityRegister', { ...HOLMSK, ...more }, 'city { id }')).city.id;

  it('is voided as if it had never been, and put back as it was', async () => {
    const before = await stored(registry);
    const id = await register();
    const entered = await stored(registry);
    const tried = await done(registry, 'cityVoid', { city: 'Холмск', reason: WHY, dryRun: true });
    expect(tried).toMatchObject({
      city: { code: 'RU-KHOLMSK' },
      effects: ['Город исчезнет вместе со своими названиями.', expect.stringMatching(/^Узнают: все/)],
    });
    const stale = await act(registry, 'cityVoid', { city: 'Холмск', reason: WHY, ifRevision: 99 });
    expect(stale.userErrors[0].code).toBe('STALE_REVISION');
    expect(await stored(registry)).toEqual(entered);
    expect((await done(registry, 'cityVoid', { city: 'Холмск', reason: WHY })).city).toBeNull();
    expect(await stored(registry)).toEqual(before);
    expect(
      await registry.data(
        `{ node(id: "${id}") { id } city(ref: "Холмск") { id } search(text: "Холмск") { totalCount } }`,
      ),
    ).toEqual({
      node: null,
      city: null,
      search: { totalCount: 0 },
    });
    const { struck } = await registry.data('{ struck { nodes { recordId partId summary reason restoredAt } } }');
    expect(struck.nodes).toEqual([
      {
        recordId: id,
        partId: null,
        summary: 'Холмск (RU-KHOLMSK) — город, Хабаровск, Россия.',
        reason: WHY,
        restoredAt: null,
      },
    ]);
    expect((await act(registry, 'cityRestore', { city: id, ifRevision: 99 })).userErrors[0].code).toBe(
      'STALE_REVISION',
    );
    const retried = await done(registry, 'cityRestore', { city: 'ru-kholmsk', dryRun: true });
    expect(retried.effects).toEqual(['Восстанавливается: Холмск (RU-KHOLMSK) — город, Хабаровск, Россия.']);
    expect(await stored(registry)).toEqual(before);
    expect((await done(registry, 'cityRestore', { city: 'ru-kholmsk' })).city).toMatchObject({ id, revision: 2 });
    expect(await stored(registry)).toEqual(entered);
    expect((await act(registry, 'cityRestore', { city: id })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'city'], message: expect.stringMatching(/struck/) },
    ]);
  });

  it('disappears and comes back for the public and for staff', async () => {
    const portals = [await SyncedPortal.of(registry, 'public'), await SyncedPortal.of(registry, 'staff')];
    for (const portal of portals) await portal.poll();
    const id = await register();
    const told = async () => {
      const lines = await Promise.all(portals.map((portal) => portal.poll()));
      return lines.map((some) => some.filter((one) => one.id === id).map(({ kind }) => kind));
    };
    expect(await told()).toEqual([['APPEARED'], ['APPEARED']]);
    await done(registry, 'cityVoid', { city: id, reason: WHY });
    expect(await told()).toEqual([['DISAPPEARED'], ['DISAPPEARED']]);
    await done(registry, 'cityRestore', { city: id });
    expect(await told()).toEqual([['APPEARED'], ['APPEARED']]);
  });

  it('never gives its code to another', async () => {
    await register();
    await done(registry, 'cityVoid', { city: 'RU-KHOLMSK', reason: WHY });
    const { it: refused } = await registry.data(
      'mutation ($input: CityRegisterInput!) { it: cityRegister(input: $input) { userErrors { code field message suggestions } } }',
      { variables: { input: HOLMSK } },
    );
    expect(refused.userErrors).toEqual([
      {
        code: 'DUPLICATE',
        field: ['input', 'code'],
        message: expect.stringMatching(/аннулированного города.*cityRestore\(input: \{ city: "RU-KHOLMSK" \}\)/),
        suggestions: ['RU-KHOLMSK-2'],
      },
    ]);
    await register({ code: 'RU-KHOLMSK-2' });
    await registry.database.query(`UPDATE city SET code = 'RU-KHOLMSK' WHERE code = 'RU-KHOLMSK-2'`);
    expect((await act(registry, 'cityRestore', { city: 'RU-KHOLMSK' })).userErrors).toMatchObject([
      { code: 'CONFLICTING', field: ['input', 'city'], message: expect.stringMatching(/теперь у city_/) },
    ]);
  });

  it('is never the home, and needs a reason', async () => {
    const before = await registry.everyRow();
    expect((await act(registry, 'cityVoid', { city: 'RU-YUZHNO-SAKHALINSK', reason: WHY })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED_IN_STATE', field: ['input', 'city'], message: expect.stringMatching(/город этого реестра/) },
    ]);
    expect((await act(registry, 'cityVoid', { city: 'KR-ANSAN', reason: ' ' })).userErrors[0].field).toEqual([
      'input',
      'reason',
    ]);
    expect(await registry.everyRow()).toEqual(before);
  });

  it('stays while others rest on it, of whatever kind', async () => {
    const id = await register();
    const named = async () => {
      const { userErrors } = await act(registry, 'cityVoid', { city: id, reason: WHY });
      expect(userErrors).toMatchObject([{ code: 'CONFLICTING', field: ['input', 'city'] }]);
      return userErrors[0].message.match(/аннулируйте или измените их: (.*?)\.(?: mutation .*)?$/)[1].split(', ');
    };
    const free = async () => done(registry, 'cityVoid', { city: id, reason: WHY, dryRun: true });
    await enter(registry, 'cityRegister', { code: 'PART', names: HOLMSK.names, parent: id });
    expect(await named()).toEqual(['PART']);
    await enter(registry, 'cityUpdate', { city: 'PART', parent: null });
    await enter(registry, 'citySucceed', { city: 'PART', successor: id, on: '2020' });
    expect(await named()).toEqual(['PART']);
    await done(registry, 'citySuccessionStrike', { city: 'PART', reason: WHY });
    await free();

    const { contact } = await enter(
      registry,
      'contactAdd',
      { city: id, kind: 'OFFICE', title: 'Отдел' },
      'contact { id }',
    );
    expect(await named()).toEqual([`${contact.id} (contactErase)`]);
    await enter(registry, 'contactErase', { contact: contact.id, reason: 'MISTAKE' });
    await free();

    const { accessKey } = await enter(registry, 'accessKeyIssue', { label: 'Портал', city: id }, 'accessKey { id }');
    const { mandate } = await enter(
      registry,
      'mandateRegister',
      { speaker: 'KR-ANSAN', city: id, basis: 'Письмо' },
      'mandate { id }',
    );
    expect(await named()).toEqual([`${accessKey.id} (accessKeyRevoke)`, `${mandate.id} (mandateEnd)`]);
    await enter(registry, 'accessKeyRevoke', { key: accessKey.id });
    await enter(registry, 'mandateEnd', { mandate: mandate.id });
    await free();

    const { subscription } = await enter(
      registry,
      'calendarSubscribe',
      { label: 'Отдел', audience: 'STAFF', contents: ['EVENTS'], cities: [id] },
      'subscription { id }',
    );
    expect(await named()).toEqual([`${subscription.id} (calendarUnsubscribe)`]);
    await enter(registry, 'calendarUnsubscribe', { subscription: subscription.id });
    await free();

    const { correction } = await enter(
      registry,
      'correctionPropose',
      { about: 'AGR-2022-003', city: 'BY-GRODNO', field: 'signed', value: '2022' },
      'correction { id }',
    );
    await registry.database.query('UPDATE correction SET city_id = $1', [id]);
    expect(await named()).toEqual([`${correction.id} (correctionDecide)`]);
    await enter(registry, 'correctionDecide', { correction: correction.id, decision: 'DECLINED', answer: 'Нет' });

    const over = await stored(registry);
    await done(registry, 'cityVoid', { city: id, reason: WHY });
    expect((await stored(registry)).filter((line) => line.includes(id))).toEqual([]);
    await done(registry, 'cityRestore', { city: id });
    expect(await stored(registry)).toEqual(over);
  });

  it('stays while it has ties, papers, events or exchanges, some of which are named and the others counted', async () => {
    const id = await register();
    const refusal = async (as = 'staff') =>
      (await act(registry, 'cityVoid', { city: id, reason: WHY }, as)).userErrors[0];
    await enter(registry, 'partnershipPropose', { city: id, plannedKind: 'SISTER', on: '2020' });
    expect((await refusal()).message).toMatch(/partnership_\w+ \(partnershipVoid\)\. mutation \{ partnershipVoid/);
    await enter(registry, 'partnershipVoid', { partnership: 'RU-KHOLMSK', reason: WHY });
    await enter(registry, 'eventPlan', {
      code: 'EV-K',
      kind: 'FORUM',
      titles: [{ language: 'ru', text: 'Форум' }],
      starts: '2030-05-05',
      host: id,
      timeZone: 'Asia/Sakhalin',
    });
    expect((await refusal()).message).toMatch(/: EV-K\. mutation \{ eventVoid/);
    await enter(registry, 'eventVoid', { event: 'EV-K', reason: WHY });
    await enter(registry, 'eventPlan', {
      code: 'EV-L',
      kind: 'FORUM',
      titles: [{ language: 'ru', text: 'Форум' }],
      starts: '2030-05-05',
    });
    await enter(registry, 'eventInvite', { event: 'EV-L', cities: ['BY-MINSK'] });
    await enter(registry, 'invitationSend', { event: 'EV-L', letterNumber: '1' });
    await enter(registry, 'invitationReply', {
      event: 'EV-L',
      city: 'BY-MINSK',
      value: 'DELEGATED',
      delegatedTo: id,
      on: '2026-11-01',
    });
    expect((await refusal()).message).toMatch(
      /: EV-L \(invitation\w+ invitation_\w+\), EV-L \(invitation\w+ invitation_\w+\)\.$/,
    );
    await enter(registry, 'eventVoid', { event: 'EV-L', reason: WHY });
    await done(registry, 'cityVoid', { city: id, reason: WHY });
    for (const [mutation, input] of [
      ['partnershipRestore', { partnership: (await struckOf('partnership')).recordId }],
      ['eventRestore', { event: (await struckOf('event')).recordId }],
    ] as const) {
      const { it } = await registry.data(
        `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { it: ${mutation}(input: $input) { userErrors { code message suggestions } } }`,
        { variables: { input } },
      );
      expect(it.userErrors).toMatchObject([{ code: 'CONFLICTING', suggestions: [id] }]);
    }
    await done(registry, 'cityRestore', { city: id });

    for (let n = 1; n <= 7; n++)
      await enter(registry, 'agreementRegister', {
        code: `K-${n}`,
        kind: 'MEMORANDUM',
        titles: [{ language: 'ru', text: `Протокол ${n}` }],
        parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: id }],
        signed: `${2000 + n}-05-05`,
      });
    await enter(registry, 'agreementUpdate', { agreement: 'K-1', visibility: 'RESTRICTED' }, '', 'admin');
    const { message, suggestions } = await refusal();
    expect(message).toMatch(
      /: K-2, K-3, K-4, K-5, K-6 и ещё 1\. mutation \{ agreementVoid.*\} Ещё записей, видных только администратору: 1; это должен сделать администратор\.$/,
    );
    expect(suggestions).toHaveLength(5);
    expect((await refusal('admin')).message).toMatch(/: K-1, K-2, K-3, K-4, K-5 и ещё 2\. mutation \{ agreementVoid/);
    for (let n = 1; n <= 7; n++)
      await enter(registry, 'agreementVoid', { agreement: `K-${n}`, reason: WHY }, '', 'admin');
    await enter(registry, 'exchangeLog', { kind: 'TRAINING', on: '2024-02', cities: [id] });
    expect((await refusal()).message).toMatch(/: exchange_\w+ \(exchangeVoid\)\. mutation \{ exchangeVoid/);
    await enter(registry, 'exchangeVoid', {
      exchange: (await registry.data(`{ exchanges(filter: { cities: ["${id}"] }) { nodes { id } } }`)).exchanges
        .nodes[0].id,
      reason: WHY,
    });
    await done(registry, 'cityVoid', { city: id, reason: WHY });
    const { it } = await registry.data(
      `mutation { it: agreementRestore(input: { agreement: "K-2" }) { userErrors { code suggestions } } }`,
    );
    expect(it.userErrors).toEqual([{ code: 'CONFLICTING', suggestions: [id] }]);
  });

  const struckOf = async (kind: string) =>
    (await registry.data('{ struck { nodes { recordId } } }')).struck.nodes.find((one: any) =>
      one.recordId.startsWith(`${kind}_`),
    );

  it('is put back only where its whole is there', async () => {
    const whole = await register({ code: 'WHOLE', parent: null });
    const id = await register({ parent: 'WHOLE', confirm: true });
    await done(registry, 'cityVoid', { city: id, reason: WHY });
    await done(registry, 'cityVoid', { city: whole, reason: WHY });
    expect((await act(registry, 'cityRestore', { city: id })).userErrors).toMatchObject([
      { code: 'CONFLICTING', field: ['input', 'city'], suggestions: [whole] },
    ]);
    await done(registry, 'cityRestore', { city: whole });
    await done(registry, 'cityRestore', { city: id });
  });

  it.each([
    ['a tie with it', (id: string) => `partnershipPropose(input: { city: "${id}", plannedKind: SISTER, on: "2020" })`],
    ['a change of it', (id: string) => `cityUpdate(input: { city: "${id}", population: 5 })`],
    ['its voiding by another clerk', (id: string) => `cityVoid(input: { city: "${id}", reason: "Ошибка" })`],
  ])('and %s at the same moment come one after the other', async (_, other) => {
    const id = await register();
    const [voided, { it: second }] = await Promise.all([
      act(registry, 'cityVoid', { city: id, reason: WHY }),
      registry.data(`mutation { it: ${other(id)} { userErrors { code message } } }`),
    ]);
    const broken = [...voided.userErrors, ...second.userErrors];
    expect(broken.length).toBeLessThanOrEqual(1);
    for (const { code } of broken) expect(['CONFLICTING', 'NOT_FOUND']).toContain(code);
    const { city } = await registry.data(`{ city(ref: "${id}") { id } }`);
    expect(city === null).toBe(voided.userErrors.length === 0 || other(id).startsWith('cityVoid'));
  });
});
