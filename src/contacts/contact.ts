import type { Visibility } from '../access/visibility.js';
import type { Bilingual } from '../kernel/bilingual.js';
import type { Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import { fold } from '../kernel/language-text.js';
import { PartialDate, readDay } from '../kernel/partial-date.js';
import type { Channel } from './channel-vocabulary.js';
import { channelsOf, languagesOf } from './contact-preferences.js';
import { deletionPassed, endedBeforeItBegan, erasedAlready } from './contact-refusals.js';
import { LONGEST, textOf, type ContactText } from './contact-texts.js';
import type { ContactKind, DelegationRole, ErasureReason } from './contact-vocabulary.js';

/** What is written of a contact: what is left out stays, null clears; dates as they are typed. */
export interface ContactFacts extends Partial<Record<ContactText, string | null>> {
  privacy?: Visibility | null;
  since?: string | null;
  until?: string | null;
  channels?: Channel[] | null;
  languages?: string[] | null;
  role?: DelegationRole | null;
  deleteOn?: string | null;
  occasion?: Id | null;
}

// R43: an office's mailbox is open; a person is for staff.
const usualPrivacy = (kind: ContactKind): Visibility => (kind === 'OFFICE' ? 'PUBLIC' : 'INTERNAL');

/** Whom to write to in a city: an office, somebody on a post, or somebody who travels and is forgotten afterwards. */
export class Contact {
  id: Id<'contact'>;
  cityId: Id<'city'>;
  kind: ContactKind;
  /** Who may be shown it: a person nobody outside (R43). */
  privacy: Visibility;
  /** Of the office: where a person works, too. */
  title: string | null = null;
  name: string | null = null;
  post: string | null = null;
  since: PartialDate | null = null;
  /** The last day on the post (R45). */
  until: Day | null = null;
  email: string | null = null;
  phone: string | null = null;
  address: string | null = null;
  /** The preferred ones, the best first. */
  channels: Channel[];
  languages: string[];
  role: DelegationRole | null = null;
  /** What the data are kept for, and the last day on which they are (R44). */
  purpose: string | null = null;
  deleteOn: Day | null = null;
  /** The invitation or the exchange because of which somebody travels. */
  occasion: Id | null = null;
  note: string | null = null;
  /** What a text search looks in. */
  folded: string | null;
  erasedAt: Date | null = null;
  erasedReason: ErasureReason | null = null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;

  /** @param today the day at home @throws RuleBroken for what does not fit the kind or cannot be read */
  static in(cityId: Id<'city'>, kind: ContactKind, facts: ContactFacts, today: Day): Contact {
    const id = newId('contact');
    const contact = Object.assign(new Contact(), { id, cityId, kind, channels: [], languages: [], revision: 1 });
    contact.privacy = usualPrivacy(kind);
    contact.change(facts, today);
    return contact;
  }

  /** @param today the day at home @throws RuleBroken for what does not fit the kind or cannot be read */
  change(facts: ContactFacts, today: Day): void {
    if (this.isErased) throw erasedAlready();
    for (const field of Object.keys(LONGEST) as ContactText[])
      if (facts[field] !== undefined) this[field] = textOf(field, facts[field]);
    const { privacy, since, until, channels, languages, role, occasion } = facts;
    if (privacy !== undefined) this.privacy = privacy ?? usualPrivacy(this.kind);
    if (since !== undefined) this.since = since === null ? null : PartialDate.parse(since, ['since']);
    if (until !== undefined) this.until = until === null ? null : readDay(until, ['until']);
    if (channels !== undefined) this.channels = channelsOf(channels ?? []);
    if (languages !== undefined) this.languages = languagesOf(languages ?? []);
    if (role !== undefined) this.role = role;
    if (occasion !== undefined) this.occasion = occasion;
    if (facts.deleteOn !== undefined) this.keepUntil(facts.deleteOn, today);
    if (this.since && this.until && this.until < this.since.from) throw endedBeforeItBegan(this.since);
    dataMustFitTheKind(this);
    this.folded = [this.title, this.name, this.post].map((text) => fold(text ?? '')).join(' ');
  }

  private keepUntil(written: string | null, today: Day): void {
    const day = written === null ? null : readDay(written, ['deleteOn']);
    if (day !== null && day < today) throw deletionPassed(today);
    this.deleteOn = day;
  }

  /**
   * Forgets the person: that there was one, in which city, and why they are gone is all that stays (R44).
   * The same reason again changes nothing.
   */
  erase(reason: ErasureReason, at: Date): void {
    if (this.erasedReason === reason) return;
    if (this.isErased) throw erasedAlready();
    Object.assign(this, NOTHING, { channels: [], languages: [], erasedAt: at, erasedReason: reason });
  }

  get isErased(): boolean {
    return this.erasedAt !== null;
  }

  /** Whether the post has begun, as far as is known, and has not ended on that day (R45). */
  isCurrentOn(day: Day): boolean {
    const hasBegun = this.since === null || this.since.from <= day;
    return !this.isErased && hasBegun && (this.until === null || day <= this.until);
  }
}

const NOTHING = {
  title: null,
  name: null,
  post: null,
  since: null,
  until: null,
  email: null,
  phone: null,
  address: null,
  role: null,
  purpose: null,
  deleteOn: null,
  occasion: null,
  note: null,
  folded: null,
} satisfies Partial<Contact>;

/** What a contact of each kind must have, and what it cannot have (R43, R44). */
type Fact = 'title' | 'name' | 'post' | 'role' | 'purpose' | 'deleteOn';
const NEEDS: Record<ContactKind, Fact[]> = {
  OFFICE: ['title'],
  PERSON: ['name'],
  DELEGATION_MEMBER: ['name', 'purpose', 'deleteOn'],
};
const NEVER_HAS: Record<ContactKind, Fact[]> = {
  OFFICE: ['name', 'post', 'role', 'purpose', 'deleteOn'],
  PERSON: ['role'],
  DELEGATION_MEMBER: [],
};

const SAY: Partial<Record<Fact, Bilingual>> = {
  title: {
    en: 'Say which office it is: title: "Department of external relations".',
    ru: 'Введите название подразделения: title: "Отдел внешних связей".',
  },
  name: { en: 'Say who it is: name: "…".', ru: 'Введите фамилию и имя: name: "…".' },
  purpose: {
    en: 'Say what the data of a traveller are kept for: purpose: "Passes for the visit of May".',
    ru: 'Введите, для чего хранятся сведения об участнике: purpose: "Пропуска на майский визит".',
  },
  deleteOn: {
    en: 'Say up to which day the data of a traveller are kept: deleteOn: "2027-06-30".',
    ru: 'Введите, по какой день хранятся сведения об участнике: deleteOn: "2027-06-30".',
  },
};

/** @throws RuleBroken REQUIRED or CONFLICTING */
export function dataMustFitTheKind(contact: Contact): void {
  const { kind, privacy } = contact;
  const missing = NEEDS[kind].find((fact) => contact[fact] === null);
  if (missing) throw new DomainError('REQUIRED', SAY[missing]!, [missing]);
  const extra = NEVER_HAS[kind].find((fact) => contact[fact] !== null);
  if (extra)
    throw new DomainError(
      'CONFLICTING',
      kind === 'OFFICE'
        ? {
            en: `An office is nobody in particular: leave ${extra} out, or enter the person apart: kind: PERSON.`,
            ru: `Подразделение — не человек: уберите ${extra} или внесите человека отдельно: kind: PERSON.`,
          }
        : {
            en: `Only who travels has a ${extra}: leave it out, or enter a DELEGATION_MEMBER.`,
            ru: `Это есть только у участника поездки: уберите ${extra} или внесите DELEGATION_MEMBER.`,
          },
      [extra],
    );
  if (kind !== 'OFFICE' && (privacy === 'PUBLIC' || privacy === 'PARTNER'))
    throw new DomainError(
      'CONFLICTING',
      {
        en: 'A person’s data are never shown outside: use privacy: INTERNAL or RESTRICTED, or enter the office’s mailbox: kind: OFFICE.',
        ru: 'Сведения о человеке не показывают посторонним: укажите privacy: INTERNAL или RESTRICTED либо внесите служебный ящик: kind: OFFICE.',
      },
      ['privacy'],
    );
}
