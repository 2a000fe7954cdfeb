import type { Visibility } from '../access/visibility.js';
import type { Area } from '../agreements/agreement-vocabulary.js';
import type { Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import { fold } from '../kernel/language-text.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { ExchangeParticipant, type Seat } from './exchange-participant.js';
import { EXCHANGE_KINDS, VISITS, type ExchangeKind, type VisitKind } from './exchange-vocabulary.js';

const MOST_PEOPLE = 100_000;

/** Something that happened between our city and others: a delegation, joint work, letters. */
export class Exchange {
  id: Id<'exchange'>;
  visibility: Visibility;
  kind: ExchangeKind;
  visitKind: VisitKind | null = null;
  title: string | null = null;
  on: PartialDate;
  /** Null when it was over on the same day, or nobody knows better. */
  until: PartialDate | null = null;
  areas: Area[];
  /** What came of it. */
  result: string | null = null;
  /** Title and result as they are compared with what somebody types. */
  foldedText: string;
  /** The event that it came of: an event has one exchange at most. */
  eventId: Id<'event'> | null = null;
  participants: ExchangeParticipant[];
  revision: number;
  createdAt: Date;
  updatedAt: Date;

  static create(kind: ExchangeKind, on: PartialDate): Exchange {
    return Object.assign(new Exchange(), {
      id: newId('exchange'),
      visibility: 'INTERNAL',
      kind,
      on,
      areas: [],
      foldedText: '',
      participants: [],
      revision: 1,
    });
  }

  updateDetails(title: string | null, result: string | null): void {
    this.title = title?.trim() || null;
    this.result = result?.trim() || null;
    this.foldedText = fold(`${this.title ?? ''} ${this.result ?? ''}`);
  }

  /** Replaces who took part. @param home our own city, which always does and is never said */
  seat(seats: readonly Seat[], home: Id<'city'>): void {
    const before = this.participants;
    this.participants = seats.map(({ cityId, headcount, as, field }, ordinal) => {
      if (cityId === home) throw ourselves(field);
      const earlier = seats.slice(0, ordinal).find((seat) => seat.cityId === cityId);
      if (earlier) throw twice(earlier.as, as, field);
      if (headcount !== null && (headcount < 0 || headcount > MOST_PEOPLE)) throw impossible(headcount, ordinal);
      const row =
        before.find((old) => old.cityId === cityId) ??
        Object.assign(new ExchangeParticipant(), { id: newId('participant'), exchangeId: this.id, cityId });
      return Object.assign(row, { headcount, ordinal });
    });
  }

  get inOrder(): ExchangeParticipant[] {
    return [...this.participants].sort((a, b) => a.ordinal - b.ordinal);
  }

  /** How many people in all, of those that were counted; null when nobody counted. */
  get headcount(): number | null {
    const known = this.participants.flatMap((one) => one.headcount ?? []);
    return known.length > 0 ? known.reduce((a, b) => a + b) : null;
  }

  /** The last day on which it may have gone on. */
  get lastDay(): Day {
    return (this.until ?? this.on).to;
  }

  /** @throws RuleBroken for what cannot be in a log of what happened. @param today the day at home */
  mustMakeSense(today: Day): void {
    if (this.participants.length === 0) throw withNobody();
    if (this.on.from > today) throw yetToCome(this.on);
    if (this.until && this.until.to < this.on.from) throw endsFirst(this.on, this.until);
    if (this.visitKind && !VISITS.includes(this.kind)) throw noVisit(this.kind);
  }

  /** @throws RuleBroken when a paper of that date cannot have been signed during it (R17) */
  mustHold(paper: { code: string; signed: PartialDate | null }, field: string[]): void {
    const { code, signed } = paper;
    if (!signed)
      throw new DomainError(
        'NOT_ALLOWED_IN_STATE',
        {
          en: `${code} is not signed yet: record the signing first with agreementSign.`,
          ru: `${code} ещё не подписано: сначала запишите подписание — agreementSign.`,
        },
        field,
      );
    const isSomeTime = [signed, this.on, this.until].some((date) => date?.approximate);
    if (isSomeTime || (signed.to >= this.on.from && signed.from <= this.lastDay)) return;
    const lasted = this.until ? `${this.on.text} … ${this.until.text}` : this.on.text;
    throw new DomainError(
      'CONFLICTING',
      {
        en: `${code} was signed ${signed.wordsWithIn.en}, but this is of another time: ${lasted}. Correct the date or the code.`,
        ru: `${code} подписано ${signed.wordsWithIn.ru}, а запись — о другом времени: ${lasted}. Исправьте дату или код.`,
      },
      field,
    );
  }
}

const withNobody = () =>
  new DomainError(
    'REQUIRED',
    { en: 'Say with whom: cities: ["BY-GRODNO"].', ru: 'Укажите, с кем: cities: ["BY-GRODNO"].' },
    ['cities'],
  );

const ourselves = (field: string[]) =>
  new DomainError(
    'CONFLICTING',
    {
      en: 'Our own city takes part in every exchange: name only the others.',
      ru: 'Наш город участвует всегда: укажите только других.',
    },
    field,
  );

const twice = (earlier: string, again: string, field: string[]) =>
  new DomainError(
    'DUPLICATE',
    {
      en: `«${earlier}» and «${again}» are the same city: name it once.`,
      ru: `«${earlier}» и «${again}» — один и тот же город: укажите его один раз.`,
    },
    field,
  );

const impossible = (headcount: number, at: number) =>
  new DomainError(
    'INVALID',
    {
      en: `A delegation has from 0 to ${MOST_PEOPLE} people, not ${headcount}. If nobody counted, leave headcount out.`,
      ru: `В делегации от 0 до ${MOST_PEOPLE} человек, а не ${headcount}. Если не считали, не указывайте headcount.`,
    },
    ['participants', String(at), 'headcount'],
  );

const yetToCome = (on: PartialDate) =>
  new DomainError(
    'TOO_EARLY',
    {
      en: `${on.text} is yet to come, and the log is of what happened. Plan it as an event: eventPlan.`,
      ru: `${on.text} ещё не наступило, а в журнале — то, что уже было. Запланируйте мероприятие: eventPlan.`,
    },
    ['on'],
  );

const endsFirst = (on: PartialDate, until: PartialDate) =>
  new DomainError(
    'TOO_EARLY',
    {
      en: `It cannot be over (${until.text}) before it began (${on.text}).`,
      ru: `Окончание (${until.text}) не может быть раньше начала (${on.text}).`,
    },
    ['until'],
  );

const noVisit = (kind: ExchangeKind) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `${kind} is not a visit: write visitKind: null, or choose ${VISITS.join(', ')}.`,
      ru: `«${EXCHANGE_KINDS[kind].ru}» — не визит: введите visitKind: null или выберите ${VISITS.join(', ')}.`,
    },
    ['visitKind'],
  );
