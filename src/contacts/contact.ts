import type { Visibility } from '../access/visibility.js';
import type { Bilingual } from '../kernel/bilingual.js';
import type { Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { THE_FIELD } from '../kernel/field-place.js';
import { fold } from '../kernel/folding.js';
import { newId, type Id } from '../kernel/ids.js';
import { PartialDate, readDay } from '../kernel/partial-date.js';
import type { Channel } from './channel-vocabulary.js';
import { channelsOf, languagesOf } from './contact-preferences.js';
import { deletionPassed, endedBeforeItBegan, erasedAlready } from './contact-refusals.js';
import { LONGEST, textOf, type ContactText } from './contact-texts.js';
import type { ContactKind, DelegationRole, ErasureReason } from './contact-vocabulary.js';

/** The fields of a contact: undefined leaves unchanged, null clears; dates as entered. */
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

// R43: an office's mailbox is public; people are visible to staff only.
const usualPrivacy = (kind: ContactKind): Visibility => (kind === 'OFFICE' ? 'PUBLIC' : 'INTERNAL');

/** Its texts for comparison, a word of each. */
export const foldedContact = (...texts: (string | null)[]): string => texts.map((text) => fold(text ?? '')).join(' ');

/** A contact in a city: an office, a person in a post, or a traveller whose data are erased afterwards. */
export class Contact {
  id: Id<'contact'>;
  cityId: Id<'city'>;
  kind: ContactKind;
  /** Who may see it: people are never visible outside the department (R43). */
  privacy: Visibility;
  /** The name of the office; also that of a person's office. */
  title: string | null = null;
  name: string | null = null;
  post: string | null = null;
  since: PartialDate | null = null;
  /** The last day in the post (R45). */
  until: Day | null = null;
  email: string | null = null;
  phone: string | null = null;
  address: string | null = null;
  /** Preferred channels, best first. */
  channels: Channel[];
  languages: string[];
  role: DelegationRole | null = null;
  /** What the data are kept for, and the last day on which they are kept (R44). */
  purpose: string | null = null;
  deleteOn: Day | null = null;
  /** The invitation or exchange that a person travels for. */
  occasion: Id | null = null;
  note: string | null = null;
  /** The normalised text for search. */
  folded: string | null;
  erasedAt: Date | null = null;
  erasedReason: ErasureReason | null = null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;

  /** @param today the day in the home time zone @throws DomainError for values that do not fit the kind or are invalid */
  static in(cityId: Id<'city'>, kind: ContactKind, facts: ContactFacts, today: Day): Contact {
    const id = newId('contact');
    const contact = Object.assign(new Contact(), { id, cityId, kind, channels: [], languages: [], revision: 1 });
    contact.privacy = usualPrivacy(kind);
    contact.change(facts, today);
    return contact;
  }

  /** @param today the day in the home time zone @throws DomainError for values that do not fit the kind or are invalid */
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
    this.folded = foldedContact(this.title, this.name, this.post);
  }

  private keepUntil(written: string | null, today: Day): void {
    const day = written === null ? null : readDay(written, ['deleteOn']);
    if (day !== null && day < today) throw deletionPassed(today);
    this.deleteOn = day;
  }

  /** Erases the data: only the existence, the city and the reason remain (R44). The same reason again changes nothing. */
  erase(reason: ErasureReason, at: Date): void {
    if (this.erasedReason === reason) return;
    if (this.isErased) throw erasedAlready();
    Object.assign(this, NOTHING, { channels: [], languages: [], erasedAt: at, erasedReason: reason });
  }

  get isErased(): boolean {
    return this.erasedAt !== null;
  }

  /** Whether the post has begun, as far as it is known, and has not ended on that day (R45). */
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

/** The required and the forbidden fields of each kind (R43, R44). */
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
    en: 'Enter the name of the office, e.g. title: "Department of external relations".',
    ru: 'Введите название подразделения, например title: "Отдел внешних связей".',
  },
  name: { en: 'Enter the person’s name: name: "…".', ru: 'Введите фамилию и имя: name: "…".' },
  purpose: {
    en: 'Enter what the traveller’s data are kept for, e.g. purpose: "Passes for the visit in May".',
    ru: 'Введите, для чего хранятся сведения об участнике поездки, например purpose: "Пропуска на майский визит".',
  },
  deleteOn: {
    en: 'Enter the last day on which the traveller’s data are kept, e.g. deleteOn: "2027-06-30".',
    ru: 'Введите, по какой день хранятся сведения об участнике поездки, например deleteOn: "2027-06-30".',
  },
};

/** @throws DomainError REQUIRED or CONFLICTING */
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
            en: `An office is not a person: leave the field ${THE_FIELD} out, or add the person separately with kind: PERSON.`,
            ru: `Подразделение — не человек: уберите поле ${THE_FIELD} или внесите человека отдельно, с kind: PERSON.`,
          }
        : {
            en: `Only a traveller has the field ${THE_FIELD}: leave it out, or use kind: DELEGATION_MEMBER.`,
            ru: `Поле ${THE_FIELD} есть только у участника поездки: уберите его или укажите kind: DELEGATION_MEMBER.`,
          },
      [extra],
    );
  if (kind !== 'OFFICE' && (privacy === 'PUBLIC' || privacy === 'PARTNER'))
    throw new DomainError(
      'CONFLICTING',
      {
        en: 'Personal data are never shown outside the department: use privacy: INTERNAL or RESTRICTED, or add the office’s mailbox with kind: OFFICE.',
        ru: 'Сведения о человеке не показывают посторонним: укажите privacy: INTERNAL или RESTRICTED либо внесите служебный ящик, с kind: OFFICE.',
      },
      ['privacy'],
    );
}
