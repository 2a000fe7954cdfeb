import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { DomainError } from '../kernel/domain-error.js';
import { parseReference } from '../kernel/parse-reference.js';
import { Kept } from '../platform/database/kept.js';
import { PREPARED } from '../platform/database/pooled-connection.js';
import { recordReader } from '../platform/database/record-reader.js';
import { Revisions } from '../platform/database/revisions.service.js';
import { Store } from '../platform/database/store.js';
import { InputInvalid } from '../platform/validation.js';
import { Cities } from './cities.service.js';
import { cityKnownTo } from './city-knowledge.js';
import type { City } from './city.js';
import { CityTable } from './city.table.js';
import { foldedName } from './record/city-name.js';
import { ID_SCHEMES, meantId } from './record/external-ids.js';

/** What is asked of a city: an expression in SQL, and how its value is read. */
interface Asked<Found> {
  expression: string;
  read(stored: unknown): Found;
}

interface Candidate<Found> {
  at: number;
  /** 2 by its id or code, 1 by a name that is written alike, 0 by a name that is one but for diacritics and the like. */
  rank: number;
  found: Found;
}

const ID: Asked<string> = { expression: 'city.id', read: (id) => id as string };

/** Many references to cities at once, in a constant number of statements. */
@Injectable()
export class CityReferences {
  private readonly known = new Kept<string[]>(MOST_KNOWN);

  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly revisions: Revisions,
  ) {}

  /**
   * Resolves references to cities, in their order.
   * @param field the path of the list in the input
   * @param inner the path of the reference in an item of the list
   * @throws InputInvalid with an error for each unknown, ambiguous or repeated city
   */
  async getManyByRef(by: Viewer, refs: readonly string[], field: string[], inner: string[] = []): Promise<City[]> {
    const path = (i: number) => [...field, String(i), ...inner];
    const cities = await this.resolve(by, refs, path, this.whole);
    const broken: DomainError[] = [];
    for (const [i, ref] of refs.entries())
      if (cities[i] === undefined && broken.length < MOST_COMPLAINTS)
        await this.cities.getByRef(by, ref, path(i)).catch((error: unknown) => {
          if (!(error instanceof DomainError)) throw error;
          broken.push(error);
        });
    for (const [i, city] of cities.entries()) {
      const first = cities.findIndex((other) => other?.id === city?.id);
      if (city !== undefined && first < i) broken.push(sameAgain(refs[first]!, refs[i]!, path(i)));
    }
    if (broken.length > 0) throw new InputInvalid(broken.slice(0, MOST_COMPLAINTS));
    return cities as City[];
  }

  /** The cities of a list, where repetitions are allowed. @throws DomainError as `idsByRef` */
  async byRef(by: Viewer, refs: readonly string[], field: string[], inner: string[] = []): Promise<City[]> {
    const path = (i: number) => [...field, String(i), ...inner];
    const cities = await this.resolve(by, refs, path, this.whole);
    const unknown = cities.indexOf(undefined);
    if (unknown >= 0) cities[unknown] = await this.cities.getByRef(by, refs[unknown]!, path(unknown));
    return cities as City[];
  }

  /**
   * The ids of the cities of a list filter, where repetitions are allowed.
   * @throws DomainError NOT_FOUND or AMBIGUOUS for the first unresolved one only: searching for near matches is slow,
   * and anonymous callers may use filters
   */
  async idsByRef(by: Viewer, refs: readonly string[], field: string[]): Promise<string[]> {
    // Planning who may know a city takes PostgreSQL longer than finding it.
    const revision = (await this.revisions.readByRequest())?.all;
    const question = JSON.stringify([by.sees, by.cityIds, refs]);
    const known = this.known.get(revision, question);
    if (known) return known;
    const path = (i: number) => [...field, String(i)];
    const ids = await this.resolve(by, refs, path, ID);
    const unknown = ids.indexOf(undefined);
    if (unknown >= 0) ids[unknown] = (await this.cities.getByRef(by, refs[unknown]!, path(unknown))).id;
    else this.known.keep(revision, question, ids as string[]);
    return ids as string[];
  }

  private get whole(): Asked<City> {
    return recordReader<City>(this.store.table(CityTable).metadata);
  }

  /** The city of each reference, if there is exactly one. */
  private async resolve<Found>(
    by: Viewer,
    refs: readonly string[],
    path: (i: number) => string[],
    asked: Asked<Found>,
  ): Promise<(Found | undefined)[]> {
    const found = await this.candidates(
      by,
      refs.map((ref, i) => parseReference(ref, path(i))),
      asked,
    );
    return refs.map((_, i) => {
      const all = found.filter(({ at }) => at === i);
      const best = Math.max(...all.map(({ rank }) => rank));
      const meant = all.filter(({ rank }) => rank === best);
      return meant.length === 1 ? meant[0]!.found : undefined;
    });
  }

  private async candidates<Found>(
    by: Viewer,
    texts: readonly string[],
    { expression, read }: Asked<Found>,
  ): Promise<Candidate<Found>[]> {
    if (texts.length === 0) return [];
    const meant = texts.map(meantId);
    const rows = await this.store.read<{ at: number; rank: number; stored: unknown }>(
      `${PREPARED}SELECT (meant.at - 1)::integer AS at, meant.rank, ${expression} AS stored
        FROM unnest($1::text[], $2::text[], $5::text[], $6::text[], $7::text[])
          WITH ORDINALITY AS r (text, folded, wikidata, geonames, oktmo, at)
        CROSS JOIN LATERAL (SELECT id, max(rank) AS rank, r.at FROM (
          SELECT id, 2 AS rank FROM city WHERE city.id = r.text
          UNION ALL SELECT id, 2 FROM city WHERE city.code = upper(r.text)
          UNION ALL SELECT id, 1 FROM city WHERE city.wikidata = r.wikidata OR city.geonames = r.geonames OR city.oktmo = r.oktmo
          UNION ALL SELECT city_id, (lower(city_name.text) = lower(r.text))::integer FROM city_name WHERE city_name.folded = r.folded
          ) one GROUP BY id) meant
        JOIN city ON city.id = meant.id AND ${cityKnownTo('city.id', '$3', '$4')}`,
      [
        texts,
        meant.map(({ isNamed }, i) => (isNamed ? null : foldedName(texts[i]!))),
        by.sees,
        by.cityIds,
        ...ID_SCHEMES.map((scheme) => meant.map((one) => one[scheme])),
      ],
    );
    return rows.map(({ at, rank, stored }) => ({ at, rank, found: read(stored) }));
  }
}

const MOST_COMPLAINTS = 20;
const MOST_KNOWN = 1000;

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
