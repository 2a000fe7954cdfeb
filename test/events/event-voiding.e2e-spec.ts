import { entriesOf, get } from '../calendar/calendar-client.js';
import { stored } from '../support/stored.js';
import { SyncedPortal } from '../sync/synced-portal.js';
import { act, open, registry, RSVP } from './event-client.js';

const WHY = 'reason: "Внесено дважды"';
const GAMES = 'event: "EV-GAMES"';
const ASKED = `{ event(ref: "EV-GAMES") { id revision status starts { text } because movedOn ${RSVP}
  invitations(first: 9) { nodes { id city { code } reply { value headcount } replies { value isCurrent } } } } }`;

async function done(name: string, input: string, thing = 'event { id revision status } effects') {
  const it = await act(name, input, thing);
  expect(it.userErrors).toEqual([]);
  return it;
}
const games = async () => (await registry.data(ASKED)).event;
const feed = async () => entriesOf((await get(registry, '/calendar/events.ics')).text);

async function enter(): Promise<{ id: string }> {
  await done(
    'eventPlan',
    `code: "EV-GAMES", kind: SPORT, visibility: PUBLIC, titles: [{ language: "ru", text: "Игры" }], starts: "2023-05-09"`,
    'event { id }',
  );
  await done('eventUpdate', `${GAMES}, status: CONFIRMED`, 'event { id }');
  await done('eventInvite', `${GAMES}, cities: ["Гродно", "Минск", "Магадан"], letterOn: "2023-01-20"`, 'event { id }');
  await done('invitationReply', `${GAMES}, city: "Гродно", value: ACCEPTED, headcount: 6`, 'invitation { id }');
  await done('invitationReply', `${GAMES}, city: "Минск", value: DELEGATED, delegatedTo: "Ансан"`, 'invitation { id }');
  return games();
}

beforeEach(open);
afterEach(() => registry.close());

describe('law 3: an event that was cancelled by mistake', () => {
  it.each([
    ['confirmed', '', 'CONFIRMED', 'CONFIRMED'],
    ['tentative', 'eventUpdate(input: { event: "EV-GAMES", status: TENTATIVE })', 'TENTATIVE', 'TENTATIVE'],
    [
      'moved',
      'eventReschedule(input: { event: "EV-GAMES", starts: "2023-06-01", because: "Погода" })',
      'POSTPONED',
      'CONFIRMED',
    ],
  ])('is restored as it was: %s', async (_, mutation, status, inCalendars) => {
    await enter();
    if (mutation) await registry.data(`mutation { ${mutation} { userErrors { message } } }`);
    const [rows, before, [entry]] = [await stored(registry), await games(), await feed()];
    expect(before.status).toBe(status);
    await done('eventCancel', `${GAMES}, because: "Тайфун"`, 'event { id }');
    await done('eventCancel', `${GAMES}, because: "Нет средств"`, 'event { id }');
    const [cancelled] = await feed();
    expect(cancelled!.status).toBe('CANCELLED');
    const tried = await done('eventRestore', `${GAMES}, dryRun: true`);
    expect(tried.event.status).toBe(status);
    expect(tried.effects).toEqual([
      expect.stringMatching(/больше не отменено/),
      expect.stringMatching(/^Ответы в силе: согласились — /),
      expect.stringMatching(/^Узнают: все/),
    ]);
    expect((await games()).status).toBe('CANCELLED');
    expect((await act('eventRestore', `${GAMES}, ifRevision: 1`)).userErrors[0].code).toBe('STALE_REVISION');
    await done('eventRestore', GAMES);
    expect(await stored(registry)).toEqual(rows);
    expect(await games()).toEqual({ ...before, revision: before.revision + 3 });
    const [back] = await feed();
    expect(back).toMatchObject({ uid: entry!.uid, status: inCalendars });
    expect(back!.sequence).toBeGreaterThan(cancelled!.sequence);
  });

  it('stays as it is when it is not cancelled, and is refused when it is not there', async () => {
    const { revision } = (await enter()) as never as { revision: number };
    const { event, effects } = await done('eventRestore', GAMES);
    expect(event.revision).toBe(revision);
    expect(effects).toEqual([expect.stringMatching(/не отменено и не аннулировано/)]);
    expect((await act('eventRestore', 'event: "EV-NONE"')).userErrors[0].code).toBe('NOT_FOUND');
  });
});

