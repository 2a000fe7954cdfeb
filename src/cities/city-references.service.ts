import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { DomainError } from '../kernel/domain-error.js';
import { parseReference } from '../kernel/parse-reference.js';
import { PREPARED } from '../platform/database/pooled-connection.js';
import { Store } from '../platform/database/store.js';
import { InputInvalid } from '../platform/validation.js';
import { Cities } from './cities.service.js';
import { cityKnownTo } from './city-knowledge.js';
import { foldedName } from './city-name.js';
import type { City } from './city.js';

interface Candidate {
  at: number;
  id: string;
  isExact: boolean;
}

/** Many references to cities at once, in a constant number of statements. */
@Injectable()
export class CityReferences {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
  ) {}

  /**
   * Resolves references to cities, in their order.
   * @param field the path of the list in the input
   * @param inner the path of the reference in an item of the list
   * @throws InputInvalid with an error for each unknown, ambiguous or repeated city
   */
  async getManyByRef(by: Viewer, refs: readonly string[], field: string[], inner: string[] = []): Promise<City[]> {
    const path = (i: number) => [...field, String(i), ...inner];
    const ids = await this.resolveRefs(by, refs, path);
    const broken: DomainError[] = [];
    for (const [i, ref] of refs.entries())
      if (ids[i] === undefined && broken.length < MOST_COMPLAINTS)
        await this.cities.getByRef(by, ref, path(i)).catch((error: unknown) => {
          if (!(error instanceof DomainError)) throw error;
          broken.push(error);
        });
    for (const [i, id] of ids.entries()) {
      const first = ids.indexOf(id);
      if (id !== undefined && first < i) broken.push(sameAgain(refs[first]!, refs[i]!, path(i)));
    }
    if (broken.length > 0) throw new InputInvalid(broken.slice(0, MOST_COMPLAINTS));
    const cities = await this.cities.byIds(ids as string[]);
    return ids.map((id) => cities.get(id!)!);
  }

  /**
   * The ids of the cities of a list filter, where repetitions are allowed.
   * @throws DomainError NOT_FOUND or AMBIGUOUS for the first unresolved one only: searching for near matches is slow,
   * and anonymous callers may use filters
   */
  async idsByRef(by: Viewer, refs: readonly string[], field: string[]): Promise<string[]> {
    const ids = await this.resolveRefs(by, refs, (i) => [...field, String(i)]);
    const unknown = ids.indexOf(undefined);
    if (unknown >= 0) ids[unknown] = (await this.cities.getByRef(by, refs[unknown]!, [...field, String(unknown)])).id;
    return ids as string[];
  }

  /** The id of the city of each reference, if there is exactly one. */
  private async resolveRefs(
    by: Viewer,
    refs: readonly string[],
    path: (i: number) => string[],
  ): Promise<(string | undefined)[]> {
    const found = await this.candidates(
      by,
      refs.map((ref, i) => parseReference(ref, path(i))),
    );
    return refs.map((_, i) => {
      const all = found.filter(({ at }) => at === i);
      const exact = all.filter(({ isExact }) => isExact);
      const meant = exact.length > 0 ? exact : all;
      return meant.length === 1 ? meant[0]!.id : undefined;
    });
  }

  private async candidates(by: Viewer, texts: readonly string[]): Promise<Candidate[]> {
    if (texts.length === 0) return [];
    return this.store.read<Candidate>(
      `${PREPARED}SELECT (r.at - 1)::integer AS at, city.id, city.id = r.text OR city.code = upper(r.text) AS "isExact"
         FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS r(text, folded, at)
         JOIN LATERAL (SELECT id FROM city WHERE city.id = r.text OR city.code = upper(r.text)
           UNION SELECT city_id FROM city_name WHERE city_name.folded = r.folded) meant ON true
         JOIN city ON city.id = meant.id AND ${cityKnownTo('city.id', '$3', '$4')}`,
      [texts, texts.map(foldedName), by.sees, by.cityIds],
    );
  }
}

const MOST_COMPLAINTS = 20;

function sameAgain(first: string, again: string, field: string[]): DomainError {
  return new DomainError(
    'DUPLICATE',
    {
      en: `«${again}» is the same city as «${first}», which is already in the list. Remove one of them.`,
      ru: `«${again}» — тот же город, что и «${first}», он уже есть в списке. Уберите один из них.`,
    },
    field,
  );
}
