import type { Visibility } from '../access/visibility.js';
import type { Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import { bestText, fold } from '../kernel/language-text.js';
import { byDate, type PartialDate } from '../kernel/partial-date.js';
import { statusOn, timeline, type Period, type StatusOn } from '../kernel/timeline.js';
import type { PartnershipKind } from '../partnerships/partnership-vocabulary.js';
import { mustBeConsistent } from './agreement-consistency.js';
import {
  AgreementAct,
  AgreementLink,
  AgreementParty,
  type AgreementActKind,
  type AgreementFile,
  type AgreementTitle,
} from './agreement-parts.js';
import { statusReason } from './agreement-status.js';
import { readTitles, type NewTitle } from './agreement-titles.js';
import {
  BOUND_ROLES,
  type AgreementKind,
  type AgreementStatus,
  type Area,
  type EntryRule,
  type LegalEffect,
  type LinkKind,
  type PartyActKind,
  type PartyRole,
  type Scope,
} from './agreement-vocabulary.js';
import { boundOn, turningDays } from './bound-parties.js';
import { currentEnd, noticeDay, UNKNOWN_TERM, type Term } from './term.js';

/** What was signed, or is to be: by whom, until when, and what came of it. */
export class Agreement {
  id: Id<'agreement'>;
  /** Short and stable: AGR-2022-003. */
  code: string;
  visibility: Visibility;
  titles: AgreementTitle[];
  /** The titles as they are compared with what somebody types. */
  foldedTitles: string[];
  kind: AgreementKind;
  legalEffect: LegalEffect;
  /** What it makes of our city and each other party; null when it changes nothing between them (R19). */
  establishes: PartnershipKind | null = null;
  /** The date in the text; without one, the last signature counts (R10). */
  dated: PartialDate | null = null;
  entry: EntryRule;
  term: Term;
  areas: Area[];
  files: AgreementFile[];
  parties: AgreementParty[];
  acts: AgreementAct[];
  links: AgreementLink[];
  revision: number;
  createdAt: Date;
  updatedAt: Date;

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
    this.foldedTitles = this.titles.map((title) => foldedTitle(title.text));
  }

  /** @param parties in the order of the text */
  setParties(parties: readonly (Partial<AgreementParty> & { cityId: Id<'city'>; role: PartyRole })[]): void {
    const before = this.parties;
    this.parties = parties.map((party, ordinal) => {
      const id = before.find((old) => old.cityId === party.cityId)?.id ?? newId('party');
      if (parties.findIndex((other) => other.cityId === party.cityId) < ordinal)
        throw new DomainError(
          'DUPLICATE',
          { en: 'The same party stands in the list twice.', ru: 'Одна и та же сторона указана дважды.' },
          ['parties', String(ordinal), 'city'],
        );
      return Object.assign(new AgreementParty(), { ...party, id, agreementId: this.id, ordinal });
    });
    if (this.parties.filter((party) => BOUND_ROLES.includes(party.role)).length < 2)
      throw new DomainError(
        'REQUIRED',
        {
          en: 'An agreement has at least two parties: add the other one to parties.',
          ru: 'В соглашении не меньше двух сторон: добавьте вторую в parties.',
        },
        ['parties'],
      );
    const gone = this.acts.find((act) => act.partyId && !this.parties.some((party) => party.id === act.partyId));
    if (gone)
      throw new DomainError(
        'NOT_ALLOWED_IN_STATE',
        {
          en: 'A party with acts of its own cannot be struck out: record that it withdrew.',
          ru: 'Сторону с актами нельзя вычеркнуть: запишите её выход (WITHDREW).',
        },
        ['parties'],
      );
  }

  /** Adds an act, whatever the order of entry. */
  add(act: Partial<AgreementAct> & { kind: AgreementActKind; on: PartialDate }): AgreementAct {
    const added = Object.assign(new AgreementAct(), { ...act, id: newId('act'), agreementId: this.id });
    this.acts = [...this.acts, added];
    this.mustMakeSense();
    return added;
  }

  /** Another paper has its say on this one, or this one rests on something outside the registry. */
  link(kind: LinkKind, otherId: Id<'agreement'> | null, text: string | null): void {
    if ((otherId === null) === (text === null))
      throw new DomainError(
        'REQUIRED',
        {
          en: 'Name either an agreement of the registry or a text.',
          ru: 'Укажите либо соглашение из реестра, либо текст.',
        },
        ['to'],
      );
    if (otherId === this.id)
      throw new DomainError(
        'CYCLE',
        { en: 'An agreement cannot be linked to itself.', ru: 'Соглашение нельзя связать с ним самим.' },
        ['to'],
      );
    if (this.links.some((link) => link.kind === kind && link.otherId === otherId && link.text === text))
      throw new DomainError('DUPLICATE', { en: 'This link is there already.', ru: 'Такая связь уже есть.' }, ['to']);
    const added = Object.assign(new AgreementLink(), { id: newId('link'), agreementId: this.id, kind, otherId, text });
    this.links = [...this.links, added];
  }

  /** It was signed during a visit or a meeting; said again, nothing changes (R17). */
  happenDuring(exchangeId: Id<'exchange'>): void {
    if (this.links.some((link) => link.exchangeId === exchangeId)) return;
    const kind: LinkKind = 'SIGNED_DURING';
    const added = Object.assign(new AgreementLink(), { id: newId('link'), agreementId: this.id, kind, exchangeId });
    this.links = [...this.links, added];
  }

  happenNoMoreDuring(exchangeId: Id<'exchange'>): void {
    this.links = this.links.filter((link) => link.exchangeId !== exchangeId);
  }

  /** As in its text (R33): the database gives them in any order. */
  get partiesInOrder(): AgreementParty[] {
    return [...this.parties].sort((a, b) => a.ordinal - b.ordinal);
  }

  get actsInOrder(): AgreementAct[] {
    return [...this.acts].sort((a, b) => byDate(a.on, b.on) || (a.id < b.id ? -1 : 1));
  }

  /** When it was signed: as its text says, else the last signature, once every party has signed (R10). */
  get signed(): PartialDate | null {
    if (this.dated) return this.dated;
    return this.lastOnceAllHave('SIGNED', 'SIGNED_REMOTELY');
  }

  /** Of those who were parties from the first; a witness's signature or an accession moves nothing. */
  private lastOnceAllHave(...kinds: AgreementActKind[]): PartialDate | null {
    const parties = this.parties.filter((party) => party.role === 'HOST' || party.role === 'PARTY');
    const firsts = parties.map((party) =>
      this.actsInOrder.find((act) => act.partyId === party.id && kinds.includes(act.kind)),
    );
    return firsts.every((act) => act !== undefined)
      ? (firsts
          .map((act) => act.on)
          .sort(byDate)
          .at(-1) ?? null)
      : null;
  }

  get scope(): Scope {
    return this.parties.filter((party) => BOUND_ROLES.includes(party.role)).length > 2 ? 'MULTILATERAL' : 'BILATERAL';
  }

  /** When it came into force; null while something is outstanding (R11). */
  get inForceSince(): PartialDate | null {
    const { signed } = this;
    if (!signed) return null;
    const first = (kind: PartyActKind) => this.actsInOrder.find((act) => act.kind === kind)?.on ?? null;
    const entered = first('ENTERED_INTO_FORCE');
    if (entered) return entered;
    if (this.entry === 'ON_SIGNING') return signed;
    const done = this.entry === 'ON_REGISTRATION' ? first('REGISTERED') : this.lastOnceAllHave('RATIFIED_BY_COUNCIL');
    // A council may have its say before the signing, which brings nothing into force by itself.
    return done && byDate(done, signed) < 0 ? signed : done;
  }

  /** Who is bound on a day: acceded by then, not withdrawn (R15). */
  boundOn(day: Day): AgreementParty[] {
    return boundOn(this, day);
  }

  /** The term that runs on a day: its last day, and until when notice stops it (R16). */
  termOn(day: Day): { kind: Term['kind']; until: Day | null; noticeBy: Day | null } {
    const until = currentEnd(this.term, this.inForceSince, day, this.prolongedUntil(day));
    return { kind: this.term.kind, until, noticeBy: noticeDay(this.term, until) };
  }

  /** Until when other papers had prolonged it by a day. */
  prolongedUntil(day: Day): Day | null {
    const prolonged = this.acts.filter((act) => act.kind === 'PROLONGED' && act.on.from <= day);
    const days = prolonged.map((act) => act.effectiveOn!);
    return days.sort().at(-1) ?? null;
  }

  /** Every period of its life with the reason, worked out from its acts and term (R12). */
  get periods(): Period<AgreementStatus>[] {
    return timeline(turningDays(this), (day) => statusReason(this, day));
  }

  statusOn(day: Day): StatusOn<AgreementStatus> {
    return statusOn(this.periods, day);
  }

  /** The title to show, which always answers. */
  titleIn(languages: readonly string[]): string {
    const own = this.titles.find((title) => title.authentic)?.language;
    return bestText(this.titles, languages, own)?.text ?? this.code;
  }

  /** @throws RuleBroken when its acts, in the order of their days, contradict one another */
  mustMakeSense(): void {
    mustBeConsistent(this);
  }
}

/** How a title is compared: its beginning tells it from others, and a whole page would not fit into the index. */
export function foldedTitle(text: string): string {
  return (fold(text) || text.trim()).slice(0, 300);
}
