import { act, counts, open, registry, rsvp } from './event-client.js';

const SKI = 'event: "EV-2023-SKI"';
const said = (city: string, value: string, rest = '') =>
  act('invitationReply', `${SKI}, city: "${city}", value: ${value} ${rest}`, 'invitation { id }');
const passes = (city: string, to: string, rest = '') => said(city, 'DELEGATED', `delegatedTo: "${to}" ${rest}`);

describe('H3: an invitation that is passed on', () => {
  beforeEach(open);
  afterEach(() => registry.close());

  it.each([[['Минск', 'Гродно']], [['Минск', 'Гродно', 'Магадан']], [['Минск', 'Магадан', 'Хабаровск', 'Гродно']]])(
    'never comes back: %j',
    async (ring) => {
      for (const [i, to] of ring.slice(1).entries()) expect((await passes(ring[i]!, to)).userErrors).toEqual([]);
      const before = await counts();
      expect((await passes(ring.at(-1)!, ring[0]!)).userErrors).toMatchObject([
        { code: 'CYCLE', field: ['input', 'delegatedTo'] },
      ]);
      expect(await counts()).toEqual(before);
      expect(await rsvp('EV-2023-SKI')).toMatchObject({ delegated: ring.length - 1, waiting: 9 - ring.length });
    },
  );

  it('nor through cities that come only as delegates', async () => {
    await passes('Минск', 'Ансан');
    await passes('Ансан', 'Хакодате');
    expect((await passes('Хакодате', 'Минск')).userErrors).toMatchObject([{ code: 'CYCLE' }]);
    expect((await passes('Хакодате', 'Ансан')).userErrors).toMatchObject([{ code: 'CYCLE' }]);
    expect((await passes('Хакодате', 'Гродно')).userErrors).toEqual([]);
  });

  it('comes back once the city replies otherwise, and a reply that is history closes no ring', async () => {
    await passes('Минск', 'Гродно', 'on: "2023-01-20"');
    await said('Минск', 'TENTATIVE', 'on: "2023-01-25"');
    expect((await passes('Гродно', 'Минск', 'on: "2023-01-26"')).userErrors).toEqual([]);
    expect((await passes('Минск', 'Гродно', 'on: "2023-01-24"')).userErrors).toEqual([]);
    expect((await passes('Минск', 'Гродно', 'on: "2023-01-27"')).userErrors).toMatchObject([{ code: 'CYCLE' }]);
  });

  it('counts nobody of a chain whose first city declines, and all again when it passes it on anew', async () => {
    await passes('Минск', 'Ансан');
    await passes('Ансан', 'Хакодате');
    await said('Хакодате', 'ACCEPTED', 'headcount: 4');
    expect(await rsvp('EV-2023-SKI')).toMatchObject({ delegated: 2, accepted: 1, headcount: 4, waiting: 7 });
    await said('Минск', 'DECLINED');
    expect(await rsvp('EV-2023-SKI')).toMatchObject({
      delegated: 0,
      accepted: 0,
      declined: 1,
      headcount: 0,
      waiting: 7,
    });
    await passes('Минск', 'Ансан');
    expect(await rsvp('EV-2023-SKI')).toMatchObject({ delegated: 2, accepted: 1, headcount: 4, waiting: 7 });
  });

  it('counts a delegate while any city passes its invitation on to it', async () => {
    await passes('Минск', 'Ансан');
    await passes('Гродно', 'Ансан');
    await said('Гродно', 'DECLINED');
    await said('Ансан', 'ACCEPTED', 'headcount: 2');
    expect(await rsvp('EV-2023-SKI')).toMatchObject({
      delegated: 1,
      declined: 1,
      accepted: 1,
      headcount: 2,
      waiting: 6,
    });
    await said('Минск', 'DECLINED');
    expect(await rsvp('EV-2023-SKI')).toMatchObject({
      delegated: 0,
      declined: 2,
      accepted: 0,
      headcount: 0,
      waiting: 6,
    });
  });
});

describe('H4: a reply is dated', () => {
  beforeEach(open);
  afterEach(() => registry.close());

  const GAMES = 'event: "EV-GAMES"';
  const reply = (on: string) =>
    act('invitationReply', `${GAMES}, city: "Гродно", value: ACCEPTED ${on}`, 'invitation { reply { on } }');
  const plan = async (now: string, starts: string, letter = '') => {
    registry.clock.set(`${now}T00:00:00Z`);
    await act(
      'eventPlan',
      `code: "EV-GAMES", kind: SPORT, titles: [{ language: "ru", text: "Игры" }], starts: "${starts}"`,
    );
    await act('eventInvite', `${GAMES}, cities: ["Гродно"] ${letter}`);
  };

  it('today, if nothing is said', async () => {
    await plan('2026-11-20', '2026-12-20');
    expect((await reply('')).invitation.reply.on).toBe('2026-11-20');
  });

  it.each([
    ['years before', '2023-02-03', ['2026-02-03', '2026-11-20']],
    ['in the year before', '2025-11-18', ['2026-11-18', '2026-11-20']],
    ['on a day that the right year does not have', '2024-02-29', ['2026-11-20']],
  ])('not %s the invitation', async (_, on, days) => {
    await plan('2026-11-20', '2026-12-20', 'letterOn: "2026-11-15"');
    const before = await counts();
    expect((await reply(`on: "${on}"`)).userErrors).toMatchObject([
      { code: 'TOO_EARLY', field: ['input', 'on'], suggestions: days, message: expect.stringContaining(days[0]!) },
    ]);
    expect(await counts()).toEqual(before);
  });

  it.each([
    ['some weeks before the letter, by telephone', '2026-11-20', '2026-12-20', 'letterOn: "2026-11-15"', '2026-10-20'],
    ['in the year before the event', '2026-12-20', '2027-02-20', 'letterOn: "2026-12-10"', '2026-12-15'],
    ['years ago, of an event of years ago', '2026-11-20', '2023-03-11', '', '2023-02-03'],
    ['years ago, after a letter of years ago', '2026-11-20', '2026-12-20', 'letterOn: "2025-01-15"', '2025-02-03'],
  ])('%s', async (_, now, starts, letter, on) => {
    await plan(now, starts, letter);
    expect(await reply(`on: "${on}"`)).toMatchObject({ invitation: { reply: { on } }, userErrors: [] });
  });
});
