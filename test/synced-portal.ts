import { AccessKeys } from '../src/access/access-keys.service.js';
import { Viewer } from '../src/access/viewer.js';
import { Nodes } from '../src/platform/graphql/nodes.js';
import type { Registry } from './support/registry.js';

export interface Notice {
  id: string;
  kind: string;
}
interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: Notice[];
}

/** Another system, of the public, a partner or staff, which keeps a copy by what `changes` tells it. */
export class SyncedPortal {
  /** The ids of what it has. */
  readonly copy = new Set<string>();
  cursor: string | null = null;

  private constructor(
    private readonly registry: Registry,
    private readonly viewer: Viewer,
    readonly key: string | undefined,
    private readonly pageSize: number,
  ) {}

  /** @param who `public`, `staff`, `admin`, or the code of a partner's city; or a key */
  static async of(registry: Registry, who: string, pageSize = 100): Promise<SyncedPortal> {
    if (who === 'public') return new SyncedPortal(registry, Viewer.PUBLIC, undefined, pageSize);
    const isOwn = who === 'staff' || who === 'admin';
    const key = isOwn ? registry.keyOf(who) : who.startsWith('sckey_') ? who : await registry.keyFor(who);
    const viewer = await registry.app.get(AccessKeys, { strict: false }).viewerWith(key);
    return new SyncedPortal(registry, viewer, key, pageSize);
  }

  /** The same reader again, which has nothing yet. */
  anew(pageSize = this.pageSize): SyncedPortal {
    return new SyncedPortal(this.registry, this.viewer, this.key, pageSize);
  }

  /** One page, and what it says is done. */
  async readPage(size = this.pageSize): Promise<Page> {
    const page = await this.ask(size, this.cursor);
    for (const { id, kind } of page.edges)
      if (kind === 'DISAPPEARED') this.copy.delete(id);
      else this.copy.add(id);
    this.cursor = page.pageInfo.endCursor;
    return page;
  }

  /** Pages until there is no other. @returns what was told, in its order */
  async poll(): Promise<Notice[]> {
    for (const told: Notice[] = []; ;) {
      const page = await this.readPage();
      told.push(...page.edges);
      if (!page.pageInfo.hasNextPage) return told;
    }
  }

  async ask(first: number, after: string | null): Promise<Page> {
    const query = `query ($first: Int, $after: String) {
      changes(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { id kind } } }`;
    const { key } = this;
    const { changes } = await this.registry.data(query, { as: 'public', key, variables: { first, after } });
    return changes;
  }

  /** Of all these things, those that are shown to it. */
  async sees(ids: readonly string[]): Promise<Set<string>> {
    return new Set((await this.nodes.findMany(this.viewer, ids)).keys());
  }

  /** The same, as `node(id)` finds it. */
  async seesOneByOne(ids: readonly string[]): Promise<Set<string>> {
    const found = await Promise.all(ids.map(async (id) => ((await this.nodes.find(this.viewer, id)) ? [id] : [])));
    return new Set(found.flat());
  }

  private get nodes(): Nodes {
    return this.registry.app.get(Nodes, { strict: false });
  }
}

const SYNCED = ['city', 'partnership', 'agreement', 'event', 'invitation', 'exchange'];

/** Every thing that may be in a feed: its id, and what a reader of a test calls it. */
export async function things(registry: Registry): Promise<Map<string, string>> {
  const rows: { id: string; label: string }[] = await registry.database.query(`
    SELECT id, 'city ' || code AS label FROM city
    UNION ALL SELECT t.id, 'tie ' || city.code FROM partnership t JOIN city ON city.id = t.city_id
    UNION ALL SELECT id, code FROM agreement UNION ALL SELECT id, code FROM event
    UNION ALL SELECT i.id, event.code || ' ' || city.code
      FROM invitation i JOIN event ON event.id = i.event_id JOIN city ON city.id = i.city_id
    UNION ALL SELECT id, coalesce(title, 'exchange ' || "on") FROM exchange`);
  for (const { id } of rows) expect(SYNCED).toContain(id.slice(0, id.indexOf('_')));
  return new Map(rows.map(({ id, label }) => [id, label]));
}
