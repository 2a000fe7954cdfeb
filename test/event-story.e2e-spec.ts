import { Registry } from './support/registry.js';

/**
 * The ski marathon of March and City Day of September 2023, from plan to attendance, as the clerk lives through them:
 * section 4.1 of the domain names how many calls each job may take.
 */
describe('the marathon and City Day of 2023', () => {
  let registry: Registry;
  let calls = 0;
  beforeAll(async () => {
    registry = await Registry.open('article');
  });
  afterAll(() => registry.close());

  const on = (day: string) => registry.clock.set(`${day}T02:00:00Z`);
  const ask = async (query: string) => {
    calls += 1;
    const data = await registry.data(query);
    for (const it of Object.values<any>(data)) expect(it?.userErrors ?? []).toEqual([]);
    return data;
  };
  /** A job of section 4.1: its name and the most calls that it may take. */
  const job = (name: string, atMost: number, work: () => Promise<void>) =>
    it(`${name} · at most ${atMost} ${atMost === 1 ? 'call' : 'calls'}`, async () => {
      calls = 0;
      await work();
      expect(calls).toBeLessThanOrEqual(atMost);
    });

  job('January: the day of the marathon is known: 11 March, ten o’clock', 1, async () => {
    on('2023-01-16');
    const { eventUpdate } = await ask(`mutation { eventUpdate(input: {
      event: "EV-2023-SKI", starts: "2023-03-11T10:00", place: "Лыжный стадион", status: CONFIRMED, replyBy: "2023-02-20"
    }) { event { summary invitations(first: 50) { totalCount } } userErrors { message } } }`);
    expect(eventUpdate.event).toEqual({
      summary:
        'EV-2023-SKI «Международный лыжный марафон»: 11 марта 2023 года, 10:00, Южно-Сахалинск, Лыжный стадион; подтверждено.',
      invitations: { totalCount: 8 },
    });
  });

  job('the letters go out to the eight cities that are expected', 1, async () => {
    on('2023-01-18');
    const { invitationSend } =
      await ask(`mutation { invitationSend(input: { event: "EV-2023-SKI", letterNumber: "01-12/118" }) {
      lines { status letterNumber letterOn isExpected } userErrors { message } } }`);
    expect(invitationSend.lines).toEqual(
      Array.from({ length: 8 }, () => ({
        status: 'SENT',
        letterNumber: '01-12/118',
        letterOn: '2023-01-18',
        isExpected: true,
      })),
    );
  });

  job('a letter from Grodno: six come, led by a deputy of the head (row 2)', 1, async () => {
    on('2023-02-03');
    const { invitationReply } = await ask(`mutation { invitationReply(input: {
      event: "EV-2023-SKI", city: "Гродно", value: ACCEPTED, headcount: 6, headLevel: DEPUTY_HEAD
    }) { invitation { summary } userErrors { message } } }`);
    expect(invitationReply.invitation.summary).toBe(
      'Гродно, EV-2023-SKI: спортсмены; письмо направлено; участие подтверждено (6).',
    );
  });

  job('a call from Minsk: its Leninsky district comes in its place (row 2)', 1, async () => {
    await ask(`mutation { invitationReply(input: {
      event: "EV-2023-SKI", city: "Минск", value: DELEGATED, delegatedTo: "Ленинский район города Минска", channel: PHONE
    }) { userErrors { message } } }`);
  });

  job('four more answers on one day, each a call (row 2)', 4, async () => {
    on('2023-02-10');
    for (const [city, answer] of [
      ['Магадан', 'ACCEPTED, headcount: 10'],
      ['Хабаровск', 'ACCEPTED, headcount: 12, channel: EMAIL'],
      ['Владивосток', 'DECLINED, note: "Совпало с чемпионатом края"'],
      ['BY-MINSK-LENINSKY', 'TENTATIVE'],
    ])
      await ask(
        `mutation { invitationReply(input: { event: "EV-2023-SKI", city: "${city}", value: ${answer} }) { userErrors { message } } }`,
      );
  });

  job('who has not answered? (row 4)', 2, async () => {
    on('2023-02-21');
    const { event } = await ask(`{ event(ref: "EV-2023-SKI") { rsvp {
      accepted declined tentative delegated waiting headcount categories { category invited headcount }
      missing { nodes { city { name } deadline { here there } } } } } }`);
    const late = (name: string, there: string) => ({
      city: { name },
      deadline: { here: '2023-02-20 23:59 (Asia/Sakhalin)', there: `2023-02-20 ${there}` },
    });
    expect(event.rsvp).toEqual({
      accepted: 3,
      declined: 1,
      tentative: 1,
      delegated: 1,
      waiting: 3,
      headcount: 28,
      categories: [{ category: 'ATHLETE', invited: 8, headcount: 28 }],
      missing: {
        nodes: expect.arrayContaining([
          late('Ялта', '15:59 (Europe/Simferopol)'),
          late('Нижний Новгород', '15:59 (Europe/Moscow)'),
          late('Благовещенск', '21:59 (Asia/Yakutsk)'),
        ]),
      },
    });
  });

  job('a late letter from Blagoveshchensk is taken, and flagged (row 2)', 1, async () => {
    const { invitationReply } = await ask(`mutation { invitationReply(input: {
      event: "EV-2023-SKI", city: "RU-BLAGOVESHCHENSK-AMU", value: ACCEPTED, headcount: 8, on: "2023-02-21"
    }) { invitation { reply { isLate } } userErrors { message } } }`);
    expect(invitationReply.invitation.reply.isLate).toBe(true);
  });

  job('after the marathon: who came, and the event is closed into the log (rows 5 and 9)', 2, async () => {
    on('2023-03-13');
    await ask(`mutation { attendanceRecord(input: { event: "EV-2023-SKI", cities: [
      { city: "Гродно", headcount: 6 }, { city: "Магадан", headcount: 9 }, { city: "Хабаровск", headcount: 12 },
      { city: "RU-BLAGOVESHCHENSK-AMU", headcount: 8 }, { city: "BY-MINSK-LENINSKY", headcount: 2 },
      { city: "Ялта", value: ATTENDED_ONLINE }, { city: "Нижний Новгород", value: NO_SHOW }
    ] }) { userErrors { message } } }`);
    const { eventClose } = await ask(
      `mutation { eventClose(input: { event: "EV-2023-SKI" }) { event { status } userErrors { message } } }`,
    );
    expect(eventClose.event).toEqual({ status: 'HELD' });
    const { exchanges } = await registry.data(`{ exchanges(filter: { from: "2023-03" }) { nodes {
      kind on { text } title headcount event { code } participants { city { code } headcount } } } }`);
    expect(exchanges.nodes).toEqual([
      {
        kind: 'JOINT_EVENT',
        on: { text: '2023-03-11' },
        title: 'Международный лыжный марафон',
        headcount: 37,
        event: { code: 'EV-2023-SKI' },
        participants: expect.arrayContaining([
          { city: { code: 'BY-GRODNO' }, headcount: 6 },
          { city: { code: 'RU-MAGADAN' }, headcount: 9 },
          { city: { code: 'RU-KHABAROVSK' }, headcount: 12 },
          { city: { code: 'RU-BLAGOVESHCHENSK-AMU' }, headcount: 8 },
          { city: { code: 'BY-MINSK-LENINSKY' }, headcount: 2 },
          { city: { code: 'YALTA' }, headcount: null },
        ]),
      },
    ]);
    expect(exchanges.nodes[0].participants).toHaveLength(6);
    const { partnership } = await registry.data('{ partnership(ref: "Гродно") { lastContactOn { text } } }');
    expect(partnership.lastContactOn.text).toBe('2023-03-11');
  });

  job('somebody was forgotten: the log follows (row 5)', 1, async () => {
    await ask(`mutation { attendanceRecord(input: { event: "EV-2023-SKI", cities: [{ city: "Нижний Новгород", headcount: 3 }] }) {
      userErrors { message } } }`);
    const { exchanges } = await registry.data(
      '{ exchanges(filter: { from: "2023-03" }) { nodes { headcount participants { city { code } } } } }',
    );
    expect(exchanges.nodes).toMatchObject([{ headcount: 40 }]);
    expect(exchanges.nodes[0].participants).toHaveLength(7);
  });

  job('City Day: the same cities, now their officials: a preview, then the round (row 8)', 2, async () => {
    on('2023-06-01');
    const round = (dryRun: boolean) =>
      ask(`mutation { eventInvite(input: { event: "EV-2023-CITYDAY", copyOf: "EV-2023-SKI", category: OFFICIAL, quota: 3,
        letterNumber: "01-12/745", letterOn: "2023-06-01", dryRun: ${dryRun} }) { lines { outcome city { code } } userErrors { message } } }`);
    const preview = await round(true);
    expect(preview.eventInvite.lines.map((line: any) => [line.outcome, line.city.code])).toEqual([
      ['INVITED', 'BY-GRODNO'],
      ['INVITED', 'BY-MINSK'],
      ['INVITED', 'RU-BLAGOVESHCHENSK-AMU'],
      ['INVITED', 'RU-KHABAROVSK'],
      ['INVITED', 'RU-MAGADAN'],
      ['INVITED', 'RU-NIZHNY-NOVGOROD'],
      ['INVITED', 'RU-VLADIVOSTOK'],
      ['INVITED', 'YALTA'],
    ]);
    expect((await round(false)).eventInvite.lines).toEqual(preview.eventInvite.lines);
  });

  job('City Day is set on 9 September, then moved by a day: everybody is asked again', 2, async () => {
    on('2023-08-01');
    await ask(
      `mutation { eventUpdate(input: { event: "EV-2023-CITYDAY", starts: "2023-09-09", status: CONFIRMED }) { userErrors { message } } }`,
    );
    await registry.data(
      `mutation { invitationReply(input: { event: "EV-2023-CITYDAY", city: "Гродно", value: ACCEPTED, headcount: 3 }) { userErrors { message } } }`,
    );
    on('2023-08-20');
    const { eventReschedule } =
      await ask(`mutation { eventReschedule(input: { event: "EV-2023-CITYDAY", starts: "2023-09-10", because: "Тайфун" }) {
      event { summary rsvp { accepted waiting } } userErrors { message } } }`);
    expect(eventReschedule.event).toEqual({
      summary: 'EV-2023-CITYDAY «День города»: перенесено на 10 сентября 2023 года, Южно-Сахалинск.',
      rsvp: { accepted: 0, waiting: 8 },
    });
  });

  job('Grodno came to City Day, and the year’s record stands', 2, async () => {
    on('2023-09-11');
    await ask(
      `mutation { attendanceRecord(input: { event: "EV-2023-CITYDAY", cities: [{ city: "Гродно", headcount: 3 }] }) { userErrors { message } } }`,
    );
    await ask(`mutation { eventClose(input: { event: "EV-2023-CITYDAY" }) { userErrors { message } } }`);
    const { city } = await registry.data(
      `{ city(ref: "Гродно") { invitations { nodes { event { code } reply { value } attendance { value headcount } } }
        exchanges { nodes { on { text } title } } } }`,
    );
    expect(city).toEqual({
      invitations: {
        nodes: [
          {
            event: { code: 'EV-2023-SKI' },
            reply: { value: 'ACCEPTED' },
            attendance: { value: 'ATTENDED', headcount: 6 },
          },
          {
            event: { code: 'EV-2023-CITYDAY' },
            reply: { value: 'NEEDS_ACTION' },
            attendance: { value: 'ATTENDED', headcount: 3 },
          },
        ],
      },
      exchanges: {
        nodes: [
          { on: { text: '2023-09-10' }, title: 'День города' },
          { on: { text: '2023-03-11' }, title: 'Международный лыжный марафон' },
        ],
      },
    });
  });
});
