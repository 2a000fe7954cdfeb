import { act, counts, open, registry } from './event-client.js';

describe('a round, an answer, a date that cannot be: refused in words that say what to type next, and nothing is stored', () => {
  beforeAll(open);
  afterAll(() => registry.close());

  const ski = 'event: "EV-2023-SKI"';
  it.each<[string, string, string, string | null, string, RegExp, string?]>([
    [
      'a reply after the event',
      'invitationReply',
      `${ski}, city: "Гродно", value: ACCEPTED, on: "2023-04-01"`,
      '2023-04-05',
      'TOO_LATE',
      /завершилось 2023-03-31/,
    ],
    [
      'a reply of tomorrow',
      'invitationReply',
      `${ski}, city: "Гродно", value: ACCEPTED, on: "2023-02-02"`,
      null,
      'TOO_EARLY',
      /сегодня 2023-02-01/,
    ],
    [
      'a reply of a city that is not invited',
      'invitationReply',
      `${ski}, city: "Ансан", value: ACCEPTED`,
      null,
      'NOT_FOUND',
      /KR-ANSAN не приглашён на EV-2023-SKI.*eventInvite/,
    ],
    [
      'a reply by a city for another',
      'invitationReply',
      `${ski}, city: "Минск", value: ACCEPTED, answeredBy: "Гродно"`,
      null,
      'FORBIDDEN_PARTY',
      /BY-GRODNO не может отвечать за BY-MINSK/,
    ],
    [
      'a headcount of −1',
      'invitationReply',
      `${ski}, city: "Гродно", value: ACCEPTED, headcount: -1`,
      null,
      'INVALID',
      /не может быть меньше 0/,
    ],
    [
      'a headcount of ten million',
      'invitationReply',
      `${ski}, city: "Гродно", value: ACCEPTED, headcount: 10000000`,
      null,
      'INVALID',
      /не может быть больше 100000/,
    ],
    [
      'a headcount of those who decline',
      'invitationReply',
      `${ski}, city: "Гродно", value: DECLINED, headcount: 3`,
      null,
      'CONFLICTING',
      /Уберите headcount/,
    ],
    [
      'a delegation to nobody',
      'invitationReply',
      `${ski}, city: "Гродно", value: DELEGATED`,
      null,
      'REQUIRED',
      /delegatedTo/,
    ],
    [
      'a delegation to itself',
      'invitationReply',
      `${ski}, city: "Гродно", value: DELEGATED, delegatedTo: "Гродна"`,
      null,
      'CYCLE',
      /сам передал приглашение/,
    ],
    [
      'a delegation to the host',
      'invitationReply',
      `${ski}, city: "Гродно", value: DELEGATED, delegatedTo: "Южно-Сахалинск"`,
      null,
      'CYCLE',
      /это город проведения/,
    ],
    [
      'an event that ends before it starts',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2023-05-02", ends: "2023-05-01"',
      null,
      'TOO_EARLY',
      /раньше начала/,
    ],
    [
      'an event that ends the minute it starts',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2023-05-02T10:00", ends: "2023-05-02T10:00"',
      null,
      'TOO_EARLY',
      /раньше начала/,
    ],
    [
      'a time that does not exist',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2016-03-27T02:30"',
      null,
      'INVALID',
      /часы в этот день переводят вперёд. Введите 2016-03-27T03:30/,
      '2016-03-27T03:30',
    ],
    [
      'a time that exists twice',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2014-10-26T01:30"',
      null,
      'AMBIGUOUS',
      /бывает дважды/,
      '2014-10-26T01:30+11:00',
    ],
    [
      'an offset that the zone does not have',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2023-05-02T10:00+03:00"',
      null,
      'INVALID',
      /\+11:00, а не \+03:00/,
    ],
    [
      '25 o’clock',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2023-05-02T25:00"',
      null,
      'INVALID',
      /Время пишите так/,
    ],
    [
      '31 February',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2023-02-31"',
      null,
      'INVALID',
      /в феврале 2023 года 28 дней, последний — 2023-02-28/,
    ],
    [
      'an unknown zone',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2023-05-02", timeZone: "+11:00"',
      null,
      'INVALID',
      /не часовой пояс/,
    ],
    [
      'a code that is taken',
      'eventPlan',
      'kind: FORUM, code: "ev-2023-ski", titles: [{ language: "ru", text: "Ф" }], starts: "2023-05-02"',
      null,
      'DUPLICATE',
      /уже занят или был занят раньше/,
    ],
    [
      'a round to the same city under two names',
      'eventInvite',
      `${ski}, cities: ["Гродно", "Hrodna"]`,
      null,
      'DUPLICATE',
      /«Hrodna» — тот же город, что и «Гродно»/,
    ],
    [
      'a round with a name that nobody knows',
      'eventInvite',
      `${ski}, cities: ["Ансан", "Гродн"]`,
      null,
      'NOT_FOUND',
      /Возможно, вы имели в виду BY-GRODNO/,
    ],
    ['a round to nobody', 'eventInvite', ski, null, 'REQUIRED', /copyOf/],
    ['a round to the host', 'eventInvite', `${ski}, cities: ["Южно-Сахалинск"]`, null, 'CONFLICTING', /хозяин/],
    [
      'a copy of an event that is not there',
      'eventInvite',
      `${ski}, copyOf: "EV-2022-SKI"`,
      null,
      'NOT_FOUND',
      /EV-2023-SKI/,
    ],
    [
      'an override for a city that is not in the list',
      'eventInvite',
      `${ski}, cities: ["Ансан"], override: [{ city: "Ялта", reason: "…" }]`,
      null,
      'NOT_FOUND',
      /нет в списке/,
    ],
    [
      'a letter with a number and no day',
      'eventInvite',
      `${ski}, cities: ["Ансан"], letterNumber: "1"`,
      null,
      'REQUIRED',
      /letterOn/,
    ],
    [
      'another date as if it were an update',
      'eventUpdate',
      `${ski}, starts: "2023-04"`,
      null,
      'CONFLICTING',
      /eventReschedule/,
    ],
    ['no date as if it were an update', 'eventUpdate', `${ski}, starts: null`, null, 'REQUIRED', /eventReschedule/],
    [
      'a state that is reached by another way',
      'eventUpdate',
      `${ski}, status: CANCELLED`,
      null,
      'NOT_ALLOWED_IN_STATE',
      /eventCancel/,
    ],
    ['a stale edit', 'eventUpdate', `${ski}, place: "Стадион", ifRevision: 7`, null, 'STALE_REVISION', /редакция/],
    ['an anniversary that is none', 'eventUpdate', `${ski}, anniversary: "20"`, null, 'NOT_FOUND', /anniversaries/],
    [
      'a bounce of what was never sent',
      'invitationBounce',
      `${ski}, city: "Гродно"`,
      null,
      'NOT_ALLOWED_IN_STATE',
      /письмо не направлено/,
    ],
    [
      'letters to a city that is not invited',
      'invitationSend',
      `${ski}, letters: [{ city: "Ансан" }]`,
      null,
      'NOT_FOUND',
      /не приглашён/,
    ],
  ])('%s', async (_, name, input, now, code, message, suggestion = undefined) => {
    registry.clock.set(`${now ?? '2023-02-01'}T00:00:00Z`);
    const before = await counts();
    const thing = /Reply|Bounce|Revoke/.test(name) ? 'invitation { id }' : 'event { revision }';
    const { userErrors } = await act(name, input, thing);
    expect(userErrors.map((error: any) => error.code)).toEqual([code]);
    expect(userErrors[0].message).toMatch(message);
    expect(userErrors[0].field[0]).toBe('input');
    if (suggestion) expect(userErrors[0].suggestions).toContain(suggestion);
    expect(await counts()).toEqual(before);
  });

  it('anything of an event that was cancelled', async () => {
    await act('eventCancel', ski);
    const before = await counts();
    for (const [name, input] of [
      ['eventReschedule', ski],
      ['eventInvite', `${ski}, cities: ["Ансан"]`],
      ['invitationSend', ski],
      ['invitationReply', `${ski}, city: "Гродно", value: ACCEPTED`],
    ] as const) {
      const thing = name === 'invitationReply' ? 'invitation { id }' : 'event { code }';
      expect((await act(name, input, thing)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED_IN_STATE' }]);
    }
    expect(await counts()).toEqual(before);
  });
});
