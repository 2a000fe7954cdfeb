import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Store } from '../platform/database/store.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { connection, pageSize } from '../platform/graphql/paging.js';
import type { ChangeNotice } from './change-notice.js';
import { lostFeedCursor, readFeedCursor, writeFeedCursor, type FeedCursor } from './feed-cursor.js';
import { feedReader } from './feed-reader.js';
import { LINES, MARKED_LINES, NEWEST_LINE, SEEN } from './feed-statement.js';
import { SyncLines } from './sync-lines.service.js';

interface Line {
  position: string;
  mark: string;
}

type NoticeLine = Pick<ChangeNotice, 'id' | 'kind' | 'at'>;

/** Where a page begins: as positions of lines, and as the marks that stand for them in cursors. */
interface Place {
  after: string;
  since: Line;
  until: Line;
}

const NOWHERE: Line = { position: '0', mark: '' };

const later = (one: Line, other: Line) => (Number(one.position) < Number(other.position) ? other : one);

/** The records that appeared, changed or disappeared for a viewer, so that another system can keep a copy (R44, R46, R47). */
@Injectable()
export class ChangeFeed {
  constructor(
    private readonly store: Store,
    private readonly nodes: Nodes,
    private readonly lines: SyncLines,
  ) {}

  /**
   * Without a cursor, all records that the viewer sees; with one, the changes since, each record once.
   * @throws DomainError for a page size outside 0 to 100, and for a cursor from which reading cannot continue
   */
  async read(by: Viewer, args: PageArgs): Promise<Connection<ChangeNotice['node']>> {
    const size = pageSize(args);
    const cursor = args.after == null ? null : readFeedCursor(by, args.after);
    await this.lines.catchUp();
    const { after, since, until } = cursor ? await this.placeOf(cursor) : await this.beginning(by);
    const found = await this.store.sql<NoticeLine & Line>(LINES, [
      ...feedReader(by),
      after,
      since.position,
      until.position,
      size + 1,
    ]);
    const isLast = found.length <= size;
    const shown = found.slice(0, size);
    const nodeOf = this.nodesOf(by, shown);
    const edges = shown.map((line, i): ChangeNotice => {
      // The last page ends a round, deletions before its start included: the next round continues from there.
      const isOver = isLast && i === found.length - 1;
      const { mark } = isOver ? later(line, until) : line;
      const cursor = isOver ? { mark, since: '', until: '' } : { mark, since: since.mark, until: until.mark };
      const { id, kind, at } = line;
      return {
        cursor: writeFeedCursor(by, cursor),
        id,
        recordId: id,
        kind,
        at,
        get node() {
          return nodeOf(id);
        },
      };
    });
    const page = connection(edges, args, !isLast, () => this.countSeen(by));
    if (edges.length === 0) page.pageInfo = { ...page.pageInfo, endCursor: args.after ?? null };
    const seen = async () => (await Promise.all(edges.map(({ node }) => node))).filter((node) => node !== null);
    return Object.defineProperty(page, 'nodes', { get: seen });
  }

  /** The records as they are now, if the viewer still sees them; all are read when the first one is requested. */
  private nodesOf(by: Viewer, lines: readonly NoticeLine[]) {
    const ids = lines.flatMap(({ id, kind }) => (kind === 'DISAPPEARED' ? [] : [id]));
    let found: Promise<Map<string, object>> | undefined;
    return async (id: string) => (await (found ??= this.nodes.findMany(by, ids))).get(id) ?? null;
  }

  private async beginning(by: Viewer): Promise<Place> {
    const [newest] = await this.store.sql<Line>(NEWEST_LINE, feedReader(by));
    return { after: '0', since: NOWHERE, until: newest ?? NOWHERE };
  }

  private async placeOf({ mark, since, until }: FeedCursor): Promise<Place> {
    const marks = [mark, since, until].filter((one) => one !== '');
    const known = new Map((await this.store.sql<Line>(MARKED_LINES, [marks])).map((line) => [line.mark, line]));
    if (!marks.every((one) => known.has(one))) throw lostFeedCursor();
    const last = known.get(mark)!;
    if (until !== '') return { after: last.position, since: NOWHERE, until: known.get(until)! };
    return { after: last.position, since: since === '' ? last : known.get(since)!, until: NOWHERE };
  }

  private async countSeen(by: Viewer): Promise<number> {
    const [row] = await this.store.sql<{ count: number }>(SEEN, feedReader(by));
    return row!.count;
  }
}
