import type { Visibility } from '../access/visibility.js';
import { addDays, type Day } from '../kernel/day.js';
import { type Id, newId } from '../kernel/ids.js';
import { bestText, canonicalTag, fold } from '../kernel/language-text.js';
import { byDate, PartialDate } from '../kernel/partial-date.js';
import { RuleBroken } from '../kernel/rule-broken.js';
import { states } from '../kernel/states.js';
import { type Period, type StatusOn, statusOn, timeline } from '../kernel/timeline.js';
import type { PartnershipKind } from '../partnerships/partnership-words.js';
import {
  type AgreementKind,
  type AgreementStatus,
  type Area,
  BOUND_ROLES,
  type EntryRule,
  type LegalEffect,
  type LinkKind,
  type PaperActKind,
  type PartyActKind,
  type PartyRole,
  type Scope,
  type Stage,
} from './agreement-words.js';
import { statusReason } from './agreement-status.js';
import { currentEnd, endAfterNotice, noticeDay, type Term, UNKNOWN_TERM } from './term.js';

export interface AgreementTitle {
  language: string;
  text: string;
  /** Whether the text in this language is an authentic one. */
  authentic: boolean;
}

export interface AgreementFile {
  name: string;
  url: string;
  language: string | null;
  sha256: string;
}

/** Whoever stands in the paper, in the order of its text (R33). */
export class AgreementParty {
  id: Id<'party'>;
  agreementId: Id<'agreement'>;
  cityId: Id<'city'>;
  /** The city whose partnership with us it belongs to: of a council its city; null for our own side. */
  counterpartId: Id<'city'> | null = null;
  role: PartyRole;
  ordinal: number;
  /** As the paper calls it, when the name or the country has changed since (R26, R29). */
  nameAsSigned: string | null = null;
  countryAsSigned: string | null = null;
  /** The office that signed and what its power rests on: a snapshot without a person (R32). */
  signatoryOffice: string | null = null;
  signatoryBasis: string | null = null;
}

export type AgreementActKind = PartyActKind | PaperActKind | Stage;

/** What one party did, or what happened to the paper as a whole. */
export class AgreementAct {
  id: Id<'act'>;
  agreementId: Id<'agreement'>;
  /** Null for what happens to the whole. */
  partyId: Id<'party'> | null = null;
  kind: AgreementActKind;
  on: PartialDate;
  place: string | null = null;
  /** From when a notice works, until when a prolongation lasts. */
  effectiveOn: Day | null = null;
  basis: string | null = null;
}

export class AgreementLink {
  id: Id<'link'>;
  agreementId: Id<'agreement'>;
  kind: LinkKind;
  otherId: Id<'agreement'> | null = null;
  /** What is not in the registry: a treaty between states. */
  text: string | null = null;
}

