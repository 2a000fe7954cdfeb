import type { Visibility } from '../access/visibility.js';
import type { Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { timeline, type Period, type StatusOn } from '../kernel/timeline.js';
import { actsMustFit, linksMustFit } from './readings/agreement-consistency.js';
import { datesOf } from './readings/agreement-dates.js';
import type { AgreementReadings } from './readings/agreement-readings.js';
import { boundIn, type AgreementState } from './readings/agreement-state.js';
import { stateTold, statusReason } from './readings/agreement-status.js';
import { termOn, type TermOn } from './readings/agreement-term.js';
import { checkedReadings, rememberedReadings } from './readings/remembered-readings.js';
import { readParties, type NewParty } from './record/agreement-parties.js';
import {
  AgreementAct,
  AgreementLink,
  saysNoMore,
  type AgreementParty,
  type Consequence,
  type NewAgreementAct,
} from './record/agreement-parts.js';
import { AgreementRecord } from './record/agreement-record.js';
import { foldedTitle, readTitles, type NewTitle } from './record/agreement-titles.js';
import { SIGNATURES, type AgreementKind, type AgreementStatus, type LinkKind } from './record/agreement-vocabulary.js';
import { prolongedOtherwise } from './record/entry-refusals.js';
import { UNKNOWN_TERM } from './record/term.js';

/** An agreement, signed or in preparation, with its parties, acts and links. */
export class Agreement extends AgreementRecord {
  static create(code: string, kind: AgreementKind, visibility: Visibility): Agreement {
    return Object.assign(new Agreement(), {
      id: newId('agreement'),
      code,
      kind,
      visibility,
      legalEffect: 'UNKNOWN',
      entry: 'ON_SIGNING',
      term: UNKNOWN_TERM,
      titles: [],
      foldedTitles: [],
      areas: [],
      files: [],
      parties: [],
      acts: [],
      links: [],
      revision: 1,
    });
  }

  setTitles(titles: readonly NewTitle[]): void {
    this.titles = readTitles(titles);
    this.foldedTitles = [...new Set(this.titles.map((title) => foldedTitle(title.text)))];
  }

  /** @throws DomainError see `readParties` */
  setParties(parties: readonly NewParty[]): void {
    this.parties = readParties(this, parties);
  }

  /**
   * Adds an act, whatever the order of entry. What is recorded already, word for word or with more said of it, is told as it
   * stands; what says more takes the place of what is recorded.
   */
  add(act: NewAgreementAct): AgreementAct {
    const same = this.acts.find((one) => saysNoMore(act, one));
    if (same) return same;
    const less = this.acts.filter((one) => one.madeBy === null && saysNoMore(one, act));
    const added = Object.assign(new AgreementAct(), { ...act, id: less[0]?.id ?? newId('act'), agreementId: this.id });
    this.acts = [...this.acts.filter((one) => !less.includes(one)), added];
    this.mustMakeSense();
    return added;
  }

  /** What the list of parties says of a signature; of one that is there already the new word counts. */
  signedBy(partyId: Id<'party'>, said: Pick<NewAgreementAct, 'kind' | 'on'> & { place?: string | null }): void {
    const own = this.acts.filter((act) => act.partyId === partyId && SIGNATURES.includes(act.kind));
    const [act, another] = own;
    if (!act || another) return void this.add({ partyId, ...said, place: said.place ?? null });
    const place = said.place === undefined ? act.place : said.place;
    this.acts = this.acts.map((one) => (one === act ? Object.assign(new AgreementAct(), one, said, { place }) : one));
    this.mustMakeSense();
  }

  /** Links it to another agreement, or to a document outside the registry. */
  link(kind: LinkKind, otherId: Id<'agreement'> | null, text: string | null, until: Day | null = null): void {
    if ((otherId === null) === (text === null))
      throw new DomainError(
        'REQUIRED',
        {
          en: 'Set either to (an agreement in the registry) or text.',
          ru: 'Укажите либо to (соглашение из реестра), либо text.',
        },
        ['to'],
      );
    if (otherId === this.id)
      throw new DomainError(
        'CYCLE',
        { en: 'An agreement cannot be linked to itself.', ru: 'Соглашение нельзя связать с ним самим.' },
        ['to'],
      );
    const same = this.links.find((link) => link.kind === kind && link.otherId === otherId && link.text === text);
    if (same && same.until !== until) throw prolongedOtherwise(same.until!, same.id);
    if (same) return;
    const added = Object.assign(new AgreementLink(), {
      id: newId('link'),
      agreementId: this.id,
      kind,
      otherId,
      text,
      until,
    });
    this.links = [...this.links, added];
  }

  /**
   * Another agreement replaces or prolongs this one, from the day on which it is itself in force; null: not yet, or no
   * longer. Repeated, it replaces the earlier effect.
   */
  follow(
    other: Id<'agreement'>,
    kind: 'SUPERSEDED' | 'PROLONGED',
    said: Consequence | null,
    id: Id<'act'> = newId('act'),
  ): void {
    const earlier = this.acts.find((act) => act.madeBy === other && act.kind === kind);
    if (!said && !earlier) return;
    const acts = this.acts.filter((act) => act !== earlier);
    const made = said && { ...said, id: earlier?.id ?? id, agreementId: this.id, kind, madeBy: other };
    this.acts = made ? [...acts, Object.assign(new AgreementAct(), made)] : acts;
    this.mustMakeSense();
  }

  /** Records that it was signed during a visit or a meeting; again, it changes nothing (R17). */
  happenDuring(exchangeId: Id<'exchange'>): void {
    if (this.links.some((link) => link.exchangeId === exchangeId)) return;
    const kind: LinkKind = 'SIGNED_DURING';
    const added = Object.assign(new AgreementLink(), { id: newId('link'), agreementId: this.id, kind, exchangeId });
    this.links = [...this.links, added];
  }

  happenNoMoreDuring(exchangeId: Id<'exchange'>): void {
    this.links = this.links.filter((link) => link.exchangeId !== exchangeId);
  }

  /** The date of signing: the one in the text, otherwise the last signature once every party has signed (R10). */
  get signed(): PartialDate | null {
    return datesOf(this).signedOn;
  }

  /** From when its anniversaries are counted; null unless it was signed by more than two: those of two are of their partnership (R8). */
  get countedFrom(): PartialDate | null {
    return this.scope === 'MULTILATERAL' ? this.signed : null;
  }

  /** When it entered into force; null while something is outstanding (R11). */
  get inForceSince(): PartialDate | null {
    return datesOf(this).inForceSince;
  }

  /** The parties bound on a day: acceded by then, not withdrawn (R15). */
  boundOn(day: Day): AgreementParty[] {
    const bound = boundIn(stateTold(this.readings, day));
    return this.boundParties.filter((_, place) => bound.includes(place));
  }

  /** The term that runs on a day, or the last one if it is over (R16). */
  termOn(day: Day): TermOn {
    return termOn(this, this.readings, day);
  }

  /** Its possible states at the end of a day, one for each reading of its dates. */
  statesOn(day: Day): AgreementState[] {
    return this.readings.on(day);
  }

  /** Its timeline with reasons, derived from its acts and term (R12). */
  get periods(): Period<AgreementStatus>[] {
    const { readings } = this;
    return timeline(['0001-01-01', ...readings.days], (day) => statusReason(this, readings, day));
  }

  statusOn(day: Day): StatusOn<AgreementStatus> {
    const told = statusReason(this, this.readings, day);
    return told ?? { value: null, since: null, because: [], isCertain: true };
  }

  private get readings(): AgreementReadings {
    return rememberedReadings(this);
  }

  /** @throws DomainError if its acts contradict one another in every reading of their dates */
  mustMakeSense(): void {
    linksMustFit(this);
    actsMustFit(this);
    checkedReadings(this);
  }
}
