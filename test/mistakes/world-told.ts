import { feedsOf, nameOf } from '../order/order-client.js';
import type { Registry } from '../support/registry.js';
import { Telling } from '../support/telling.js';
import { SyncedPortal, things } from '../sync/synced-portal.js';

/** Fields that tell how often and when something was entered, and what was struck out. */
const ASIDE = 'history revision cursor startCursor endCursor at enteredAt createdAt updatedAt lastUsedAt'.split(' ');
// Of `changes` whole copies are compared below: its pages follow the order of entry.
const LISTS = 'agreements anniversaries cities corrections events exchanges home partnerships viewer'.split(' ');

/** Whose answers are compared: everybody, the portals of a partner of its own and of another one, the office. */
export const READERS = ['public', 'own', 'other', 'staff', 'admin'] as const;
export type Reader = (typeof READERS)[number];

/** All that is told of a world to each reader, with what is read by its words in place of ids. */
export class WorldTold {
  private constructor(
    private readonly registry: Registry,
    private readonly tellings: Record<Reader, Telling>,
    private readonly portals: Record<Reader, SyncedPortal>,
    private readonly feeds: readonly string[],
  ) {}

  /** @param own the city of a life, which has a portal too */
  static async of(registry: Registry, own: string): Promise<WorldTold> {
    const tellings = {} as Record<Reader, Telling>;
    const portals = {} as Record<Reader, SyncedPortal>;
    const keys = { own: await registry.keyFor(own), other: await registry.keyFor('BY-GRODNO') };
    for (const reader of READERS) {
      const key =
        reader === 'public' ? undefined : reader in keys ? keys[reader as 'own'] : registry.keyOf(reader as 'staff');
      tellings[reader] = await Telling.of(registry, key ? { key } : { as: 'public' }, ASIDE);
      portals[reader] = await SyncedPortal.of(
        registry,
        reader === 'staff' || reader === 'admin' ? reader : (key ?? 'public'),
      );
      await portals[reader].poll();
    }
    const feeds = ['/calendar/anniversaries.ics', '/calendar/events.ics'];
    for (const audience of ['STAFF', `PARTNER, city: "${own}"`]) {
      const { it } = await registry.data(
        `mutation { it: calendarSubscribe(input: { label: "Ошибки", audience: ${audience}, contents: [ANNIVERSARIES, EVENTS] }) { address { https } } }`,
      );
      const { pathname, search } = new URL(it.address.https);
      feeds.push(pathname + search);
    }
    return new WorldTold(registry, tellings, portals, feeds);
  }

  /** By reader, and by what is asked. */
  async everything(lives: number): Promise<Record<Reader, Record<string, unknown>>> {
    const labels = await things(this.registry);
    // The second and the third city of a paper are told of by its lists alone.
    const ids = [...labels].flatMap(([id, label]) => (/LIFE-\d\d$|-1\d\d\b|Ошибка/.test(label) ? [id] : []));
    const told = {} as Record<Reader, Record<string, unknown>>;
    for (const reader of READERS) {
      const [telling, portal] = [this.tellings[reader], this.portals[reader]];
      const of: Record<string, unknown> = (told[reader] = {});
      for (const [id, answer] of await telling.ofNodes(ids)) of[labels.get(id)!] = inWords(answer, labels);
      for (const query of telling.queries.filter(({ name }) => LISTS.includes(name)))
        of[query.name] = inWords(await telling.ofQuery(query, query.args.length > 0 ? { first: 100 } : {}), labels);
      const search = telling.queries.find(({ name }) => name === 'search')!;
      for (let n = 0; n < lives; n += 8) {
        const found = inWords(await telling.ofQuery(search, { text: nameOf(n), first: 100 }, true), labels);
        // Of the many names that are a slip away some are found.
        const ofLife = new RegExp(`"[^"]*LIFE-${String(n).padStart(2, '0')}\\b[^"]*"`, 'g');
        const own = [...new Set(JSON.stringify(found).match(ofLife))].sort();
        if (reader === 'staff') expect(own).not.toEqual([]);
        of[`search ${n}`] = own;
      }
      const fresh = portal.anew();
      await Promise.all([portal.poll(), fresh.poll()]);
      expect([...portal.copy].sort()).toEqual([...fresh.copy].sort());
      of.copy = inWords([...fresh.copy], labels);
    }
    told.public.feeds = Object.fromEntries(await feedsOf(this.registry, this.feeds));
    return told;
  }
}

/** What ids stand for in place of them; lists sorted, since records of one day stand in the order of their entry. */
function inWords(answer: unknown, labels: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(answer)) {
    const words = answer.map((one) => inWords(one, labels));
    return words
      .map((one) => [JSON.stringify(one), one] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, one]) => one);
  }
  if (typeof answer === 'object' && answer !== null)
    return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, inWords(value, labels)]));
  if (typeof answer !== 'string') return answer;
  return answer.replace(
    /\b([a-z]+)_([0-9a-z]{26})(\d{4})?/g,
    (id, word, _, year) => labels.get(id) ?? [word, year].filter(Boolean).join(' '),
  );
}
