import { entriesOf, get } from '../calendar/calendar-client.js';
import { act, open, registry, RSVP } from './event-client.js';

const GAMES = 'event: "EV-GAMES"';
const SHOWN = `event { status starts { text } ends { text } timeZone replyBy movedOn because ${RSVP} }`;
const answers = { accepted: 1, waiting: 1, declined: 0, tentative: 0, delegated: 0, headcount: 6 };
const askedAgain = { ...answers, accepted: 0, waiting: 2, headcount: 0 };

describe('R36, R38: a move is any change of what the guests were told', () => {
  beforeEach(async () => {
    await open();
    await act(
      'eventPlan',
      `code: "EV-GAMES", kind: SPORT, visibility: PUBLIC, titles: [{ language: "ru", text: "Игры" }],
        starts: "2023-05-09T10:00", ends: "2023-05-09T18:00", replyBy: "2023-04-20"`,
    );
    await act('eventInvite', `${GAMES}, cities: ["Гродно", "Минск"], letterOn: "2023-01-20"`);
    await act('invitationReply', `${GAMES}, city: "Гродно", value: ACCEPTED, headcount: 6`, 'invitation { id }');
  });
  afterEach(() => registry.close());

  const made = async (name: string, input: string) => {
    const { event, userErrors } = await act(name, `${GAMES}, ${input}`, SHOWN);
    expect(userErrors).toEqual([]);
    return event;
  };
  const reschedule = (input: string) => made('eventReschedule', input);
  const update = (input: string) => made('eventUpdate', input);
  const replies = async () =>
    (
      await registry.data(
        '{ event(ref: "EV-GAMES") { invitations(first: 9) { nodes { city { code } reply { value } replies { value isCurrent } } } } }',
      )
    ).event.invitations.nodes[0];

  it.each([
    ['the same moment', 'starts: "2023-05-09T10:00"'],
    ['the same moment with its offset', 'starts: "2023-05-09T10:00+11:00", ends: "2023-05-09 18:00"'],
    ['another last day to reply, alone', 'replyBy: "2023-05-01"'],
    ['the same moment and another last day to reply', 'starts: "2023-05-09T10:00", replyBy: "2023-05-09"'],
  ])('eventReschedule to %s moves nothing', async (_, input) => {
    expect(await reschedule(input)).toMatchObject({ status: 'TENTATIVE', movedOn: null, rsvp: answers });
    expect(await replies()).toMatchObject({ city: { code: 'BY-GRODNO' }, reply: { value: 'ACCEPTED' } });
  });

  it.each([
    ['other clocks', 'timeZone: "Asia/Seoul"'],
    ['the clocks of another host', 'host: "Ансан"'],
    ['an end on another day', 'ends: "2023-05-11T18:00"'],
    ['an end at another hour', 'ends: "2023-05-09T19:00"'],
    ['no end', 'ends: null'],
    ['the day alone instead of its hour', 'starts: "2023-05-09"'],
  ])('eventUpdate with %s asks again', async (_, input) => {
    expect(await update(input)).toMatchObject({ movedOn: '2023-02-01', rsvp: askedAgain });
    expect(await replies()).toMatchObject({
      reply: { value: 'NEEDS_ACTION' },
      replies: [{ value: 'ACCEPTED', isCurrent: false }],
    });
  });

  it.each([
    ['other clocks that show the same', 'timeZone: "Asia/Vladivostok", starts: "2023-05-09T10:00"', { accepted: 0 }],
    ['clocks of the same offset', 'timeZone: "Asia/Magadan"', { accepted: 1 }],
    ['another place in the city', 'place: "Стадион"', { accepted: 1 }],
    ['another last day to reply', 'replyBy: "2023-05-09"', { accepted: 1 }],
  ])('eventUpdate with %s', async (_, input, rsvp) => {
    expect(await update(input)).toMatchObject({ rsvp });
  });

  it('a date that becomes more precise is no move, however many steps it takes; less precise, it is', async () => {
    await reschedule('starts: "2023-05"');
    await act('invitationReply', `${GAMES}, city: "Гродно", value: ACCEPTED, headcount: 6`, 'invitation { id }');
    for (const input of ['starts: "2023-05-09"', 'starts: "2023-05-09T11:00"', 'ends: "2023-05-09T12:00"'])
      expect(await update(input)).toMatchObject({ rsvp: answers });
    expect(await update('starts: "2023-05", ends: null')).toMatchObject({ rsvp: askedAgain });
  });

  it('moved away and back before anybody was told, it is as it was', async () => {
    await update('status: CONFIRMED');
    expect(await reschedule('starts: "2023-06-01", because: "Погода", replyBy: "2023-05-20"')).toMatchObject({
      status: 'POSTPONED',
      rsvp: askedAgain,
    });
    expect(await reschedule('starts: "2023-07-01"')).toMatchObject({ rsvp: askedAgain });
    expect(
      await reschedule('starts: "2023-05-09T10:00", ends: "2023-05-09T18:00", replyBy: "2023-04-20"'),
    ).toMatchObject({ status: 'CONFIRMED', movedOn: null, because: null, rsvp: answers });
    await update('timeZone: "Asia/Seoul"');
    expect(await update('timeZone: "Asia/Sakhalin"')).toMatchObject({ movedOn: null, rsvp: answers });
  });

  it.each([
    [
      'somebody replied to the other date',
      'invitationReply',
      'city: "Минск", value: DECLINED, on: "2023-02-01"',
      'invitation { id }',
    ],
    [
      'a letter told of the other date',
      'invitationSend',
      'letters: [{ city: "Минск", on: "2023-02-01", number: "2" }]',
      'event { code }',
    ],
  ])('moved back when %s, it asks again', async (_, name, input, thing) => {
    await reschedule('starts: "2023-06-01"');
    expect((await act(name, `${GAMES}, ${input}`, thing)).userErrors).toEqual([]);
    expect(await reschedule('starts: "2023-05-09T10:00", ends: "2023-05-09T18:00"')).toMatchObject({
      status: 'POSTPONED',
      rsvp: askedAgain,
    });
  });

  it('a planned event stays tentative in calendars when it is moved, a confirmed one confirmed', async () => {
    const status = async () =>
      entriesOf((await get(registry, '/calendar/events.ics')).text).find(({ summary }) => summary === 'Игры')?.status;
    expect(await status()).toBe('TENTATIVE');
    await reschedule('starts: "2023-06-01"');
    expect(await status()).toBe('TENTATIVE');
    await reschedule('because: "Дата ищется"');
    await reschedule('starts: "2023-06-03"');
    expect(await status()).toBe('TENTATIVE');
    await update('status: CONFIRMED');
    await reschedule('starts: "2023-06-02"');
    expect(await status()).toBe('CONFIRMED');
  });

  it.each([
    ['eventUpdate', 'replyBy: "2023-05-10"'],
    ['eventUpdate', 'ends: null, replyBy: "2023-05-10"'],
    ['eventReschedule', 'replyBy: "2023-05-10"'],
    ['eventReschedule', 'starts: "2023-04-01"'],
    ['eventInvite', 'cities: ["Ялта"], replyBy: "2023-05-10"'],
  ])('H4: %s(%s) is refused: the last day to reply would be after the event', async (name, input) => {
    expect((await act(name, `${GAMES}, ${input}`)).userErrors).toMatchObject([
      { code: 'TOO_LATE', field: ['input', 'replyBy'], message: expect.stringMatching(/не позже этого дня/) },
    ]);
  });

  it('H4: a last day to reply of one city counts until the event is moved before it', async () => {
    await act('eventInvite', `${GAMES}, cities: ["Ялта"], replyBy: "2023-05-08"`);
    const deadline = async () => {
      const { event } = await registry.data(
        '{ event(ref: "EV-GAMES") { invitations(first: 9) { nodes { city { code } deadline { on } } } } }',
      );
      return event.invitations.nodes.find(({ city }: any) => city.code === 'YALTA').deadline.on;
    };
    expect(await deadline()).toBe('2023-05-08');
    await reschedule('starts: "2023-05-01"');
    expect(await deadline()).toBe('2023-04-20');
  });

  it.each([
    ['an event of a month, to its last day', 'starts: "2023-08", replyBy: "2023-08-31"', []],
    ['an event of a month, after it', 'starts: "2023-08", replyBy: "2023-09-01"', [{ code: 'TOO_LATE' }]],
    ['several days, to the last', 'starts: "2023-08-01", ends: "2023-08-03", replyBy: "2023-08-03"', []],
  ])('H4: a last day to reply to %s', async (_, input, errors) => {
    const event = `kind: FORUM, titles: [{ language: "ru", text: "Форум" }], ${input}`;
    expect((await act('eventPlan', event)).userErrors).toMatchObject(errors);
  });
});
