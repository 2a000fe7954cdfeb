import { Viewer } from '../../src/access/viewer.js';
import { AgreementCommands } from '../../src/agreements/agreement-commands.service.js';
import { Events } from '../../src/events/events.service.js';
import { InvitationRounds } from '../../src/events/invitations/invitation-rounds.service.js';
import { Exchanges } from '../../src/exchanges/exchanges.service.js';
import { Partnerships } from '../../src/partnerships/partnerships.service.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { Registry } from '../support/registry.js';
import { stored } from '../support/stored.js';

// An undo takes back all that a call did, or says what has happened since.

interface Undone {
  call: string | null;
  records: { id: string }[];
  effects: string[];
  userErrors: { code: string; message: string; field: string[]; suggestions: string[] }[];
}
type As = { as?: 'staff' | 'admin' | 'public'; key?: string };

describe('an undo', () => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await Registry.open('article');
  });
  afterEach(() => registry.close());

  /** Does it, and tells by which call. */
  async function done(mutation: string, input: string, asked: As = {}): Promise<string> {
    const { it } = await registry.data(
      `mutation { it: ${mutation}(input: { ${input} }) { userErrors { code message } } }`,
      asked,
    );
    expect(it.userErrors).toEqual([]);
    const [{ call }] = await registry.database.query('SELECT call_id AS call FROM change ORDER BY id DESC LIMIT 1');
    return call;
  }
  const UNDO = `mutation ($call: String!, $reason: String!) { undo(input: { call: $call, reason: $reason }) {
    call records { id } effects userErrors { code message field suggestions } } }`;
  async function undo(call: string, asked: As = {}, reason = 'Не то'): Promise<Undone> {
    return (await registry.data(UNDO, { language: 'en', ...asked, variables: { call, reason } })).undo;
  }
  async function refused(call: string, code: string, says: RegExp, asked: As = {}): Promise<Undone> {
    const before = await stored(registry);
    const told = await undo(call, asked);
    expect(told).toMatchObject({
      call: null,
      records: [],
      effects: [],
      userErrors: [{ code, field: ['input', 'call'] }],
    });
    expect(told.userErrors[0]!.message).toMatch(says);
    expect(await stored(registry)).toEqual(before);
    return told;
  }
  const accepted = async (call: string, asked: As = {}) => expect((await undo(call, asked)).userErrors).toEqual([]);

  it('names what has changed the same since, and hands over how to take that back first', async () => {
    const first = await done(
      'eventPlan',
      'code: "EV-1", kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2024"',
    );
    const second = await done('eventUpdate', 'event: "EV-1", place: "А"');
    const third = await done('eventUpdate', 'event: "EV-1", place: "Б"');
    const today = new Date().toISOString().slice(0, 10);
    const told = await refused(second, 'CONFLICTING', new RegExp(`since: EVENT_UPDATED ${today} STAFF\\.`));
    expect(told.userErrors[0]!.suggestions).toHaveLength(1);
    const { undo: ready } = await registry.data(told.userErrors[0]!.suggestions[0]!.replace('…', 'Не то'));
    expect(ready.userErrors).toEqual([]);
    await accepted(second);
    await accepted(first);
    await refused(third, 'CONFLICTING', /has been voided since/);
  });

  it('is not hindered by what something else has added since', async () => {
    await done('partnershipEstablish', 'city: "RU-MAGADAN", kind: CONTACT, on: "2020"');
    const suspended = await done('partnershipSuspend', 'partnership: "RU-MAGADAN", on: "2021"');
    await done('partnershipEstablish', 'city: "RU-MAGADAN", kind: SISTER, on: "2020-05"');
    await done('partnershipUpdate', 'partnership: "RU-MAGADAN", motive: "Соседи"');
    await accepted(suspended);
    const { partnership, struck } = await registry.data(
      '{ partnership(ref: "RU-MAGADAN") { motive status { value } acts { kind } } struck { nodes { summary reason restoredAt } } }',
    );
    expect(partnership).toEqual({
      motive: 'Соседи',
      status: { value: 'ACTIVE' },
      acts: [{ kind: 'ESTABLISHED' }, { kind: 'ESTABLISHED' }],
    });
    expect(struck.nodes).toEqual([{ summary: 'SUSPENDED 2021', reason: 'Не то', restoredAt: null }]);
  });

  it('of an act on which others rest is refused with those', async () => {
    await done('partnershipEstablish', 'city: "RU-MAGADAN", kind: CONTACT, on: "2020"');
    const suspended = await done('partnershipSuspend', 'partnership: "RU-MAGADAN", on: "2021"');
    await done('partnershipResume', 'partnership: "RU-MAGADAN", on: "2022"');
    await refused(suspended, 'CONFLICTING', /Other acts of the partnership rest on it/);
  });

  it('of an agreement leaves a partnership that has other acts by now', async () => {
    const registered = await done(
      'agreementRegister',
      `code: "A-1", kind: MEMORANDUM, signed: "2023", titles: [{ language: "ru", text: "М" }], establishes: CONTACT,
        parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }]`,
    );
    await done('partnershipEstablish', 'city: "RU-MAGADAN", kind: SISTER, on: "2020"');
    await accepted(registered);
    const { partnership, agreement } = await registry.data(
      '{ partnership(ref: "RU-MAGADAN") { acts { kind on { text } } } agreement(ref: "A-1") { id } }',
    );
    expect(agreement).toBeNull();
    expect(partnership).toEqual({ acts: [{ kind: 'ESTABLISHED', on: { text: '2020' } }] });
  });

  it('of a record that was voided since says so; restored, it goes', async () => {
    await done('partnershipEstablish', 'city: "RU-MAGADAN", kind: CONTACT, on: "2020"');
    const { partnership } = await registry.data('{ partnership(ref: "RU-MAGADAN") { id } }');
    const updated = await done('partnershipUpdate', 'partnership: "RU-MAGADAN", motive: "Соседи"');
    await done('partnershipVoid', 'partnership: "RU-MAGADAN", reason: "Ошибка"');
    await refused(updated, 'CONFLICTING', /has been voided since: PARTNERSHIP_VOIDED .* Restore it first/);
    await done('partnershipRestore', `partnership: "${partnership.id}"`);
    await accepted(updated);
  });

  it('of a planned event with invitations of other calls is refused', async () => {
    const planned = await done(
      'eventPlan',
      'code: "EV-1", kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2030"',
    );
    await done('eventInvite', 'event: "EV-1", cities: ["YALTA"]');
    await refused(planned, 'CONFLICTING', /Invitations to EV-1 have been made since: 1\..*eventVoid/);
  });

  it('of a move is refused once guests have replied to the new date', async () => {
    await done('eventPlan', 'code: "EV-1", kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2024-05"');
    await done('eventInvite', 'event: "EV-1", cities: ["YALTA"]');
    const moved = await done('eventReschedule', 'event: "EV-1", starts: "2030-06"');
    await done('invitationReply', 'event: "EV-1", city: "YALTA", value: ACCEPTED');
    await refused(moved, 'CONFLICTING', /replied to the new date.*eventReschedule/);
  });

  it('done by two clerks is done once; the second is told what has happened', async () => {
    await done('partnershipEstablish', 'city: "RU-MAGADAN", kind: CONTACT, on: "2020"');
    const suspended = await done('partnershipSuspend', 'partnership: "RU-MAGADAN", on: "2021"');
    const [one, other] = await Promise.all([undo(suspended), undo(suspended)]);
    const errors = [...one.userErrors, ...other.userErrors];
    expect(errors).toMatchObject([{ code: 'NOT_ALLOWED_IN_STATE' }]);
    await refused(suspended, 'NOT_ALLOWED_IN_STATE', /Nothing of this call is left.*PARTNERSHIP_CHANGE_UNDONE/);
  });

  it('of an erasure is refused, since nothing of it was kept', async () => {
    await done('contactAdd', 'city: "YALTA", kind: OFFICE, title: "Приёмная"');
    const [{ id }] = await registry.database.query('SELECT id FROM contact');
    await refused(
      await done('contactErase', `contact: "${id}", reason: MISTAKE`),
      'NOT_ALLOWED_IN_STATE',
      /stays erased/,
    );
  });

  it('takes no reason of a million letters, nor none', async () => {
    const call = await done('cityUpdate', 'city: "YALTA", population: 7');
    expect((await undo(call, {}, 'я'.repeat(1_000_000))).userErrors).toMatchObject([
      { code: 'TOO_LONG', field: ['input', 'reason'] },
    ]);
    expect((await undo(call, {}, ' ')).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
  });

  it('is for the office alone', async () => {
    const call = await done('cityUpdate', 'city: "YALTA", population: 7');
    for (const asked of [{ as: 'public' as const }, { key: await registry.keyFor('YALTA') }]) {
      const { data, errors } = await registry.ask(UNDO, { ...asked, variables: { call, reason: 'Не то' } });
      expect([data, errors?.length]).toEqual([null, 1]);
    }
  });

  it('of what only administrators see is unknown to staff, and counted where it is part of what they see', async () => {
    const admin = { as: 'admin' as const };
    const secret = await done(
      'eventPlan',
      'code: "EV-S", kind: FORUM, titles: [{ language: "ru", text: "Т" }], starts: "2024", visibility: RESTRICTED',
      admin,
    );
    await refused(secret, 'NOT_FOUND', /There is no call/);
    const register = (visibility: string) => `code: "A-${visibility}", kind: MEMORANDUM, signed: "2023",
      titles: [{ language: "ru", text: "М ${visibility}" }], establishes: CONTACT, visibility: ${visibility},
      parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }]`;
    const hidden = await done('agreementRegister', register('RESTRICTED'), admin);
    await refused(hidden, 'NOT_FOUND', /There is no call/);
    await done('agreementRegister', register('PUBLIC'));
    await done('agreementUpdate', 'agreement: "A-PUBLIC", visibility: RESTRICTED', admin);
    const opened = await done('agreementUpdate', 'agreement: "A-PUBLIC", visibility: PUBLIC, areas: [YOUTH]', admin);
    await refused(opened, 'NOT_FOUND', /There is no call/);
    await accepted(opened, admin);
    await accepted(secret, admin);
  });

  it('takes back what an earlier version has written, or says that it cannot', async () => {
    const call = await done('cityUpdate', 'city: "YALTA", population: 7');
    await registry.database.query('ALTER TABLE change DISABLE TRIGGER change_stays');
    await registry.database.query(
      `UPDATE change SET differences = '{"mayor": {"from": "А", "to": "Б"}}' WHERE call_id = $1`,
      [call],
    );
    await registry.database.query('ALTER TABLE change ENABLE TRIGGER change_stays');
    await refused(call, 'NOT_ALLOWED_IN_STATE', /correct the record itself/);
  });

  it('puts back in the log what went when nobody had attended after all', async () => {
    await done('eventPlan', 'code: "EV-1", kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2024-05"');
    await done('eventInvite', 'event: "EV-1", cities: ["YALTA"]');
    await done('attendanceRecord', 'event: "EV-1", cities: [{ city: "YALTA", headcount: 3 }]');
    await done('eventClose', 'event: "EV-1"');
    const before = await stored(registry);
    const withdrawn = await done('attendanceRecord', 'event: "EV-1", cities: [{ city: "YALTA", value: NO_SHOW }]');
    expect(await stored(registry)).not.toEqual(before);
    await accepted(withdrawn);
    expect(await stored(registry)).toEqual(before);
  });

  const of = <T>(service: new (...args: never[]) => T) => registry.app.get(service, { strict: false });
  const by = Viewer.SYSTEM;
  const registerMagadan = () =>
    of(AgreementCommands).register(
      by,
      {
        code: 'A-1',
        kind: 'MEMORANDUM',
        signed: '2023-05-05',
        titles: [{ language: 'ru', text: 'М' }],
        parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'RU-MAGADAN' }],
        establishes: 'CONTACT',
      },
      null,
    );

  it('takes back an import whole, whatever rests on what within it', async () => {
    const before = await stored(registry);
    await of(Transactions).run(async () => {
      await registerMagadan();
      await of(Events).plan(by, {
        code: 'EV-1',
        kind: 'FORUM',
        titles: [{ language: 'ru', text: 'Ф' }],
        starts: '2024',
        agreement: 'A-1',
      });
      await of(InvitationRounds).invite(by, 'EV-1', { cities: ['YALTA', 'BY-MINSK'] });
      await of(Exchanges).log(by, {
        kind: 'DELEGATION_IN',
        on: '2023-05',
        cities: ['RU-MAGADAN'],
        agreements: ['A-1'],
      });
    });
    const after = await stored(registry);
    const [{ call }] = await registry.database.query('SELECT call_id AS call FROM change ORDER BY id DESC LIMIT 1');
    const undone = await undo(call);
    expect(undone.userErrors).toEqual([]);
    expect(await stored(registry)).toEqual(before);
    await accepted(undone.call!);
    expect(await stored(registry)).toEqual(after);
  });

  it('leaves nothing of an import, nor takes half of it back', async () => {
    await of(Transactions).run(async () => {
      await registerMagadan();
      await of(Partnerships).establish(by, 'RU-KHABAROVSK', 'CONTACT', { on: '2020' }, {});
    });
    const [{ call }] = await registry.database.query('SELECT call_id AS call FROM change ORDER BY id DESC LIMIT 1');
    await done('partnershipSuspend', 'partnership: "RU-KHABAROVSK", on: "2024"');
    await refused(call, 'CONFLICTING', /changed since: PARTNERSHIP_SUSPENDED/);
  });
});
