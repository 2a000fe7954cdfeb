import { act, counts, LINES, open, registry, RSVP, rsvp } from './event-client.js';

const EIGHT = [
  'BY-GRODNO',
  'BY-MINSK',
  'RU-BLAGOVESHCHENSK-AMU',
  'RU-KHABAROVSK',
  'RU-MAGADAN',
  'RU-NIZHNY-NOVGOROD',
  'RU-VLADIVOSTOK',
  'YALTA',
];

describe('events and invitations', () => {
  beforeEach(open);
  afterEach(() => registry.close());

  it('check 1: two events, and eight cities expected at the marathon, without a letter', async () => {
    const { events } = await registry.data(`{
      events(orderBy: [STARTS_ASC]) { totalCount nodes { code title status starts { text precision from to at }
        invitations(first: 50) { totalCount nodes { city { code } status isExpected category letterOn reply { value on } attendance { value } } } } } }`);
    expect(events.totalCount).toBe(2);
    const [ski, day] = events.nodes;
    expect(ski).toEqual({
      code: 'EV-2023-SKI',
      title: 'Международный лыжный марафон',
      status: 'TENTATIVE',
      starts: { text: '2023-03', precision: 'MONTH', from: '2023-03-01', to: '2023-03-31', at: null },
      invitations: {
        totalCount: 8,
        nodes: EIGHT.map((code) => ({
          city: { code },
          status: 'PLANNED',
          isExpected: true,
          category: 'ATHLETE',
          letterOn: null,
          reply: { value: 'NEEDS_ACTION', on: null },
          attendance: { value: 'NOT_RECORDED' },
        })),
      },
    });
    expect(day).toMatchObject({ code: 'EV-2023-CITYDAY', starts: { text: '2023-09' }, invitations: { totalCount: 0 } });
  });

  it('check 6, R39: a round copied from another event creates eight, and a second run nothing', async () => {
    const round = 'event: "EV-2023-CITYDAY", copyOf: "ev-2023-ski", category: OFFICIAL';
    const dry = await act('eventInvite', `${round}, dryRun: true`, LINES);
    expect(dry.lines.map((line: any) => [line.city.code, line.outcome, line.invitation])).toEqual(
      EIGHT.map((code) => [code, 'INVITED', null]),
    );
    expect((await counts())[0].invitations).toBe(8);
    const first = await act('eventInvite', round, LINES);
    expect(first.lines.map((line: any) => [line.city.code, line.outcome, line.invitation.status])).toEqual(
      EIGHT.map((code) => [code, 'INVITED', 'PLANNED']),
    );
    expect((await counts())[0].invitations).toBe(16);
    const before = await counts();
    const second = await act('eventInvite', round, LINES);
    expect(second.lines.map((line: any) => [line.city.code, line.outcome, line.reason])).toEqual(
      EIGHT.map((code) => [code, 'ALREADY_INVITED', 'Уже приглашён.']),
    );
    expect(await counts()).toEqual(before);
  });

  it('check 7: Minsk passes its invitation on to its district, which appears and is counted once', async () => {
    const reply = await act(
      'invitationReply',
      'event: "EV-2023-SKI", city: "Минск", value: DELEGATED, delegatedTo: "Ленинский район города Минска", on: "2023-01-31", channel: EMAIL',
      'invitation { summary reply { value on channel delegatedTo { code } isLate isCurrent } }',
    );
    expect(reply).toEqual({
      invitation: {
        summary: 'Минск, EV-2023-SKI: спортсмены; запланировано, письмо не направлено; передано другому городу.',
        reply: {
          value: 'DELEGATED',
          on: '2023-01-31',
          channel: 'EMAIL',
          delegatedTo: { code: 'BY-MINSK-LENINSKY' },
          isLate: false,
          isCurrent: true,
        },
      },
      userErrors: [],
    });
    expect(await rsvp('EV-2023-SKI')).toEqual({
      accepted: 0,
      declined: 0,
      tentative: 0,
      delegated: 1,
      waiting: 8,
      headcount: 0,
    });
    await act(
      'invitationReply',
      'event: "EV-2023-SKI", city: "BY-MINSK-LENINSKY", value: ACCEPTED, headcount: 4, on: "2023-01-31"',
      'invitation { delegatedFrom { city { code } } }',
    );
    expect(await rsvp('EV-2023-SKI')).toEqual({
      accepted: 1,
      declined: 0,
      tentative: 0,
      delegated: 1,
      waiting: 7,
      headcount: 4,
    });
    // Minsk comes itself after all: the district does not stand in any more.
    await act(
      'invitationReply',
      'event: "EV-2023-SKI", city: "BY-MINSK", value: ACCEPTED, headcount: 2',
      'invitation { id }',
    );
    expect(await rsvp('EV-2023-SKI')).toMatchObject({ accepted: 1, delegated: 0, waiting: 7, headcount: 2 });
  });

  it('R36: the latest reply by its day counts, every one is kept, and a late one is taken and flagged', async () => {
    await act('eventUpdate', 'event: "EV-2023-SKI", replyBy: "2023-01-20"');
    const answer = (rest: string) =>
      act(
        'invitationReply',
        `event: "EV-2023-SKI", city: "Гродно", ${rest}`,
        'invitation { reply { value on isLate } }',
      );
    await answer('value: TENTATIVE, on: "2023-01-20"');
    expect((await answer('value: ACCEPTED, headcount: 6, on: "2023-01-25", channel: PHONE')).invitation.reply).toEqual({
      value: 'ACCEPTED',
      on: '2023-01-25',
      isLate: true,
    });
    // A letter of the 10th that is found later does not undo the call of the 25th.
    expect((await answer('value: DECLINED, on: "2023-01-10"')).invitation.reply.value).toBe('ACCEPTED');
    const { event } = await registry.data(
      `{ event(ref: "EV-2023-SKI") { invitations(first: 1) { nodes { replies { value on isLate isCurrent } } } } }`,
    );
    expect(event.invitations.nodes[0].replies).toEqual([
      { value: 'DECLINED', on: '2023-01-10', isLate: false, isCurrent: false },
      { value: 'TENTATIVE', on: '2023-01-20', isLate: false, isCurrent: false },
      { value: 'ACCEPTED', on: '2023-01-25', isLate: true, isCurrent: true },
    ]);
  });

  it('R37: the deadline is the end of the host’s day, shown by both clocks', async () => {
    await act('eventUpdate', 'event: "EV-2023-SKI", replyBy: "2023-03-01"');
    const { event } = await registry.data(
      `{ event(ref: "EV-2023-SKI") { invitations(first: 1) { nodes { deadline { on at here there } } } } }`,
    );
    expect(event.invitations.nodes[0].deadline).toEqual({
      on: '2023-03-01',
      at: '2023-03-01T12:59:59.000Z',
      here: '2023-03-01 23:59 (Asia/Sakhalin)',
      there: '2023-03-01 15:59 (Europe/Minsk)',
    });
  });

  it('R38: a move asks everybody again and keeps what they said; a cancelled event keeps its answers', async () => {
    await act(
      'invitationReply',
      'event: "EV-2023-SKI", city: "Гродно", value: ACCEPTED, headcount: 6, on: "2023-01-30"',
      'invitation { id }',
    );
    const moved = await act(
      'eventReschedule',
      'event: "EV-2023-SKI", starts: "2023-04-01", because: "Погода"',
      `event { status because movedOn starts { text } ${RSVP} }`,
    );
    expect(moved.event).toEqual({
      status: 'POSTPONED',
      because: 'Погода',
      movedOn: '2023-02-01',
      starts: { text: '2023-04-01' },
      rsvp: { accepted: 0, declined: 0, tentative: 0, delegated: 0, waiting: 8, headcount: 0 },
    });
    const first =
      '{ event(ref: "EV-2023-SKI") { invitations(first: 1) { nodes { reply { value } replies { value isCurrent } } } } }';
    expect((await registry.data(first)).event.invitations.nodes[0]).toEqual({
      reply: { value: 'NEEDS_ACTION' },
      replies: [{ value: 'ACCEPTED', isCurrent: false }],
    });
    // A letter that was written before the move answers to the old date.
    await act(
      'invitationReply',
      'event: "EV-2023-SKI", city: "Гродно", value: DECLINED, on: "2023-01-31"',
      'invitation { id }',
    );
    expect((await registry.data(first)).event.invitations.nodes[0].reply).toEqual({ value: 'NEEDS_ACTION' });
    await act(
      'invitationReply',
      'event: "EV-2023-SKI", city: "Гродно", value: TENTATIVE, on: "2023-02-01"',
      'invitation { id }',
    );
    const cancelled = await act('eventCancel', 'event: "EV-2023-SKI"', `event { status ${RSVP} }`);
    expect(cancelled.event).toEqual({
      status: 'CANCELLED',
      rsvp: { accepted: 0, declined: 0, tentative: 1, delegated: 0, waiting: 7, headcount: 0 },
    });
  });
});
