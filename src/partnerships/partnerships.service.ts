import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams, visibleTo } from '../access/visibility-filter.js';
import type { Visibility } from '../access/visibility.js';
import { Cities } from '../cities/cities.service.js';
import { Homes } from '../cities/homes.service.js';
import { History } from '../history/history.service.js';
import { mustNotBeCleared } from '../kernel/cannot-be-cleared.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId, type Id } from '../kernel/ids.js';
import { PartialDate, readDay } from '../kernel/partial-date.js';
import { FormerIds } from '../platform/database/former-ids.js';
import { idSubquery } from '../platform/database/id-subquery.js';
import { Store } from '../platform/database/store.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { byId } from '../platform/graphql/request-loaders.js';
import { PartnershipPeriods } from './partnership-periods.service.js';
import { noRevision } from './partnership-refusals.js';
import { partnershipConcerns } from './partnership-visibility.js';
import type { PartnershipKind, Side, SuspensionReason } from './partnership-vocabulary.js';
import { Partnership } from './partnership.js';
import { PartnershipTable } from './partnership.table.js';

export interface PartnershipFacts {
  visibility?: Visibility | null;
  kindAsNamedByPartner?: string | null;
  motive?: string | null;
  story?: string | null;
  anchor?: string | null;
}

export interface Step {
  on: string;
  side?: Side | null;
  basis?: string | null;
  reason?: SuspensionReason | null;
  untilWhat?: string | null;
  noticeSentOn?: string | null;
  noticeReceivedOn?: string | null;
}

/** What a signed agreement says of our city and another one. */
export interface Foundation {
  cityId: Id<'city'>;
  on: PartialDate;
  basis: string;
  establishes: PartnershipKind;
  visibility: Visibility;
}

