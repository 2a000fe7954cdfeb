import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import type { Visibility } from '../access/visibility.js';
import { fold } from '../kernel/folding.js';
import { kindOf } from '../kernel/ids.js';
import { inOtherLayout } from '../kernel/keyboard-layout.js';
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
    const statement = statementFor(kinds, by.sees);
    const after = args.after == null ? FIRST : readPlace(args.after);
    const askedOf = (one: string) => [one, by.cityIds, kinds, fold(one)];
    const pageOf = (one: string) =>
      this.store.sql<Row>(
        `${statement} SELECT id, score, ${EXCERPT} AS text FROM (
           SELECT * FROM hit WHERE score < $5 OR (score = $5 AND id > $6) ORDER BY score DESC, id LIMIT $7) page
         ORDER BY score DESC, id`,
        [...askedOf(one), after.score, after.id, size + 1],
      );
    const other = inOtherLayout(text);
    let [meant, found] =
      after.isOther && other !== undefined ? [other, await pageOf(other)] : [text, await pageOf(text)];
    if (after === FIRST && other !== undefined && !isFound(found)) {
      const typed = await pageOf(other);
      if (isFound(typed)) [meant, found] = [other, typed];
    }
    const shown = found.slice(0, size);
    const records = await this.nodes.findMany(
      by,
      shown.map((row) => row.id),
    );
    const edges = shown.flatMap((row) => {
      const record = records.get(row.id);
      return record ? [hitOf(row, record as SearchHit['node'], meant === other)] : [];
    });
    return connection(edges, args, found.length > size, async () => {
      const [row] = await this.store.sql<{ count: number }>(
        `${statement} SELECT count(*)::integer AS count FROM hit`,
        askedOf(meant),
      );
      return row!.count;
    });
  }
}

/** Where a page goes on; whether its words were typed while the other keyboard layout was on. */
interface Place {
  score: string;
  id: string;
  isOther: boolean;
}
const FIRST: Place = { score: '2', id: '', isOther: false };

function readPlace(cursor: string): Place {
  const [score, id, layout] = readCursor(cursor, 3) as [string, string, string];
  if (/^[01]\.\d{4}$/.test(score)) return { score, id, isOther: layout === OTHER };
  throw badCursor();
}

const TYPED = '';
const OTHER = 'other';

/** What is only spelt alike scores less: see `hitsIn`. */
const isFound = ([best]: readonly Row[]) => Number(best?.score ?? 0) > 0.6;

function hitOf({ id, score, text }: Row, node: SearchHit['node'], isOther: boolean): SearchHit {
  const kind = kindOf(id)!.toUpperCase() as HitKind;
  return { cursor: cursorOf([score, id, isOther ? OTHER : TYPED]), node, kind, score: Number(score), text };
}
