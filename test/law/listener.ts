import { get } from '../calendar/calendar-client.js';
import type { Registry } from '../support/registry.js';
import { SyncedPortal } from '../sync/synced-portal.js';

// Kept for whoever reads (feeds, limits, repeats by key, search), not told of the world.
const OF_READING = [
  'mutation_key',
  'spending',
  'sync_line',
  'sync_pending',
  'calendar_published',
  'search_word',
  'revision_mark',
  'migrations',
];

/** Everything by which anybody could notice that something changed: the tables with their history, `changes`, the calendars. */
export class Listener {
  private constructor(
    private readonly registry: Registry,
    private readonly tables: string[],
    private readonly portal: SyncedPortal,
    private readonly feeds: string[],
  ) {}

  static async of(registry: Registry): Promise<Listener> {
    const tables: { name: string }[] = await registry.database.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1) ORDER BY 1`,
      [OF_READING],
    );
    const { calendarSubscribe } = await registry.data(`mutation { calendarSubscribe(input: { label: "Все",
      audience: STAFF, contents: [ANNIVERSARIES, MILESTONES, EVENTS, DEADLINES] }) { address { https } } }`);
    const ours = new URL(calendarSubscribe.address.https).pathname;
    const portal = await SyncedPortal.of(registry, 'admin');
    await portal.poll();
    const feeds = ['/calendar/anniversaries.ics', '/calendar/events.ics', ours];
    return new Listener(
      registry,
      tables.map(({ name }) => name),
      portal,
      feeds,
    );
  }

  /** A print of all that is stored; the same print, the same contents, each revision and line of history among them. */
  async stored(): Promise<string> {
    const rows = this.tables.map(
      (name) => `SELECT '${name} ' || (to_jsonb(t) - 'last_used_at')::text AS line FROM "${name}" AS t`,
    );
    const [{ print }] = await this.registry.database.query(
      `SELECT md5(string_agg(line, E'\\n' ORDER BY line)) AS print FROM (${rows.join(' UNION ALL ')}) AS lines`,
    );
    return print;
  }

  async calendars(): Promise<string[]> {
    return Promise.all(this.feeds.map(async (path) => (await get(this.registry, path)).text));
  }

  /** What `changes` tells since it was last asked. */
  async told(): Promise<object[]> {
    return this.portal.poll();
  }
}
