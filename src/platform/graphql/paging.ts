import { isDay } from '../../kernel/day.js';
import { CursorLost, DomainError } from '../../kernel/domain-error.js';
import type { Listed, Listing, Selection } from '../database/selection.js';
import { USUAL_PAGE, type Connection, type Edge, type PageArgs } from './connections.js';

/** The most items of a page. */
export const LARGEST_PAGE = 100;

/** One sort key: an SQL expression that is never null, its type, its direction. */
export interface OrderKey {
  expression: string;
  type: 'text' | 'date' | 'integer';
  descending?: boolean;
}

export const isPageSize = (size: unknown): size is number =>
  typeof size === 'number' && Number.isInteger(size) && size >= 0 && size <= LARGEST_PAGE;

/** @throws DomainError for a `first` below 0 or above 100 */
export function pageSize({ first }: { first?: number | null }): number {
  const size: number = first ?? USUAL_PAGE;
  if (isPageSize(size)) return size;
  throw new DomainError(
    'INVALID',
    {
      en: `first must be from 0 to ${LARGEST_PAGE}, not ${size}.`,
      ru: `В first укажите число от 0 до ${LARGEST_PAGE}, а не ${size}.`,
    },
    ['first'],
    [String(LARGEST_PAGE)],
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

/** For a cursor that was right once: what it stands behind is no longer there. */
export function lostCursor(): CursorLost {
  return new CursorLost({
    en: 'The item of this cursor is no longer in the list: start again without `after`.',
    ru: 'Записи, на которую указывает курсор, в списке больше нет: начните заново без `after`.',
  });
}

const READABLE: Record<OrderKey['type'], (text: string) => boolean> = {
  text: () => true,
  date: isDay,
  integer: (text) => /^-?\d{1,9}$/.test(text),
};

/** Keyset pagination, in one statement: the sort keys, then the id. @param rows narrowed to what the viewer may see */
export async function page<Noun extends { id: string }>(
  rows: Selection<Noun>,
  args: PageArgs,
  orders: readonly OrderKey[],
): Promise<Connection<Noun>> {
  const listing = listingOf(rows, args, orders);
  return pageFrom(await rows.list(listing), listing, args, () => rows.count());
}

/** The same for each of several owners, in one statement. @param rows their conditions name the owner `owner.id` */
export async function pageOfEach<Noun extends { id: string }>(
  rows: Selection<Noun>,
  owners: readonly string[],
  args: PageArgs,
  orders: readonly OrderKey[],
): Promise<Map<string, Connection<Noun>>> {
  const listing = listingOf(rows, args, orders);
  const found = await rows.listOfEach(owners, listing);
  let counts: Promise<Map<string, number>> | undefined;
  const count = async (owner: string) => (await (counts ??= rows.countOfEach(owners))).get(owner)!;
  return new Map([...found].map(([owner, listed]) => [owner, pageFrom(listed, listing, args, () => count(owner))]));
}

function listingOf<Noun>({ table }: Selection<Noun>, args: PageArgs, orders: readonly OrderKey[]): Listing {
  const id: OrderKey = { expression: `${table}.id`, type: 'text' };
  // A repeated sort key has no effect.
  const keys = [...orders, id].filter((key, i, all) => all.findIndex((o) => o.expression === key.expression) === i);
  return {
    keys: keys.map(({ expression }) => expression),
    orderBy: keys.map((key) => `${key.expression} ${key.descending ? 'DESC' : 'ASC'}`).join(', '),
    after: args.after == null ? null : seek(keys, readCursor(args.after, keys.length)),
    limit: pageSize(args) + 1,
  };
}

function pageFrom<Noun>(
  found: readonly Listed<Noun>[],
  { limit }: Listing,
  args: PageArgs,
  count: () => Promise<number>,
): Connection<Noun> {
  const edges = found.slice(0, limit - 1).map(({ keys, record }) => ({
    get cursor() {
      return cursorOf(keys);
    },
    node: record,
  }));
  return connection(edges, args, found.length === limit, count);
}

/** A page from its edges; the count and cursors are computed only when requested. */
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
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    get totalCount() {
      return count();
    },
  };
}

function seek(keys: readonly OrderKey[], cursor: readonly string[]): Listing['after'] {
  if (cursor.some((value, i) => !READABLE[keys[i]!.type](value))) throw badCursor();
  const value = (i: number) => `CAST(:seek${i} AS ${keys[i]!.type})`;
  // (a > x) or (a = x and b > y) …: the directions may differ, so a row comparison is not possible.
  const ways = keys.map((key, i) => {
    const equal = keys.slice(0, i).map((k, j) => `${k.expression} = ${value(j)}`);
    return [...equal, `${key.expression} ${key.descending ? '<' : '>'} ${value(i)}`].join(' AND ');
  });
  // Follows from them, and lets an index begin where the page does.
  const notBefore = `${keys[0]!.expression} ${keys[0]!.descending ? '<=' : '>='} ${value(0)}`;
  return {
    condition: `${notBefore} AND (${ways.map((way) => `(${way})`).join(' OR ')})`,
    values: Object.fromEntries(cursor.map((v, i) => [`seek${i}`, v])),
  };
}

/** A page of a short list that is already in memory, in its own order. @throws CursorLost */
export function pageOf<Item extends { id: string }>(items: readonly Item[], args: PageArgs): Connection<Item> {
  const size = pageSize(args);
  const after = args.after == null ? -1 : items.findIndex((item) => item.id === readCursor(args.after!, 1)[0]);
  if (args.after != null && after < 0) throw lostCursor();
  const shown = items.slice(after + 1, after + 1 + size);
  const edges = shown.map((node) => ({ cursor: cursorOf([node.id]), node }));
  return connection(edges, args, after + 1 + size < items.length, () => items.length);
}
