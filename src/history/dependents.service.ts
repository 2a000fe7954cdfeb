import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { DomainError } from '../kernel/domain-error.js';
import { isVoidable, voidOf } from './putting-right.js';

/** A record that rests on another one; `label` is null where the viewer may not see it. */
export interface Dependent {
  id: string;
  label: string | null;
}

type Find = (by: Viewer, id: string) => Promise<readonly Dependent[]>;

/** What rests on a record, asked of every feature that refers to records of its kind. */
@Injectable()
export class Dependents {
  private readonly finders = new Map<string, Find[]>();

  /** @param kind the prefix of the ids that the feature refers to */
  register(kind: string, find: Find): void {
    this.finders.set(kind, [...(this.finders.get(kind) ?? []), find]);
  }

  /** @throws DomainError CONFLICTING with the list of those that the viewer sees, and the number of the others */
  async mustHaveNone(by: Viewer, id: string, field: string[]): Promise<void> {
    await this.mustRestOnNothingElse(by, [id], field);
  }

  /** The same for records that go together: what rests on one of them may be one of them. */
  async mustRestOnNothingElse(by: Viewer, ids: readonly string[], field: string[]): Promise<void> {
    const resting: Dependent[] = [];
    for (const id of ids)
      for (const find of this.finders.get(id.slice(0, id.lastIndexOf('_'))) ?? [])
        resting.push(...(await find(by, id)));
    const found = resting.filter(({ id }, i) => !ids.includes(id) && resting.findIndex((one) => one.id === id) === i);
    if (found.length === 0) return;
    const labels = found.flatMap(({ label }) => label ?? []);
    const hidden = found.length - labels.length;
    const first = found.find(({ id, label }) => label !== null && isVoidable(id));
    const mutation = first ? ` ${voidOf(first.id)}` : '';
    const [en, ru] = [
      hidden > 0
        ? ` There are ${hidden} more that only an administrator can see: an administrator has to do this.`
        : '',
      hidden > 0 ? ` Ещё записей, видных только администратору: ${hidden}; это должен сделать администратор.` : '',
    ];
    throw new DomainError(
      'CONFLICTING',
      {
        en: `Other records rest on it, so void or change those first: ${labels.slice(0, 5).join(', ') || '—'}.${mutation}${en}`,
        ru: `На этой записи основаны другие: сначала аннулируйте или измените их: ${labels.slice(0, 5).join(', ') || '—'}.${mutation}${ru}`,
      },
      field,
      found.filter(({ label }) => label !== null).map(({ id: other }) => other),
    );
  }
}