const STAGE_LIFE = states<Stage>({
  IDEA: ['NEGOTIATION', 'DRAFT', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
  NEGOTIATION: ['IDEA', 'DRAFT', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
  DRAFT: ['NEGOTIATION', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
  UNDER_APPROVAL: ['NEGOTIATION', 'DRAFT', 'APPROVED', 'ABANDONED'],
  APPROVED: ['DRAFT', 'UNDER_APPROVAL', 'ABANDONED'],
  ABANDONED: ['IDEA', 'NEGOTIATION'],
});

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

  static draw(code: string, kind: AgreementKind, visibility: Visibility): Agreement {
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

  call(titles: readonly { language: string; text: string; authentic?: boolean | null }[]): void {
    this.titles = titles.map(({ language, text, authentic }, i) => {
      const tag = canonicalTag(language);
      const path = ['titles', String(i)];
      if (tag === undefined)
        throw new RuleBroken(
          'INVALID',
          { en: 'This is not a language: use a tag such as ru.', ru: 'Это не язык: нужно обозначение, например ru.' },
          [...path, 'language'],
        );
      if (titles.findIndex((other) => canonicalTag(other.language) === tag) < i)
        throw new RuleBroken(
          'DUPLICATE',
          { en: `The title in ${tag} is given twice.`, ru: `Название на ${tag} указано дважды.` },
          path,
        );
      if (text.trim() === '')
        throw new RuleBroken('REQUIRED', { en: 'A title cannot be empty.', ru: 'Название не может быть пустым.' }, [
          ...path,
          'text',
        ]);
      return { language: tag, text: text.trim(), authentic: authentic ?? false };
    });
    this.foldedTitles = this.titles.map((title) => fold(title.text));
  }

  /** @param parties in the order of the text */
  join(parties: readonly (Partial<AgreementParty> & { cityId: Id<'city'>; role: PartyRole })[]): void {
    const before = this.parties;
    this.parties = parties.map((party, ordinal) => {
      const id = before.find((old) => old.cityId === party.cityId)?.id ?? newId('party');
      if (parties.findIndex((other) => other.cityId === party.cityId) < ordinal)
        throw new RuleBroken(
          'DUPLICATE',
          { en: 'The same party stands in the list twice.', ru: 'Одна и та же сторона указана дважды.' },
          ['parties', String(ordinal), 'city'],
        );
      return Object.assign(new AgreementParty(), { ...party, id, agreementId: this.id, ordinal });
    });
    if (this.parties.filter((party) => BOUND_ROLES.includes(party.role)).length < 2)
      throw new RuleBroken(
        'REQUIRED',
        {
          en: 'An agreement has at least two parties: add the other one to parties.',
          ru: 'В соглашении не меньше двух сторон: добавьте вторую в parties.',
        },
        ['parties'],
      );
    const gone = this.acts.find((act) => act.partyId && !this.parties.some((party) => party.id === act.partyId));
    if (gone)
      throw new RuleBroken(
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
      throw new RuleBroken(
        'REQUIRED',
        {
          en: 'Name either an agreement of the registry or a text.',
          ru: 'Укажите либо соглашение из реестра, либо текст.',
        },
        ['to'],
      );
    if (otherId === this.id)
      throw new RuleBroken(
        'CYCLE',
        { en: 'An agreement cannot be linked to itself.', ru: 'Соглашение нельзя связать с ним самим.' },
        ['to'],
      );
    if (this.links.some((link) => link.kind === kind && link.otherId === otherId && link.text === text))
      throw new RuleBroken('DUPLICATE', { en: 'This link is there already.', ru: 'Такая связь уже есть.' }, ['to']);
    const added = Object.assign(new AgreementLink(), { id: newId('link'), agreementId: this.id, kind, otherId, text });
    this.links = [...this.links, added];
  }

  get actsInOrder(): AgreementAct[] {
    return [...this.acts].sort((a, b) => byDate(a.on, b.on) || (a.id < b.id ? -1 : 1));
  }

  /** When it was signed: as its text says, else the last signature, once every party has signed (R10). */
  get signed(): PartialDate | null {
    if (this.dated) return this.dated;
    const signatures = this.actsInOrder.filter((act) => act.kind === 'SIGNED' || act.kind === 'SIGNED_REMOTELY');
    const isComplete = this.originalParties.every((party) => signatures.some((act) => act.partyId === party.id));
    return isComplete ? (signatures.at(-1)?.on ?? null) : null;
  }

  private get originalParties(): AgreementParty[] {
    return this.parties.filter((party) => party.role === 'HOST' || party.role === 'PARTY');
  }

  get scope(): Scope {
    return this.parties.filter((party) => BOUND_ROLES.includes(party.role)).length > 2 ? 'MULTILATERAL' : 'BILATERAL';
  }

  /** When it came into force; null while something is outstanding (R11). */
  get inForceSince(): PartialDate | null {
    const { signed } = this;
    if (!signed) return null;
    const acts = (kind: PartyActKind) => this.actsInOrder.filter((act) => act.kind === kind);
    const entered = acts('ENTERED_INTO_FORCE')[0];
    if (entered) return entered.on;
    if (this.entry === 'ON_SIGNING') return signed;
    if (this.entry === 'ON_REGISTRATION') return acts('REGISTERED')[0]?.on ?? null;
    const ratified = acts('RATIFIED_BY_COUNCIL');
    const isComplete = this.originalParties.every((party) => ratified.some((act) => act.partyId === party.id));
    return isComplete ? (ratified.at(-1)?.on ?? null) : null;
  }

  /** Who is bound on a day: acceded by then, not withdrawn (R15). */
  boundOn(day: Day): AgreementParty[] {
    return this.parties.filter((party) => {
      if (!BOUND_ROLES.includes(party.role)) return false;
      const own = this.actsInOrder.filter((act) => act.partyId === party.id && act.on.from <= day);
      if (party.role === 'ACCEDING_PARTY' && !own.some((act) => act.kind === 'ACCEDED')) return false;
      return !own.some(
        (act) =>
          act.kind === 'WITHDREW' || (act.kind === 'GAVE_NOTICE' && act.effectiveOn !== null && act.effectiveOn <= day),
      );
    });
  }

  /** The term that runs on a day: its last day, and until when notice stops it (R16). */
  termOn(day: Day): { kind: Term['kind']; until: Day | null; noticeBy: Day | null } {
    const until = currentEnd(this.term, this.inForceSince, day, this.prolongedUntil);
    return { kind: this.term.kind, until, noticeBy: noticeDay(this.term, until) };
  }

  get prolongedUntil(): Day | null {
    const days = this.acts.filter((act) => act.kind === 'PROLONGED').map((act) => act.effectiveOn!);
    return days.sort().at(-1) ?? null;
  }

  /** Every period of its life with the reason, worked out from its acts and term (R12). */
  get periods(): Period<AgreementStatus>[] {
    return timeline(this.turningDays, (day) => statusReason(this, day));
  }

  statusOn(day: Day): StatusOn<AgreementStatus> {
    return statusOn(this.periods, day);
  }

  /** The days on which its status may turn. */
  private get turningDays(): Day[] {
    // A notice ends the term that runs, or the next one when it came too late.
    const notices = this.acts
      .filter((act) => act.kind === 'GAVE_NOTICE')
      .map((act) => endAfterNotice(this.term, this.inForceSince, act.on.to));
    const ends = this.term.kind === 'TACIT_RENEWAL' ? notices : [...notices, this.termOn('0001-01-01').until];
    const turning = [
      ...this.acts.map((act) => act.on.from),
      ...this.acts.flatMap((act) => act.effectiveOn ?? []),
      ...[this.signed, this.inForceSince].flatMap((date) => date?.from ?? []),
      ...ends.flatMap((end) => (end ? [addDays(end, 1)] : [])),
    ];
    return turning.length > 0 ? turning : ['0001-01-01'];
  }

  /** The title to show, which always answers. */
  titleIn(languages: readonly string[]): string {
    const own = this.titles.find((title) => title.authentic)?.language;
    return bestText(this.titles, languages, own)?.text ?? this.code;
  }

  /** @throws RuleBroken when its acts, in the order of their days, contradict one another */
  mustMakeSense(): void {
    const { signed } = this;
    let stage: Stage | null = null;
    for (const act of this.actsInOrder) {
      if (isStage(act.kind)) {
        if (signed && act.on.from > signed.to) throw notAfterSigning(act, signed);
        if (stage && stage !== act.kind && !STAGE_LIFE.mayFollow(stage, act.kind)) throw wrongStage(stage);
        if (stage === 'ABANDONED' && act.kind === 'ABANDONED') throw wrongStage(stage);
        stage = act.kind;
      } else if (!MAY_COME_FIRST.includes(act.kind) && (!signed || act.on.to < signed.from)) {
        throw beforeSigning(act, signed);
      }
      if (act.effectiveOn && act.effectiveOn < act.on.from)
        throw new RuleBroken(
          'TOO_EARLY',
          {
            en: 'It cannot take effect before it was done.',
            ru: 'Не может вступить в действие раньше, чем совершено.',
          },
          ['effectiveOn'],
        );
    }
    if (signed && stage === 'ABANDONED')
      throw new RuleBroken(
        'CONFLICTING',
        { en: 'It cannot be both signed and dropped.', ru: 'Нельзя и подписать, и отменить подписание.' },
        ['signed'],
      );
    const end = this.term.until;
    if (signed && end && end.to < signed.from)
      throw new RuleBroken(
        'TOO_EARLY',
        {
          en: `The term ends (${end.text}) before the agreement was signed (${signed.text}).`,
          ru: `Срок кончается (${end.text}) раньше подписания (${signed.text}).`,
        },
        ['term', 'until'],
      );
  }
}

const MAY_COME_FIRST: readonly AgreementActKind[] = ['SIGNED', 'SIGNED_REMOTELY', 'RATIFIED_BY_COUNCIL', 'REGISTERED'];

const isStage = (kind: AgreementActKind): kind is Stage => STAGE_LIFE.all.includes(kind as Stage);

function beforeSigning(act: AgreementAct, signed: PartialDate | null): RuleBroken {
  const when = signed
    ? { en: `it was signed ${signed.wordsWithIn.en}`, ru: `оно подписано ${signed.wordsWithIn.ru}` }
    : { en: 'it is not signed yet', ru: 'оно ещё не подписано' };
  return new RuleBroken(
    'TOO_EARLY',
    {
      en: `${act.kind} of ${act.on.text} is too early for this agreement: ${when.en}.`,
      ru: `${act.kind} от ${act.on.text} — слишком рано для этого соглашения: ${when.ru}.`,
    },
    ['on'],
  );
}

function notAfterSigning(act: AgreementAct, signed: PartialDate): RuleBroken {
  return new RuleBroken(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `It was signed ${signed.wordsWithIn.en}: it cannot be ${act.kind} on ${act.on.text}.`,
      ru: `Соглашение подписано ${signed.wordsWithIn.ru}: стадия ${act.kind} на ${act.on.text} невозможна.`,
    },
    ['on'],
  );
}

function wrongStage(stage: Stage): RuleBroken {
  const next = STAGE_LIFE.after(stage).join(', ');
  return new RuleBroken(
    'NOT_ALLOWED_IN_STATE',
    {
      en: `After ${stage} only these stages are possible: ${next}.`,
      ru: `После стадии ${stage} возможны только: ${next}.`,
    },
    ['to'],
    [...STAGE_LIFE.after(stage)],
  );
}
