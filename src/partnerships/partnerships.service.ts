import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { Homes } from '../cities/homes.service.js';
import { History } from '../history/history.service.js';
import { mustNotBeCleared } from '../kernel/cannot-be-cleared.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Confirmed } from '../kernel/doubt.js';
import { PartialDate, readDay } from '../kernel/partial-date.js';
import { Store } from '../platform/database/store.js';
import type { PartnershipFacts, Step } from './partnership-facts.js';
import { timelinesOf } from './partnership-periods.service.js';
import { PartnershipReferences } from './partnership-references.service.js';
import { Partnership } from './partnership.js';
import { PartnershipTable } from './partnership.table.js';
import type { NewAct, PartnershipAct } from './readings/partnership-act.js';
import { looksKnown, looksLike } from './readings/partnership-look-alikes.js';
import { noRevision } from './readings/partnership-refusals.js';
import type { PartnershipKind, PartnershipTextKind } from './readings/partnership-vocabulary.js';

/** The ties of our city, from prospect to end. */
@Injectable()
export class Partnerships {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly history: History,
    private readonly references: PartnershipReferences,
  ) {}

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
    const partnership = await this.ofPair(by, ref);
    const act = this.enter(
      by,
      partnership,
      { kind: 'PROPOSED', on, establishes: plannedKind, ...said(step, facts) },
      step,
    );
    this.writeTexts(by, partnership, facts, act.visibility);
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
    const partnership = await this.ofPair(by, ref, ifRevision);
    const act = this.enter(by, partnership, { kind: 'ESTABLISHED', on, establishes: kind, ...said(step, facts) }, step);
    this.writeTexts(by, partnership, facts, act.visibility);
    return this.saveAndRecord(by, partnership, 'PARTNERSHIP_ESTABLISHED');
  }

  /** One side or both suspend, resume or end an established tie; an end may drop a prospect instead. */
  async step(
    by: Viewer,
    ref: string,
    kind: 'SUSPENDED' | 'RESUMED' | 'ENDED',
    step: Step,
    ifRevision?: number | null,
  ): Promise<Partnership> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    const partnership = await this.forChange(by, ref, ifRevision);
    const act = this.enter(
      by,
      partnership,
      {
        kind,
        on: PartialDate.parse(step.on, ['on']),
        side: step.side ?? 'BOTH',
        basis: step.basis ?? null,
        reason: step.reason ?? null,
        untilWhat: step.untilWhat ?? null,
        noticeSentOn: step.noticeSentOn == null ? null : readDay(step.noticeSentOn, ['noticeSentOn']),
        noticeReceivedOn: step.noticeReceivedOn == null ? null : readDay(step.noticeReceivedOn, ['noticeReceivedOn']),
      },
      step,
    );
    return this.saveAndRecord(by, partnership, `PARTNERSHIP_${act.kind}`);
  }

  async update(by: Viewer, ref: string, facts: PartnershipFacts, ifRevision?: number | null): Promise<Partnership> {
    by.mustBeAbleTo('KEEP_PARTNERSHIPS');
    mustNotBeCleared(facts, ['visibility']);
    const partnership = await this.forChange(by, ref, ifRevision);
    if (facts.visibility != null) partnership.show(facts.visibility, by.seesOf(partnership.cityId));
    this.writeTexts(by, partnership, facts);
    if (facts.anchor !== undefined) partnership.anchorOn(facts.anchor, by.seesOf(partnership.cityId));
    return this.saveAndRecord(by, partnership, 'PARTNERSHIP_UPDATED');
  }

  private async forChange(by: Viewer, ref: string, ifRevision?: number | null): Promise<Partnership> {
    return this.store.lock(PartnershipTable, (await this.references.getByRef(by, ref, ['partnership'])).id, ifRevision);
  }

  /** The one with a city, locked, or a new one. */
  async ofPair(by: Viewer, ref: string, ifRevision?: number | null): Promise<Partnership> {
    const city = await this.cities.getByRef(by, ref, ['city']);
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
    return Partnership.create(city.id);
  }

  /** @param visibility of what is written; words that stand there already are opened only by whoever says so */
  private writeTexts(
    by: Viewer,
    partnership: Partnership,
    facts: PartnershipFacts,
    visibility = partnership.visibility,
  ): void {
    const { kindAsNamedByPartner, motive, story } = facts;
    const [sees, opens] = [by.seesOf(partnership.cityId), facts.visibility != null];
    const write = (kind: PartnershipTextKind, text: string | null | undefined) =>
      text !== undefined && partnership.write(kind, text, sees, visibility, opens);
    write('NAME_BY_PARTNER', kindAsNamedByPartner);
    write('MOTIVE', motive);
    write('STORY', story);
  }

  /** What the viewer may not see is told neither by the refusal of an act nor by the answer (R46). */
  private enter(by: Viewer, partnership: Partnership, act: NewAct, { confirm }: Confirmed): PartnershipAct {
    const sees = by.seesOf(partnership.cityId);
    const known = partnership.acts.filter(({ visibility }) => sees.includes(visibility));
    partnership.openFor(sees);
    const entered = partnership.enter(act, sees);
    const isNew = !known.some(({ id }) => id === entered.id);
    const like = isNew && !confirm && known.find((one) => looksLike(entered, one));
    if (like) throw looksKnown(entered, like);
    return entered;
  }

  /** Stores it with its timeline, and answers with what the viewer may see of it. */
  async saveAndRecord(by: Viewer, partnership: Partnership, verb: string): Promise<Partnership> {
    partnership.keepStem();
    const differences = await this.store.save(PartnershipTable, partnership, timelinesOf(partnership));
    await this.history.record(by, partnership, verb, differences);
    return partnership.seenBy(by.seesOf(partnership.cityId));
  }
}

/** What an act says beside its kind and day; how open it is only where somebody said so. */
const said = ({ basis }: Step, { visibility }: PartnershipFacts) => ({
  basis: basis ?? null,
  ...(visibility != null && { visibility }),
});
