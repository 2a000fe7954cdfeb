import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams, visibleTo } from '../access/visibility-filter.js';
import { Cities } from '../cities/cities.service.js';
import { Homes } from '../cities/homes.service.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import { loadInPieces } from '../kernel/in-slices.js';
import {
  datesReturning,
  valuesOf,
  type DateReturning,
  type DatesSought,
} from '../platform/database/dates-that-return.js';
import { FormerIds } from '../platform/database/former-ids.js';
import type { Selection } from '../platform/database/selection.js';
import { Store } from '../platform/database/store.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { byId } from '../platform/graphql/request-loaders.js';
import { withPartner } from './partner-words.js';
import { partnershipConcerns } from './partnership-visibility.js';
import { Partnership } from './partnership.js';
import { PartnershipTable } from './partnership.table.js';

/** Partnerships by what names them, each as the viewer may see it. */
@Injectable()
export class PartnershipReferences {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly formerIds: FormerIds,
    private readonly homes: Homes,
  ) {}

  registerNode(nodes: Nodes): void {
    nodes.register('partnership', (by: Viewer, ids) => this.byIds(by, ids));
  }

  async get(by: Viewer, id: string): Promise<Partnership | null> {
    return (await this.byIds(by, [id])).get(id) ?? null;
  }

  /** Those of them that the viewer may see. */
  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, Partnership>> {
    return byId(await this.visible(by).withIds(ids));
  }

  /** By the cities that they are with: those of them that the viewer may see. */
  async byCities(by: Viewer, cities: readonly string[]): Promise<Map<string, Partnership>> {
    const found = await this.visible(by).where('partnership.city_id = ANY(:cities)', { cities }).all();
    return new Map(found.map((one) => [one.cityId, one]));
  }

  /** Those whose anniversaries have ids that are made of these, as far as the viewer may see them. */
  async byStems(by: Viewer, stems: readonly string[]): Promise<Partnership[]> {
    const ids = stems.map((stem) => `partnership_${stem}`);
    const own = `partnership.first_stem = ANY(:stems) OR partnership.present_stem = ANY(:stems) OR partnership.id = ANY(:ids)`;
    return this.visible(by).where(`(${own})`, { stems, ids }).all();
  }

  /** Those of them that one of these agreements makes. */
  async restingOn(by: Viewer, agreements: readonly string[]): Promise<Partnership[]> {
    if (agreements.length === 0) return [];
    const made = 'partnership.id IN (SELECT partnership_id FROM partnership_act WHERE agreement_id = ANY(:agreements))';
    return this.visible(by).where(made, { agreements }).all();
  }

  /**
   * Those of them whose anniversaries may fall on some days, in their order: an anniversary is counted from an act that
   * established something, and its id is made of one of two stems.
   * @param cities only those with one of these
   */
  async returning(by: Viewer, sought: DatesSought, cities?: readonly string[]): Promise<DateReturning[]> {
    const seen = (visibility: string) => visibleTo(visibility, partnershipConcerns, '$8', '$9');
    return this.store.sql(
      datesReturning(
        (condition) => `SELECT partnership.id, stem, act."on" FROM partnership_act act
          JOIN partnership ON partnership.id = act.partnership_id
          CROSS JOIN LATERAL (VALUES (coalesce(first_stem, substr(partnership.id, length('partnership_') + 1))), (present_stem)) stems (stem)
          WHERE act.kind = 'ESTABLISHED' AND ${condition} AND stem IS NOT NULL AND ${seen('partnership.visibility')}
            AND ${seen('act.visibility')} ${cities ? 'AND city_id = ANY($10)' : ''}`,
        'act."on"',
        cities !== undefined,
      ),
      [...valuesOf(sought), by.sees, by.cityIds, ...(cities ? [cities] : [])],
    );
  }

  async all(by: Viewer): Promise<Partnership[]> {
    const rows = await this.store.sql<{ id: string }>('SELECT id FROM partnership ORDER BY id');
    const ids = rows.map(({ id }) => id);
    return loadInPieces(ids, (some) => this.visible(by).withIds(some));
  }

  private visible(by: Viewer): Selection<Partnership> {
    return this.store
      .from(PartnershipTable)
      .as((one) => one.copySeenBy(by.seesOf(one.cityId)))
      .where(visibleTo('partnership.visibility', partnershipConcerns), visibilityParams(by));
  }

  /** By its id, one that it had before included, or by its city. Null when there is none to see. */
  async find(by: Viewer, ref: string): Promise<Partnership | null> {
    if (isId('partnership', ref.trim())) return this.get(by, await this.formerIds.current(ref.trim()));
    const city = await this.cities.find(by, ref);
    return city && ((await this.byCities(by, [city.id])).get(city.id) ?? null);
  }

  /** @throws DomainError NOT_FOUND or AMBIGUOUS */
  async getByRef(by: Viewer, ref: string, field: string[] = []): Promise<Partnership> {
    const named = ref.trim();
    const isNamed = isId('partnership', named);
    const city = isNamed ? null : await this.cities.getByRef(by, ref, field);
    const found = city
      ? (await this.byCities(by, [city.id])).get(city.id)
      : await this.get(by, await this.formerIds.current(named));
    if (found) return found;
    const today = await this.homes.today();
    const partner = city && { kind: city.kind, name: city.nameIn(['ru'], today) };
    const to = partner ? withPartner(partner) : `по идентификатору «${named}»`;
    throw new DomainError(
      'NOT_FOUND',
      {
        en: `There is no partnership with ${city?.nameIn(['en'], today) ?? `«${named}»`} yet. Begin one: partnershipPropose or partnershipEstablish.`,
        ru: `${to[0]!.toUpperCase()}${to.slice(1)} связи ещё нет. Начните её: partnershipPropose или partnershipEstablish.`,
      },
      field,
    );
  }
}
