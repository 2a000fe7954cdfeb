import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { DomainError } from '../kernel/domain-error.js';
import { kindOf } from '../kernel/ids.js';
import { Store } from '../platform/database/store.js';
import { isVoidable, voidOf } from './putting-right.js';

/** A record that rests on another one; `label` is null where the viewer may not see it. */
export interface Dependent {
  id: string;
  label: string | null;
}

type Find = (by: Viewer, id: string) => Promise<readonly Dependent[]>;
type Select = (by: Viewer) => string;

const MOST_NAMED = 5;

/** What rests on a record, asked of every feature that refers to records of its kind. */
@Injectable()
export class Dependents {
  private readonly finders = new Map<string, Find[]>();
  private readonly selects = new Map<string, Select[]>();

  constructor(private readonly store: Store) {}

  /** @param kind the prefix of the ids that the feature refers to */
  register(kind: string, find: Find): void {
    this.finders.set(kind, [...(this.finders.get(kind) ?? []), find]);
  }

  /**
   * The same where thousands may rest on one record: they are counted, and a few are named.
   * @param select a SELECT of `id`, `label` and `is_seen`; $1 is the record, $2 and $3 the visibilities and cities of the viewer
   */
  registerMany(kind: string, select: Select): void {
    this.selects.set(kind, [...(this.selects.get(kind) ?? []), select]);
  }

  /**
   * @param kind of what others rest on, if it is only a part of the record
   * @throws DomainError CONFLICTING with the list of those that the viewer sees, and the number of the others
   */
  async mustHaveNone(by: Viewer, id: string, field: string[], kind?: string): Promise<void> {
    await this.mustRestOnNothingElse(by, [id], field, kind);
  }

  /** The same for records that go together: what rests on one of them may be one of them. */
  async mustRestOnNothingElse(by: Viewer, ids: readonly string[], field: string[], part?: string): Promise<void> {
    const resting: Dependent[] = [];
    const many: Counted = { named: [], seen: 0, hidden: 0 };
    for (const id of ids) {
      const kind = part ?? kindOf(id) ?? '';
      for (const find of this.finders.get(kind) ?? []) resting.push(...(await find(by, id)));
      for (const select of this.selects.get(kind) ?? []) {
        const { named, seen, hidden } = await this.count(by, id, select(by));
        many.named.push(...named);
        many.seen += seen;
        many.hidden += hidden;
      }
    }
    const found = resting.filter(({ id }, i) => !ids.includes(id) && resting.findIndex((one) => one.id === id) === i);
    const seen = [...found.filter(({ label }) => label !== null), ...many.named];
    const more = seen.length - many.named.length + many.seen - MOST_NAMED;
    const hidden = found.filter(({ label }) => label === null).length + many.hidden;
    if (seen.length + hidden > 0) throw othersRestOnIt(seen, more, hidden, field);
  }

  private async count(by: Viewer, id: string, select: string): Promise<Counted> {
    const [row] = await this.store.sql<Counted>(
      `WITH viewer AS (SELECT $2::text[], $3::text[]), resting AS (SELECT DISTINCT id, label, is_seen FROM (${select}) one)
        SELECT ARRAY(SELECT jsonb_build_object('id', id, 'label', label) FROM resting WHERE is_seen ORDER BY id LIMIT ${MOST_NAMED}) AS named,
          (SELECT count(*) FROM resting WHERE is_seen)::integer AS seen,
          (SELECT count(*) FROM resting WHERE NOT is_seen)::integer AS hidden`,
      [id, by.sees, by.cityIds],
    );
    return row!;
  }
}

interface Counted {
  named: Dependent[];
  seen: number;
  hidden: number;
}

/** @param more how many the viewer sees besides those that are named */
function othersRestOnIt(seen: readonly Dependent[], more: number, hidden: number, field: string[]): DomainError {
  const named = seen
    .slice(0, MOST_NAMED)
    .map(({ label }) => label)
    .join(', ');
  const list = { en: named || '—', ru: named || '—' };
  if (more > 0) {
    list.en += ` and ${more} more`;
    list.ru += ` и ещё ${more}`;
  }
  const first = seen.find(({ id }) => isVoidable(id));
  const mutation = first ? ` ${voidOf(first.id)}` : '';
  const [en, ru] = [
    hidden > 0 ? ` There are ${hidden} more that only an administrator can see: an administrator has to do this.` : '',
    hidden > 0 ? ` Ещё записей, видных только администратору: ${hidden}; это должен сделать администратор.` : '',
  ];
  return new DomainError(
    'CONFLICTING',
    {
      en: `Other records rest on it, so void or change those first: ${list.en}.${mutation}${en}`,
      ru: `На этой записи основаны другие: сначала аннулируйте или измените их: ${list.ru}.${mutation}${ru}`,
    },
    field,
    seen.map(({ id }) => id),
  );
}
