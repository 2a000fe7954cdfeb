import { flatMapInSlices } from '../../kernel/in-slices.js';
import { PREPARED } from './pooled-connection.js';
import type { RecordReader } from './record-reader.js';

type Values = Record<string, unknown>;
type Ask = (text: string, values: unknown[]) => Promise<Record<string, unknown>[]>;

/** One row of a list: its sort keys as texts, and the record. */
export interface Listed<Noun> {
  keys: string[];
  record: Noun;
}

/** How rows are listed: expressions of the sort keys, ORDER BY, where the page begins, and how many rows. */
export interface Listing {
  keys: readonly string[];
  orderBy: string;
  after: { condition: string; values: Values } | null;
  limit: number;
}

/**
 * The rows of one table that meet some conditions: the one way in which lists and look-ups read records. Values stand in
 * conditions as `:name`; the table has its own name.
 */
export class Selection<Noun> {
  private joins = '';
  private conditions: string[] = [];
  private values: Values = {};
  private shown = (noun: Noun) => noun;

  constructor(
    private readonly reader: Pick<RecordReader<Noun>, 'table' | 'expression' | 'read'>,
    private readonly ask: Ask,
  ) {}

  get table(): string {
    return this.reader.table;
  }

  where(condition: string, values: Values = {}): this {
    this.conditions.push(condition);
    Object.assign(this.values, values);
    return this;
  }

  /** @param join such as `JOIN city ON city.id = contact.city_id` */
  join(join: string): this {
    this.joins += ` ${join}`;
    return this;
  }

  /** @param shown what is returned of each record: as much as a viewer sees of it */
  as(shown: (noun: Noun) => Noun): this {
    this.shown = shown;
    return this;
  }

  /** All of them, in no order unless one is given. */
  async all(orderBy = ''): Promise<Noun[]> {
    return this.records(orderBy && `ORDER BY ${orderBy}`);
  }

  /** Those of them that have one of these ids, in no order. */
  async withIds(ids: readonly string[]): Promise<Noun[]> {
    if (ids.length === 0) return [];
    this.where(`"${this.table}".id = ANY(:ids)`, { ids });
    return this.records('');
  }

  async count(): Promise<number> {
    const [row] = await this.run(`SELECT count(*)::int AS count ${this.from()}`);
    return row!['count'] as number;
  }

  /** The first rows of a list. */
  async list(listing: Listing): Promise<Listed<Noun>[]> {
    const rows = await this.run(this.listed(listing), this.valuesOf(listing));
    return rows.map((row) => this.listedOf(row));
  }

  /** The same for each of several owners, in one statement; the conditions name the owner `owner.id`. */
  async listOfEach(owners: readonly string[], listing: Listing): Promise<Map<string, Listed<Noun>[]>> {
    const rows = await this.run(
      `SELECT owner.id AS owner, listed.* FROM unnest(:owners::text[]) owner (id) CROSS JOIN LATERAL (${this.listed(
        listing,
        `, row_number() OVER (ORDER BY ${listing.orderBy}) AS place`,
      )}) listed ORDER BY owner.id, place`,
      { ...this.valuesOf(listing), owners },
    );
    const found = new Map(owners.map((owner) => [owner, [] as Listed<Noun>[]]));
    for (const row of rows) found.get(row['owner'] as string)!.push(this.listedOf(row));
    return found;
  }

  async countOfEach(owners: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.run(
      `SELECT owner.id AS owner, (SELECT count(*)::int ${this.from()}) AS count FROM unnest(:owners::text[]) owner (id)`,
      { owners },
    );
    return new Map(rows.map((row) => [row['owner'] as string, row['count'] as number]));
  }

  private async records(orderBy: string): Promise<Noun[]> {
    const rows = await this.run(`SELECT ${this.reader.expression} AS record ${this.from()} ${orderBy}`);
    return flatMapInSlices(rows, ({ record }) => [this.read(record)]);
  }

  private read(record: unknown): Noun {
    return this.shown(this.reader.read(record as string));
  }

  private listed({ keys, orderBy, after }: Listing, besides = ''): string {
    const shown = keys.map((key, i) => `CAST(${key} AS text) AS k${i}`).join(', ');
    return `SELECT ${shown}${besides}, ${this.reader.expression} AS record ${this.from(after?.condition)}
      ORDER BY ${orderBy} LIMIT :limit`;
  }

  private valuesOf({ after, limit }: Listing): Values {
    return { ...after?.values, limit };
  }

  private listedOf({ record, ...cells }: Record<string, unknown>): Listed<Noun> {
    const keys: string[] = [];
    for (let i = 0; `k${i}` in cells; i++) keys.push(cells[`k${i}`] as string);
    return { keys, record: this.read(record) };
  }

  private from(besides?: string): string {
    const conditions = [...this.conditions, ...(besides === undefined ? [] : [besides])];
    const where = conditions.length === 0 ? '' : ` WHERE ${conditions.map((one) => `(${one})`).join(' AND ')}`;
    return `FROM "${this.table}"${this.joins}${where}`;
  }

  private run(text: string, more: Values = {}): Promise<Record<string, unknown>[]> {
    const given = { ...this.values, ...more };
    const names: string[] = [];
    const numbered = text.replace(/(?<![:\w]):([a-z]\w*)/gi, (_, name: string) => {
      if (!(name in given)) throw new Error(`no value for :${name}`);
      if (!names.includes(name)) names.push(name);
      return `$${names.indexOf(name) + 1}`;
    });
    return this.ask(
      PREPARED + numbered,
      names.map((name) => given[name]),
    );
  }
}