/** The ties of our city, from prospect to end. */
@Injectable()
export class Partnerships {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly history: History,
    private readonly periods: PartnershipPeriods,
    private readonly formerIds: FormerIds,
  ) {}

  registerNode(nodes: Nodes): void {
    nodes.register(
      'partnership',
      (by: Viewer, id) => this.get(by, id),
      (by, ids) => this.byIds(by, ids),
    );
  }

  async get(by: Viewer, id: string): Promise<Partnership | null> {
    return (await this.byIds(by, [id])).get(id) ?? null;
  }

  /** Those of them that the viewer may see. */
  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, Partnership>> {
    return byId(await this.visible(by, 'partnership.id = ANY(:ids)', { ids }));
  }

  /** By the cities that they are with: those of them that the viewer may see. */
  async byCities(by: Viewer, cities: readonly string[]): Promise<Map<string, Partnership>> {
    const found = await this.visible(by, 'partnership.city_id = ANY(:cities)', { cities });
    return new Map(found.map((one) => [one.cityId, one]));
  }

  /** The one whose anniversaries have ids that are made of this; null when there is none that the viewer may see. */
  async byStem(by: Viewer, stem: string): Promise<Partnership | null> {
    const own = `:stem IN (partnership.first_stem, partnership.present_stem) OR partnership.id = 'partnership_' || :stem`;
    return (await this.visible(by, `(${own})`, { stem }))[0] ?? null;
  }

  async all(by: Viewer): Promise<Partnership[]> {
    return this.visible(by, 'true');
  }

  private async visible(by: Viewer, condition: string, values: Record<string, unknown> = {}): Promise<Partnership[]> {
    const seen = `${condition} AND ${visibleTo('partnership.visibility', partnershipConcerns)}`;
    const id = idSubquery('partnership', seen, { ...values, ...visibilityParams(by) });
    return (await this.store.table(PartnershipTable).findBy({ id })).map((one) => one.seenBy(by.seesOf(one.cityId)));
  }

  /** By its id, one that it had before included, or by its city. Null when there is none to see. */
  async find(by: Viewer, ref: string): Promise<Partnership | null> {
    if (isId('partnership', ref.trim())) return this.get(by, await this.formerIds.current(ref.trim()));
    const city = await this.cities.find(ref);
    return city && ((await this.byCities(by, [city.id])).get(city.id) ?? null);
  }

  /** @throws DomainError NOT_FOUND or AMBIGUOUS */
  async getByRef(by: Viewer, ref: string, field: string[] = []): Promise<Partnership> {
    const named = ref.trim();
    let found: Partnership | null | undefined;
    if (isId('partnership', named)) found = await this.get(by, await this.formerIds.current(named));
    else {
      const city = await this.cities.getByRef(ref, field);
      found = (await this.byCities(by, [city.id])).get(city.id);
    }
    if (found) return found;
    throw new DomainError(
      'NOT_FOUND',
      {
        en: `There is no partnership with «${ref}» yet. Begin one: partnershipPropose or partnershipEstablish.`,
        ru: `Связи с «${ref}» ещё нет. Начните её: partnershipPropose или partnershipEstablish.`,
      },
      field,
    );
  }

  /** A prospect: work is under way, nothing is signed. */
  async propose(
    by: Viewer,
    ref: string,
    plannedKind: PartnershipKind,
    step: Step,
    facts: PartnershipFacts,
  ): Promise<Partnership> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const on = PartialDate.parse(step.on, ['on']);
    const visibility = facts.visibility ?? 'INTERNAL';
    const partnership = await this.ofPair(ref, visibility);
    const act = { kind: 'PROPOSED', on, establishes: plannedKind, basis: step.basis ?? null } as const;
    partnership.enter({ ...act, visibility });
    if (facts.visibility != null) partnership.showAct(act, facts.visibility);
    // A plan says nothing of how open the tie is that there is already.
    const { visibility: asked, ...told } = facts;
    this.applyFacts(partnership, partnership.since === null ? { ...told, visibility: asked } : told);
    return this.saveAndRecord(by, partnership, 'PARTNERSHIP_PROPOSED');
  }

  /** A tie, or a closer one, that no agreement of the registry establishes. */
  async establish(
    by: Viewer,
    ref: string,
    kind: PartnershipKind,
    step: Step,
    facts: PartnershipFacts,
    ifRevision?: number | null,
  ): Promise<Partnership> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const on = PartialDate.parse(step.on, ['on']);
    const partnership = await this.ofPair(ref, 'PUBLIC', ifRevision);
    // What was only planned so far is as open as what it has become; the plan stays what it was (R46).
    if (partnership.since === null) partnership.visibility = facts.visibility ?? 'PUBLIC';
    partnership.enter({
      kind: 'ESTABLISHED',
      on,
      establishes: kind,
      basis: step.basis ?? null,
    });
    this.applyFacts(partnership, facts);
    return this.saveAndRecord(by, partnership, 'PARTNERSHIP_ESTABLISHED');
  }

  async suspend(by: Viewer, ref: string, step: Step, ifRevision?: number | null): Promise<Partnership> {
    return this.step(by, ref, 'SUSPENDED', step, ifRevision);
  }

  async resume(by: Viewer, ref: string, step: Step, ifRevision?: number | null): Promise<Partnership> {
    return this.step(by, ref, 'RESUMED', step, ifRevision);
  }

  /** Ends an established tie, or drops a prospect. */
  async end(by: Viewer, ref: string, step: Step, ifRevision?: number | null): Promise<Partnership> {
    return this.step(by, ref, 'ENDED', step, ifRevision);
  }

  async update(by: Viewer, ref: string, facts: PartnershipFacts, ifRevision?: number | null): Promise<Partnership> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    mustNotBeCleared(facts, ['visibility']);
    const partnership = await this.forChange(by, ref, ifRevision);
    this.applyFacts(partnership, facts);
    return this.saveAndRecord(by, partnership, 'PARTNERSHIP_UPDATED');
  }

  /**
   * A signed agreement makes something of our city and each of these, and of no other: acts are appended, whatever the
   * order of entry, and taken back where the paper was corrected.
   * @param foundations several of one city when it has come back
   */
  async restOn(by: Viewer, agreementId: Id<'agreement'>, foundations: readonly Foundation[]): Promise<void> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const resting = await this.restingOn(agreementId);
    const cityIds = [...new Set(foundations.map(({ cityId }) => cityId))];
    for (const { id, cityId } of resting) {
      if (cityIds.includes(cityId)) continue;
      const partnership = await this.store.lock(PartnershipTable, id);
      partnership.restNoMoreOn(agreementId);
      await this.saveAndRecord(by, partnership, 'PARTNERSHIP_RESTS_NO_MORE');
    }
    for (const city of cityIds) {
      const known = resting.find(({ cityId }) => cityId === city);
      const acts = foundations
        .filter(({ cityId }) => cityId === city)
        .map(({ cityId: _, ...said }) => ({ kind: 'ESTABLISHED' as const, ...said }));
      const { visibility } = acts[0]!;
      const partnership = known
        ? await this.store.lock(PartnershipTable, known.id)
        : await this.ofPair(city, visibility);
      // What was a secret plan is as open as the paper that made it real (R46).
      if (partnership.since === null && visibility === 'PUBLIC') partnership.visibility = 'PUBLIC';
      partnership.restOn(agreementId, acts);
      await this.saveAndRecord(by, partnership, 'PARTNERSHIP_ESTABLISHED');
    }
  }

  private restingOn(agreementId: string): Promise<{ id: Id<'partnership'>; cityId: Id<'city'> }[]> {
    return this.store.sql(
      `SELECT id, city_id AS "cityId" FROM partnership
        WHERE id IN (SELECT partnership_id FROM partnership_act WHERE agreement_id = $1) ORDER BY id`,
      [agreementId],
    );
  }

  private async step(
    by: Viewer,
    ref: string,
    kind: 'SUSPENDED' | 'RESUMED' | 'ENDED',
    step: Step,
    ifRevision?: number | null,
  ): Promise<Partnership> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const partnership = await this.forChange(by, ref, ifRevision);
    const act = partnership.enter({
      kind,
      on: PartialDate.parse(step.on, ['on']),
      side: step.side ?? 'BOTH',
      basis: step.basis ?? null,
      reason: step.reason ?? null,
      untilWhat: step.untilWhat ?? null,
      noticeSentOn: step.noticeSentOn == null ? null : readDay(step.noticeSentOn, ['noticeSentOn']),
      noticeReceivedOn: step.noticeReceivedOn == null ? null : readDay(step.noticeReceivedOn, ['noticeReceivedOn']),
    });
    return this.saveAndRecord(by, partnership, `PARTNERSHIP_${act?.kind ?? kind}`);
  }

  private async forChange(by: Viewer, ref: string, ifRevision?: number | null): Promise<Partnership> {
    return this.store.lock(PartnershipTable, (await this.getByRef(by, ref, ['partnership'])).id, ifRevision);
  }

  /** The one with a city, locked, or a new one. */
  private async ofPair(ref: string, visibility: Visibility, ifRevision?: number | null): Promise<Partnership> {
    const city = await this.cities.getByRef(ref, ['city']);
    const home = await this.homes.theHome();
    if (city.id === home.cityId)
      throw new DomainError(
        'CONFLICTING',
        { en: 'A city is not its own partner.', ru: 'Город не может быть партнёром самому себе.' },
        ['city'],
      );
    // Two first agreements with one city at the same moment must not make two ties.
    await this.store.sql('SELECT id FROM city WHERE id = $1 FOR NO KEY UPDATE', [city.id]);
    const known = await this.store.table(PartnershipTable).findOneBy({ cityId: city.id });
    if (known) return this.store.lock(PartnershipTable, known.id, ifRevision);
    if (ifRevision != null) throw noRevision(city.code);
    return Partnership.create(city.id, visibility);
  }

  private applyFacts(partnership: Partnership, facts: PartnershipFacts): void {
    if (facts.visibility != null) partnership.show(facts.visibility);
    if (facts.kindAsNamedByPartner !== undefined) partnership.write('NAME_BY_PARTNER', facts.kindAsNamedByPartner);
    if (facts.motive !== undefined) partnership.write('MOTIVE', facts.motive);
    if (facts.story !== undefined) partnership.write('STORY', facts.story);
    if (facts.anchor !== undefined) partnership.anchorOn(facts.anchor);
  }

  private async saveAndRecord(by: Viewer, partnership: Partnership, verb: string): Promise<Partnership> {
    partnership.keepStem();
    const differences = await this.store.save(PartnershipTable, partnership);
    await this.periods.save(partnership);
    await this.history.record(by, partnership, verb, differences);
    return partnership;
  }
}
