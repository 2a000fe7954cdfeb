import { Registry } from '../support/registry.js';
import { Telling } from '../support/telling.js';
import { SyncedPortal, things } from '../sync/synced-portal.js';
import { crawl, refusals, type Asked } from './crawl.js';
import { enterCity, enterRecords, prospect } from './hidden-prospect.js';

const INTERNAL = prospect('INTERNAL');
const RESTRICTED = prospect('RESTRICTED');
const NAMED = [INTERNAL, RESTRICTED].flatMap(({ city, name, agreement, event, title }) => [
  city,
  name,
  agreement,
  event,
  title,
]);
const OUTSIDE = ['public', 'grodno', 'zhuhai'] as const;
type Who = (typeof OUTSIDE)[number] | 'staff';

let registry: Registry;
let asked: Asked;
const tellings = {} as Record<Who, Telling>;
const portals = {} as Record<Who, SyncedPortal>;
/** All that each was told before there was anything to hide. */
const before = new Map<Who, Map<string, string>>();

beforeAll(async () => {
  registry = await Registry.open('demonstration', { QUERY_COST: 'off' });
  registry.clock.set('2026-12-01T00:00:00Z');
  const keys: Record<Who, string> = {
    public: 'public',
    grodno: await registry.keyFor('BY-GRODNO'),
    zhuhai: await registry.keyFor('CN-ZHUHAI'),
    staff: registry.keyOf('staff'),
  };
  for (const who of [...OUTSIDE, 'staff'] as const) {
    tellings[who] = await Telling.of(registry, who === 'public' ? { as: 'public' } : { key: keys[who] });
    portals[who] = await SyncedPortal.of(registry, keys[who]);
  }
  await registry.data(
    'mutation { invitationSend(input: { event: "EV-2023-SKI", letters: [{ city: "BY-GRODNO" }] }) { userErrors { code } } }',
  );
  asked = {
    refs: [...NAMED, 'XX-NOWHERE', 'BY-GRODNO', 'AGR-2022-003', 'EV-2023-SKI'],
    filters: [INTERNAL.city, RESTRICTED.name, INTERNAL.agreement, 'BY-GRODNO'],
    words: [...NAMED, INTERNAL.name.slice(0, 5), 'office@hidden.example', 'Гродно', 'соглашение'],
    ids: [...(await things(registry)).keys()],
    feeds: [
      '/calendar/anniversaries.ics',
      '/calendar/events.ics',
      ...[INTERNAL, RESTRICTED].map(({ city }) => `/calendar/anniversaries.ics?city=${city}`),
      await subscribed('PARTNER, city: "BY-GRODNO"'),
    ],
  };
  for (const who of OUTSIDE) before.set(who, await toldTo(who));
  await enterCity(registry, INTERNAL);
  await enterCity(registry, RESTRICTED);
  await enterRecords(registry, INTERNAL);
  before.set('staff', await toldTo('staff'));
  await enterRecords(registry, RESTRICTED);
}, 240_000);
afterAll(() => registry.close());

async function subscribed(audience: string): Promise<string> {
  const { it } = await registry.data(
    `mutation { it: calendarSubscribe(input: { label: "Календарь", audience: ${audience}, contents: [ANNIVERSARIES, EVENTS] })
      { address { https } } }`,
  );
  const { pathname, search } = new URL(it.address.https);
  return pathname + search;
}

/** Everything that somebody can ask, and what they are refused. */
async function toldTo(who: Who): Promise<Map<string, string>> {
  await portals[who].poll();
  const told = await crawl(tellings[who], asked);
  return who === 'staff' ? told : new Map([...told, ...(await refusals(tellings[who], NAMED))]);
}

/** The first place where two answers differ. */
function whereTheyDiffer(one: string, other: string) {
  const at = [...one].findIndex((letter, i) => letter !== other[i]);
  return [one, other].map((text) => text.slice(Math.max(0, at - 200), at + 200));
}

test.each([...OUTSIDE, 'staff'] as const)(
  'a prospect that is hidden from them is told of to %s by no field, node, search, feed, code, count or refusal',
  async (who) => {
    const news = await portals[who].poll();
    const [was, is] = [before.get(who)!, await toldTo(who)];
    expect([...is.keys()]).toEqual([...was.keys()]);
    const different = [...is].flatMap(([question, answer]) =>
      answer === was.get(question) ? [] : [[question, ...whereTheyDiffer(was.get(question)!, answer)]],
    );
    expect(different).toEqual([]);
    expect(news).toEqual([]);
    expect(is.size).toBeGreaterThan(300);
  },
  120_000,
);

test('a portal that passes its invitation on to a hidden city is answered as of a city that is not there', async () => {
  const reply = (city: string) =>
    tellings.grodno.ask(
      `mutation { it: invitationReply(input: { event: "EV-2023-SKI", city: "BY-GRODNO", value: DELEGATED, delegatedTo: "${city}" })
        { invitation { id } userErrors { code field message suggestions } } }`,
    );
  const nowhere = JSON.stringify(await reply('XX-NOWHERE'));
  expect(nowhere).toContain('NOT_FOUND');
  for (const { city } of [INTERNAL, RESTRICTED])
    expect(JSON.stringify(await reply(city)).replaceAll(city, 'XX-NOWHERE')).toBe(nowhere);
});
