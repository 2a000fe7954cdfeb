import { Viewer } from '../src/access/viewer.js';
import type { Id } from '../src/kernel/ids.js';
import { Nodes } from '../src/platform/nodes.js';
import { ChangeFeed } from '../src/sync/change-feed.service.js';
import type { Registry } from './registry.js';

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { cursor: string; node: Notice }[];
}
export interface Notice {
  id: string;
  kind: string;
}

/** A partner's, the public's or staff's other system, which keeps a copy by what `changes` tells it. */
export class Portal {
  /** The ids of what it has. */
  readonly copy = new Set<string>();
  cursor: string | null = null;

  constructor(
    private readonly registry: Registry,
    readonly viewer: Viewer,
    private readonly pageSize = 100,
  ) {}

  static async of(registry: Registry, city: string, pageSize?: number): Promise<Portal> {
    const [{ id }] = await registry.database.query('SELECT id FROM city WHERE code = $1', [city]);
    return new Portal(registry, new Viewer('key_x', 'PARTNER', city, [id as Id<'city'>]), pageSize);
  }

  /** One page, and what it says is done. */
  async readPage(size = this.pageSize): Promise<Page> {
    const page = await this.ask(size, this.cursor);
    for (const { node } of page.edges)
      if (node.kind === 'DISAPPEARED') this.copy.delete(node.id);
      else this.copy.add(node.id);
    this.cursor = page.pageInfo.endCursor;
    return page;
  }

  /** Pages until there is no other. @returns what was told, in its order */
  async poll(): Promise<Notice[]> {
    for (const told: Notice[] = []; ;) {
      const page = await this.readPage();
      told.push(...page.edges.map(({ node: { id, kind } }) => ({ id, kind })));
      if (!page.pageInfo.hasNextPage) return told;
    }
  }

  async ask(first: number, after: string | null): Promise<Page> {
    const { edges, pageInfo, totalCount } = await this.registry.app
      .get(ChangeFeed, { strict: false })
      .read(this.viewer, { first, after });
    return { edges, pageInfo, totalCount: await totalCount };
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
