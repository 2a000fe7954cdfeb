import { entriesOf, get } from '../calendar/calendar-client.js';
import { SyncedPortal } from '../sync/synced-portal.js';
import {
  act,
  close,
  done,
  idOf,
  open,
  refused,
  register,
  registry,
  show,
  stored,
  tieWith,
  WHY,
} from './correction-client.js';

beforeEach(open);
afterEach(close);

const MAGADAN = 'RU-MAGADAN';
const VOID = (agreement: string) => ({ agreement, reason: WHY });
const feed = async () => entriesOf((await get(registry, '/calendar/anniversaries.ics')).text);

describe('law 3: an agreement that was entered by mistake', () => {
  it('is voided with the tie that it alone made, and restored the same', async () => {
    const before = await stored();
    const { code } = await register({ establishes: 'SISTER' });
    await done('partnershipUpdate', { partnership: MAGADAN, story: 'Порты' }, {}, 'partnership');
    const [entered, tie] = [await stored(), await tieWith(MAGADAN)];
    const { agreement, effects } = await done('agreementVoid', VOID(code));
    expect([agreement, effects]).toEqual([
      null,
      [
        'Соглашение исчезнет вместе с его годовщинами.',
        'Магадан: Связь исчезнет вместе с её годовщинами.',
        expect.stringMatching(/^Узнают: все/),
      ],
    ]);
    expect(await stored()).toEqual(before);
    expect([await show(code), await tieWith(MAGADAN)]).toEqual([null, null]);
    await done('agreementRestore', { agreement: code.toLowerCase() });
    expect(await stored()).toEqual(entered);
    expect(await tieWith(MAGADAN)).toEqual(tie);
  });

  it('leaves of a tie that others made too what those say', async () => {
    await done('partnershipEstablish', { city: MAGADAN, kind: 'FRIENDSHIP', on: '2010' }, {}, 'partnership');
    const before = await stored();
    const { code } = await register({ establishes: 'SISTER' });
    const made = (await tieWith(MAGADAN)).acts.at(-1).id;
    await done('partnershipUpdate', { partnership: MAGADAN, anchor: made }, {}, 'partnership');
    const [entered, tie] = [await stored(), await tieWith(MAGADAN)];
    await done('agreementVoid', VOID(code));
    expect(await stored()).toEqual(before);
    await done('agreementRestore', { agreement: code });
    expect(await stored()).toEqual(entered);
    expect(await tieWith(MAGADAN)).toEqual(tie);
  });

  it('gives back to the agreements that it replaced or prolonged what they were', async () => {
    const older = await register({ term: { kind: 'FIXED', months: 12 } });
    const before = await stored();
    const { code } = await register({ signed: '2021-03-05' });
    await done('agreementLink', { agreement: code, kind: 'PROLONGS', to: older.code, until: '2030-05-05' });
    const entered = await stored();
    const { effects } = await done('agreementVoid', VOID(code));
    expect(effects).toContainEqual(expect.stringMatching(`^${older.code}: Состояние: Действует.*истёк`));
    expect(await stored()).toEqual(before);
    await done('agreementRestore', { agreement: code });
    expect(await stored()).toEqual(entered);
  });

  it('stays while acts of the tie rest on it', async () => {
    const { code } = await register({ establishes: 'SISTER' });
    await done('partnershipSuspend', { partnership: MAGADAN, on: '2024-05-06' }, {}, 'partnership');
    const error = await refused('agreementVoid', VOID(code));
    expect(error).toMatchObject({ code: 'CONFLICTING', field: ['input', 'agreement'] });
    expect(error.suggestions).toEqual([
      expect.stringMatching(/^mutation \{ partnershipActStrike\(.*"act_\w+".* # SUSPENDED 2024-05-06$/),
    ]);
  });

  it('stays while agreements, events, exchanges and open corrections name it, seen or not', async () => {
    const { code, id } = await register({ establishes: 'SISTER' });
    const newer = await register({ signed: '2024-05-05' });
    await done('agreementLink', { agreement: newer.code, kind: 'AMENDS', to: code });
    expect((await refused('agreementVoid', VOID(code))).message).toContain(`${newer.code} (agreementUnlink link_`);
    await done('agreementUnlink', { link: (await show(newer.code)).links[0].id, reason: WHY });

    const event = (more: object, by = {}) =>
      done(
        'eventPlan',
        { kind: 'FORUM', titles: [{ language: 'ru', text: 'Вечер' }], starts: '2027-05-05', ...more },
        by,
        'event',
      );
    const { event: shown } = await event({ code: 'EV-SEEN', agreement: code, confirm: true });
    await event({ code: 'EV-HIDDEN', agreement: code, visibility: 'RESTRICTED', confirm: true }, { as: 'admin' });
    const error = await refused('agreementVoid', VOID(code));
    expect(error.message).toMatch(/EV-SEEN.*видных только администратору: 1/);
    expect(error.message).not.toContain('EV-HIDDEN');
    expect(error.suggestions).toEqual([shown.id]);
    for (const one of ['EV-SEEN', 'EV-HIDDEN'])
      await done('eventUpdate', { event: one, agreement: null }, { as: 'admin' }, 'event');

    const { exchange } = await done(
      'exchangeLog',
      { kind: 'WORKING_VISIT', on: '2020-05-05', participants: [{ city: MAGADAN }], agreements: [code] },
      {},
      'exchange',
    );
    expect((await refused('agreementVoid', VOID(code))).suggestions).toEqual([exchange.id]);
    await done('agreementUnlink', { link: (await show(code)).links[0].id, reason: WHY });

    const said = { about: id, field: 'signed', value: '2020-05-06', city: MAGADAN };
    const { correction } = await done('correctionPropose', said, {}, 'correction');
    expect((await refused('agreementVoid', VOID(code))).message).toContain('correctionDecide');
    const answer = { correction: correction.id, decision: 'DECLINED', answer: 'Соглашения не было' };
    await done('correctionDecide', answer, {}, 'correction');
    await done('agreementVoid', VOID(code));
  });

  it('gives its code to no other, and comes back with it', async () => {
    const { code, id } = await register({ code: 'AGR-2020-998' });
    await done('agreementVoid', VOID(code));
    expect((await refused('agreementUpdate', { agreement: 'AGR-2022-001', code })).code).toBe('DUPLICATE');
    expect(Number((await register()).code.slice('AGR-2020-'.length))).toBeGreaterThan(998);
    await done('agreementRestore', { agreement: id });
    expect((await show(code)).id).toBe(id);
  });

  it('is not restored beside its like, twice, or without what it names', async () => {
    const facts = { titles: [{ language: 'ru', text: 'О портах' }] };
    const { code } = await register(facts);
    const other = await register({ signed: '2019' });
    await done('agreementLink', { agreement: code, kind: 'BASED_ON', to: other.code });
    await done('agreementVoid', VOID(code));
    const again = await register(facts);
    await done('agreementVoid', VOID(other.code));
    const error = await refused('agreementRestore', { agreement: code });
    expect(error).toMatchObject({ code: 'CONFLICTING', suggestions: [other.id] });
    await done('agreementRestore', { agreement: other.code });
    expect(await refused('agreementRestore', { agreement: code })).toMatchObject({
      code: 'DUPLICATE',
      field: ['input', 'agreement'],
      suggestions: [again.code],
    });
    await done('agreementVoid', VOID(again.code));
    await done('agreementRestore', { agreement: code });
    expect((await refused('agreementRestore', { agreement: code })).code).toBe('NOT_FOUND');
  });

  it('comes back with its tie only through the agreement', async () => {
    const { code, id } = await register({ establishes: 'SISTER' });
    const tie = await tieWith(MAGADAN);
    await done('agreementVoid', VOID(code));
    const { userErrors } = await act('partnershipRestore', { partnership: tie.id }, {}, 'partnership');
    expect(userErrors[0]).toMatchObject({
      code: 'CONFLICTING',
      suggestions: [id],
      message: expect.stringContaining('agreementRestore'),
    });
  });
});

describe('law 3: of a correction of agreements', () => {
  /** A mutation of each kind that may be done. */
  async function ready() {
    const { code } = await register({ establishes: 'SISTER' });
    const other = await register({ signed: '2019' });
    await done('agreementLink', { agreement: code, kind: 'AMENDS', to: other.code });
    const voided = await register({ signed: '2018' });
    await done('agreementVoid', VOID(voided.code));
    const { agreement } = await done('agreementRecordAct', {
      agreement: code,
      party: MAGADAN,
      kind: 'GAVE_NOTICE',
      on: '2024-05-06',
      effectiveOn: '2024-08-01',
    });
    const id = idOf(agreement, 'GAVE_NOTICE');
    return {
      agreementActStrike: { act: id, reason: WHY },
      agreementActCorrect: { act: id, reason: WHY, on: '2024-05-07' },
      agreementUnlink: { link: agreement.links[0].id, reason: WHY },
      agreementVoid: VOID(code),
      agreementRestore: { agreement: voided.code },
    };
  }

  it('a dry run says what would change, and changes nothing; a stale revision is refused', async () => {
    for (const [mutation, input] of Object.entries(await ready())) {
      const before = await registry.everyRow();
      const { effects } = await done(mutation, { ...input, dryRun: true });
      expect(effects.at(-1)).toMatch(/^Узнают: все/);
      expect(await registry.everyRow()).toEqual(before);
      expect((await refused(mutation, { ...input, ifRevision: 999 })).code).toBe('STALE_REVISION');
    }
  });

  it('partners and the public have no part in it', async () => {
    const key = await registry.keyFor(MAGADAN);
    for (const [mutation, input] of Object.entries(await ready())) {
      const before = await registry.everyRow();
      const query = `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) {
        ${mutation}(input: $input) { userErrors { code } } }`;
      const codes = [];
      for (const by of [{ as: 'public' }, { key }] as const)
        codes.push((await registry.ask(query, { variables: { input }, ...by })).errors?.[0]?.extensions.code);
      expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
      expect(before).toMatchObject({ agreement: (await registry.everyRow()).agreement });
    }
  });

  it('what only administrators see is neither found nor told', async () => {
    const admin = { as: 'admin' } as const;
    const hidden = await register({ visibility: 'RESTRICTED', establishes: 'SISTER' }, admin);
    const { agreement } = await done(
      'agreementRecordAct',
      { agreement: hidden.code, party: MAGADAN, kind: 'SIGNED', on: '2020-05-05' },
      admin,
    );
    const text = await done('agreementLink', { agreement: hidden.code, kind: 'BASED_ON', text: 'Договор' }, admin);
    const asked = {
      agreementActStrike: { act: idOf(agreement, 'SIGNED'), reason: WHY },
      agreementActCorrect: { act: idOf(agreement, 'SIGNED'), reason: WHY },
      agreementUnlink: { link: text.agreement.links[0].id, reason: WHY },
      agreementVoid: VOID(hidden.id),
    };
    for (const [mutation, input] of Object.entries(asked))
      expect((await refused(mutation, input)).code).toBe('NOT_FOUND');
    await done('agreementVoid', VOID(hidden.code), admin);
    for (const ref of [hidden.id, hidden.code])
      expect((await refused('agreementRestore', { agreement: ref })).code).toBe('NOT_FOUND');
    const count = async (by = {}) => (await registry.data('{ struck { totalCount } }', by)).struck.totalCount;
    expect([await count(), await count(admin)]).toEqual([0, 2]);
    await done('agreementRestore', { agreement: hidden.code }, admin);
  });

  it('calendars hear CANCELLED once, and the same entries again when it is restored', async () => {
    const { code } = await register({ establishes: 'SISTER' });
    const { nextAnniversary } = await tieWith(MAGADAN);
    const entry = async () =>
      (await feed()).filter(({ uid }) => uid.includes(nextAnniversary.id.slice('anniversary_'.length)));
    const [before] = await entry();
    expect(before?.status).toBe('CONFIRMED');
    registry.clock.set('2026-11-30T01:00:00Z');
    await done('agreementVoid', VOID(code));
    const [cancelled] = await entry();
    expect(cancelled).toMatchObject({ status: 'CANCELLED', sequence: before!.sequence + 1 });
    expect((await entry())[0]).toEqual(cancelled);
    registry.clock.set('2026-11-30T02:00:00Z');
    await done('agreementRestore', { agreement: code });
    expect(await entry()).toEqual([
      expect.objectContaining({ uid: before!.uid, status: 'CONFIRMED', sequence: before!.sequence + 2 }),
    ]);
    registry.clock.set('2026-11-30T03:00:00Z');
    await done('agreementVoid', VOID(code));
    await feed();
    registry.clock.set('2027-03-15T00:00:00Z');
    expect(await entry()).toEqual([]);
  });

  it('changes says CHANGED of what is corrected, DISAPPEARED of what is voided, APPEARED of what is restored', async () => {
    const { id, code } = await register({ establishes: 'SISTER' });
    const tie = await tieWith(MAGADAN);
    const portal = await SyncedPortal.of(registry, 'public');
    await portal.poll();
    const told = async () => {
      const edges = await portal.poll();
      return edges
        .filter((one: any) => [id, tie.id].includes(one.id))
        .map((one: any) => `${one.kind} ${one.id}`)
        .sort();
    };
    const { agreement } = await done('agreementTerminate', { agreement: code, on: '2024-05-06' });
    expect(await told()).toEqual([`CHANGED ${id}`]);
    await done('agreementActStrike', { act: idOf(agreement, 'TERMINATED'), reason: WHY });
    expect(await told()).toEqual([`CHANGED ${id}`]);
    await done('agreementVoid', VOID(code));
    expect(await told()).toEqual([`DISAPPEARED ${id}`, `DISAPPEARED ${tie.id}`].sort());
    await done('agreementRestore', { agreement: code });
    expect(await told()).toEqual([`APPEARED ${id}`, `APPEARED ${tie.id}`].sort());
  });
});
