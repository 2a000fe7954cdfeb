import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import type { Visibility } from '../access/visibility.js';
import { kindOf } from '../kernel/ids.js';
import { fold } from '../kernel/language-text.js';
import { PREPARED } from '../platform/database/pooled-connection.js';
import { Store } from '../platform/database/store.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { badCursor, connection, cursorOf, pageSize, readCursor } from '../platform/graphql/paging.js';
import type { SearchHit } from './search-hit.js';
import { EXCERPT, hitsIn } from './search-statement.js';
import { readSearchText } from './search-text.js';
import { HIT_KINDS, type HitKind } from './search-vocabulary.js';
import { NEEDED, SOURCES } from './sources.js';

const HIT_KIND_NAMES = Object.keys(HIT_KINDS) as HitKind[];

const statements = new Map<string, string>();

/** One text for all kinds, and one for each alone: each is planned once on a connection. */
function statementFor(kinds: readonly HitKind[], sees: readonly Visibility[]): string {
  const only = kinds.length === 1 ? kinds[0]! : 'ALL';
  const name = [only, ...sees].join();
  let statement = statements.get(name);
  if (statement === undefined) {
    const sources = only === 'ALL' ? SOURCES : SOURCES.filter(({ kind }) => kind === only);
    statement = PREPARED + hitsIn(sources, sees);
    statements.set(name, statement);
  }
  return statement;
}

interface Row {
  id: string;
  score: string;
  text: string;
}

/** Finds records by name, title, code or text, in any script, tolerating typos (R27). */
@Injectable()
export class Search {
  constructor(
    private readonly store: Store,
    private readonly nodes: Nodes,
  ) {}

  /**
   * The matching records, best first; hidden records do not show, not even in the count (R47). Of a word that many records
   * have, a hundred of each kind are found.
   * @param types the kinds to find; all without it
   * @throws DomainError for an invalid text, a page size outside 0 to 100, or an invalid cursor
   */
  async find(
    by: Viewer,
    written: string,
    args: PageArgs,
    types?: readonly HitKind[] | null,
  ): Promise<Connection<SearchHit['node']>> {
    const text = readSearchText(written);
    const size = pageSize(args);
    const kinds = (types ?? HIT_KIND_NAMES).filter((kind) => !NEEDED[kind] || by.may(NEEDED[kind]));
    const hits = statementFor(kinds, by.sees);
    const asked = [text, by.cityIds, kinds, fold(text)];
    const [score, id] = args.after == null ? ['2', ''] : readPlace(args.after);
    const found = await this.store.sql<Row>(
      `${hits} SELECT id, score, ${EXCERPT} AS text FROM (
         SELECT * FROM hit WHERE score < $5 OR (score = $5 AND id > $6) ORDER BY score DESC, id LIMIT $7) page
       ORDER BY score DESC, id`,
      [...asked, score, id, size + 1],
    );
    const shown = found.slice(0, size);
    const records = await this.nodes.findMany(
      by,
      shown.map((row) => row.id),
    );
    const edges = shown.flatMap((row) => {
      const record = records.get(row.id);
      return record ? [hitOf(row, record as SearchHit['node'])] : [];
    });
    return connection(edges, args, found.length > size, async () => {
      const [row] = await this.store.sql<{ count: number }>(
        `${hits} SELECT count(*)::integer AS count FROM hit`,
        asked,
      );
      return row!.count;
    });
  }
}

function readPlace(cursor: string): [score: string, id: string] {
  const [score, id] = readCursor(cursor, 2) as [string, string];
  if (/^[01]\.\d{4}$/.test(score)) return [score, id];
  throw badCursor();
}

function hitOf({ id, score, text }: Row, node: SearchHit['node']): SearchHit {
  const kind = kindOf(id)!.toUpperCase() as HitKind;
  return { cursor: cursorOf([score, id]), node, kind, score: Number(score), text };
}
