import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { isDay } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { USUAL_PAGE, type Connection, type Edge, type PageArgs } from './connections.js';

const MOST = 100;

/** One sort key: an SQL expression that is never null, its type, its direction. */
export interface OrderKey {
  expression: string;
  type: 'text' | 'date' | 'integer';
  descending?: boolean;
}

export const isPageSize = (size: unknown): size is number =>
  typeof size === 'number' && Number.isInteger(size) && size >= 0 && size <= MOST;

/** @throws DomainError for a `first` below 0 or above 100 */
export function pageSize({ first }: { first?: number | null }): number {
  const size: number = first ?? USUAL_PAGE;
  if (isPageSize(size)) return size;
  throw new DomainError(
    'INVALID',
    { en: `first must be from 0 to ${MOST}, not ${size}.`, ru: `В first укажите число от 0 до ${MOST}, а не ${size}.` },
    ['first'],
    [String(MOST)],
  );
}

export const cursorOf = (keys: string[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** @throws DomainError for a cursor that does not belong to this order */
export function readCursor(cursor: string, length: number): string[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(keys) &&
      keys.length === length &&
      keys.every((key) => typeof key === 'string' && !key.includes('\0'))
    )
      return keys as string[];
  } catch {
    // falls through to the one answer
  }
  throw badCursor();
}

export function badCursor(): DomainError {
  return new DomainError(
    'INVALID',
    {
      en: 'This cursor does not belong to this list: use endCursor of the previous page, with the same orderBy.',
      ru: 'Этот курсор не от этого списка: передайте endCursor предыдущей страницы с тем же orderBy.',
    },
    ['after'],
  );
}

const READABLE: Record<OrderKey['type'], (text: string) => boolean> = {
  text: () => true,
  date: isDay,
  integer: (text) => /^-?\d{1,9}$/.test(text),
};

/**
 * Keyset pagination: the sort keys, then the id. Two statements: the ids, then the records.
 * @param query narrowed to what the viewer may see; its alias has an `id`
 * @param load loads the records with these ids, in any order
 */
export async function page<Noun extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<Noun>,
  args: PageArgs,
  orders: readonly OrderKey[],
  load: (ids: string[]) => Promise<Noun[]>,
): Promise<Connection<Noun>> {
  const size = pageSize(args);
  const id: OrderKey = { expression: `${query.alias}.id`, type: 'text' };
  // A repeated sort key has no effect; TypeORM would use the last direction.
  const keys = [...orders, id].filter((key, i, all) => all.findIndex((o) => o.expression === key.expression) === i);
  const idAt = keys.findIndex((key) => key.expression === id.expression);
  const rows = query.clone().select([]);
  // Not ::text, which TypeORM would read as a parameter :text.
  keys.forEach((key, i) => rows.addSelect(`CAST(${key.expression} AS text)`, `k${i}`));
  keys.forEach((key) => rows.addOrderBy(key.expression, key.descending ? 'DESC' : 'ASC'));
  if (args.after != null) seek(rows, keys, readCursor(args.after, keys.length));
  const found: Record<string, string>[] = await rows.limit(size + 1).getRawMany();
  const shown = found.slice(0, size);
  const ids = shown.map((row) => row[`k${idAt}`]!);
  const items = new Map((ids.length > 0 ? await load(ids) : []).map((item) => [item.id as string, item]));
  const edges = shown.flatMap((row, i) => {
    const node = items.get(ids[i]!);
    return node ? [{ cursor: cursorOf(keys.map((_, k) => row[`k${k}`]!)), node }] : [];
  });
  return connection(edges, args, found.length > size, () => query.clone().getCount());
}

/** A page from its edges; the count is computed only when requested. */
export function connection<Node>(
  edges: Edge<Node>[],
  args: PageArgs,
  hasNextPage: boolean,
  count: () => Promise<number> | number,
): Connection<Node> {
  return {
    edges,
    get nodes() {
      return edges.map((edge) => edge.node);
    },
    pageInfo: {
      hasNextPage,
      hasPreviousPage: args.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return count();
    },
  };
}

function seek(rows: SelectQueryBuilder<ObjectLiteral>, keys: OrderKey[], cursor: string[]): void {
  if (cursor.some((value, i) => !READABLE[keys[i]!.type](value))) throw badCursor();
  // (a > x) or (a = x and b > y) …: the directions may differ, so a row comparison is not possible.
  const ways = keys.map((key, i) => {
    const equal = keys.slice(0, i).map((k, j) => `${k.expression} = CAST(:seek${j} AS ${k.type})`);
    return [...equal, `${key.expression} ${key.descending ? '<' : '>'} CAST(:seek${i} AS ${key.type})`].join(' AND ');
  });
  // Follows from them, and lets an index begin where the page does.
  const [first] = keys;
  const notBefore = `${first!.expression} ${first!.descending ? '<=' : '>='} CAST(:seek0 AS ${first!.type})`;
  rows.andWhere(
    `(${notBefore} AND (${ways.map((way) => `(${way})`).join(' OR ')}))`,
    Object.fromEntries(cursor.map((v, i) => [`seek${i}`, v])),
  );
}

/** A page of a short list that is already in memory, in its own order. */
export function pageOf<Item extends { id: string }>(items: readonly Item[], args: PageArgs): Connection<Item> {
  const size = pageSize(args);
  const after = args.after == null ? -1 : items.findIndex((item) => item.id === readCursor(args.after!, 1)[0]);
  if (args.after != null && after < 0) throw badCursor();
  const shown = items.slice(after + 1, after + 1 + size);
  const edges = shown.map((node) => ({ cursor: cursorOf([node.id]), node }));
  return connection(edges, args, after + 1 + size < items.length, () => items.length);
}