describe('law 3: an event that was entered by mistake', () => {
  it('is voided with its invitations and replies as if it had never been, and put back as it was', async () => {
    const rows = await stored(registry);
    const { id } = await enter();
    const [entered, event] = [await stored(registry), await games()];
    const tried = await done('eventVoid', `${GAMES}, ${WHY}, dryRun: true`);
    expect(tried.effects).toEqual([
      expect.stringMatching(/приглашениями \(4\) и ответами \(2\)/),
      expect.stringMatching(/направлены письма \(3\)/),
      expect.stringMatching(/^Узнают: все/),
    ]);
    expect(await stored(registry)).toEqual(entered);
    expect((await act('eventVoid', `${GAMES}, ${WHY}, ifRevision: 99`)).userErrors[0].code).toBe('STALE_REVISION');
    expect((await done('eventVoid', `${GAMES}, ${WHY}`)).event).toBeNull();
    expect(await stored(registry)).toEqual(rows);
    expect(await games()).toBeNull();
    const { struck } = await registry.data('{ struck { nodes { recordId partId summary reason restoredAt } } }');
    expect(struck.nodes).toEqual([
      {
        recordId: id,
        partId: null,
        summary: expect.stringContaining('EV-GAMES «Игры»'),
        reason: 'Внесено дважды',
        restoredAt: null,
      },
    ]);
    await done('eventRestore', `event: "${id}"`);
    expect(await stored(registry)).toEqual(entered);
    expect(await games()).toEqual({ ...event, revision: event.revision + 1 });
    expect((await done('eventRestore', `event: "${id}"`)).event.revision).toBe(event.revision + 1);
  });

  it('is cancelled once in calendars, and disappears for portals with its invitations', async () => {
    const portal = await SyncedPortal.of(registry, 'public');
    const grodno = await SyncedPortal.of(registry, await registry.keyFor('Гродно'));
    const { id } = await enter();
    const invited = (await games()).invitations.nodes.find(({ city }: any) => city.code === 'BY-GRODNO').id;
    await Promise.all([portal.poll(), grodno.poll()]);
    const shown = (await feed()).find(({ uid }) => uid.includes(id.split('_')[1]!))!;
    await done('eventVoid', `${GAMES}, ${WHY}`);
    const gone = (await feed()).find(({ uid }) => uid === shown.uid)!;
    expect(gone.status).toBe('CANCELLED');
    expect(gone.sequence).toBeGreaterThan(shown.sequence);
    expect(await portal.poll()).toContainEqual({ id, kind: 'DISAPPEARED' });
    const told = await grodno.poll();
    expect(told).toContainEqual({ id, kind: 'DISAPPEARED' });
    expect(told).toContainEqual({ id: invited, kind: 'DISAPPEARED' });
    await done('eventRestore', `event: "${id}"`);
    const again = await grodno.poll();
    expect(again.map((one) => one.id)).toEqual(expect.arrayContaining([id, invited]));
    expect((await feed()).find(({ uid }) => uid === shown.uid)!.status).toBe('CONFIRMED');
  });

  it('stays while the log rests on it', async () => {
    const { id } = await enter();
    registry.clock.set('2023-05-10T00:00:00Z');
    await done('attendanceRecord', `${GAMES}, cities: [{ city: "Гродно", headcount: 6 }]`, 'event { id }');
    await done('eventClose', GAMES, 'event { id }');
    const [{ id: exchange }] = await registry.database.query(`SELECT id FROM exchange WHERE event_id = '${id}'`);
    const refused = (await act('eventVoid', `${GAMES}, ${WHY}`)).userErrors;
    expect(refused).toMatchObject([{ code: 'CONFLICTING', field: ['input', 'event'], suggestions: [exchange] }]);
    const guest = (await act('invitationVoid', `${GAMES}, city: "Гродно", ${WHY}`, 'invitation { id }')).userErrors;
    expect(guest).toMatchObject([{ code: 'CONFLICTING', message: expect.stringContaining('NO_SHOW') }]);
    const entered = await stored(registry);
    await done('exchangeVoid', `exchange: "${exchange}", ${WHY}`, 'exchange { id }');
    await done('eventVoid', `${GAMES}, ${WHY}`);
    expect((await act('exchangeRestore', `exchange: "${exchange}"`, 'exchange { id }')).userErrors).toMatchObject([
      { code: 'CONFLICTING', suggestions: [id] },
    ]);
    await done('eventRestore', `event: "${id}"`);
    await done('exchangeRestore', `exchange: "${exchange}"`, 'exchange { id }');
    expect(await stored(registry)).toEqual(entered);
  });

  it('is nothing that others than staff may void or restore', async () => {
    await enter();
    for (const name of ['eventVoid', 'eventRestore']) {
      const input = name === 'eventVoid' ? `${GAMES}, ${WHY}` : GAMES;
      expect((await act(name, input, 'event { id }', 'public')).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});

describe('law 3: an invitation that was entered by mistake', () => {
  const one = (city: string) => `${GAMES}, city: "${city}"`;
  const thing = 'invitation { id revision } effects';

  it('is voided with its replies as if it had never been, and put back as it was', async () => {
    await enter();
    const [rows, before] = [await stored(registry), await games()];
    await done('eventInvite', `${GAMES}, cities: ["Ялта"], letterOn: "2023-01-25"`, 'event { id }');
    await done('invitationReply', `${one('Ялта')}, value: TENTATIVE`, 'invitation { id }');
    const { invitation } = await done(
      'invitationReply',
      `${one('Ялта')}, value: ACCEPTED`,
      'invitation { id revision }',
    );
    const entered = [await stored(registry), await games()];
    const tried = await done('invitationVoid', `${one('Ялта')}, ${WHY}, dryRun: true`, thing);
    expect(tried.effects).toEqual([
      expect.stringMatching(/вместе с ответами \(2\)/),
      expect.stringMatching(/письмо от 2023-01-25/),
      expect.stringMatching(/^Узнают: портал города-партнёра/),
    ]);
    const stale = await act('invitationVoid', `${one('Ялта')}, ${WHY}, ifRevision: 99`, thing);
    expect(stale.userErrors[0].code).toBe('STALE_REVISION');
    expect(await stored(registry)).toEqual(entered[0]);
    await done('invitationVoid', `${one('Ялта')}, ${WHY}`, thing);
    expect([await stored(registry), await games()]).toEqual([rows, before]);
    const back = `invitation: "${invitation.id}"`;
    expect((await act('invitationRestore', `${back}, ifRevision: 99`, thing)).userErrors[0].code).toBe(
      'STALE_REVISION',
    );
    await done('invitationRestore', `${back}, dryRun: true`, thing);
    expect(await stored(registry)).toEqual(rows);
    expect((await done('invitationRestore', back, thing)).invitation.revision).toBe(invitation.revision + 1);
    expect([await stored(registry), await games()]).toEqual(entered);
    expect((await act('invitationRestore', back, thing)).userErrors[0].code).toBe('NOT_FOUND');
  });

  it('stays while a delegate comes instead, and is not put back beside a new one, or without its event', async () => {
    const { id } = await enter();
    const delegate = (await games()).invitations.nodes.find(({ city }: any) => city.code === 'KR-ANSAN').id;
    expect((await act('invitationVoid', `${one('Минск')}, ${WHY}`, thing)).userErrors).toMatchObject([
      { code: 'CONFLICTING', field: ['input', 'city'], suggestions: [delegate] },
    ]);
    const gone = (await games()).invitations.nodes.find(({ city }: any) => city.code === 'RU-MAGADAN').id;
    await done('invitationVoid', `${one('Магадан')}, ${WHY}`, thing);
    await done('eventInvite', `${GAMES}, cities: ["Магадан"]`, 'event { id }');
    const anew = (await games()).invitations.nodes.find(({ city }: any) => city.code === 'RU-MAGADAN').id;
    expect((await act('invitationRestore', `invitation: "${gone}"`, thing)).userErrors).toMatchObject([
      { code: 'CONFLICTING', suggestions: [anew] },
    ]);
    await done('eventVoid', `${GAMES}, ${WHY}`);
    expect((await act('invitationRestore', `invitation: "${gone}"`, thing)).userErrors).toMatchObject([
      { code: 'CONFLICTING', suggestions: [id] },
    ]);
  });

  it('appears and disappears for the portal of the city', async () => {
    await enter();
    await done('eventUpdate', `${GAMES}, visibility: PARTNER`, 'event { id }');
    const portal = await SyncedPortal.of(registry, await registry.keyFor('Магадан'));
    await portal.poll();
    const { id, invitations } = await games();
    const invited = invitations.nodes.find(({ city }: any) => city.code === 'RU-MAGADAN').id;
    const ids = async () => (await portal.poll()).filter((told) => told.id === id || told.id === invited);
    await done('invitationVoid', `${one('Магадан')}, ${WHY}`, thing);
    expect(await ids()).toEqual(
      expect.arrayContaining([
        { id, kind: 'DISAPPEARED' },
        { id: invited, kind: 'DISAPPEARED' },
      ]),
    );
    await done('invitationRestore', `invitation: "${invited}"`, thing);
    expect(new Set((await ids()).map((told) => told.id))).toEqual(new Set([id, invited]));
  });
});
