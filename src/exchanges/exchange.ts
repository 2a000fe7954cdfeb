import type { Visibility } from '../access/visibility.js';
import type { Area } from '../agreements/record/agreement-vocabulary.js';
import type { Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { fold } from '../kernel/folding.js';
import { newId, type Id } from '../kernel/ids.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { ExchangeParticipant, type Seat } from './exchange-participant.js';
import { EXCHANGE_KINDS, VISITS, type ExchangeKind, type VisitKind } from './exchange-vocabulary.js';

const MOST_PEOPLE = 100_000;

export const foldedExchange = (title: string | null, result: string | null): string =>
  fold(`${title ?? ''} ${result ?? ''}`);

/** An exchange between our city and others: a delegation, joint work, correspondence. */
export class Exchange {
  id: Id<'exchange'>;
  visibility: Visibility;
  kind: ExchangeKind;
  visitKind: VisitKind | null = null;
  title: string | null = null;
  on: PartialDate;
  /** Null if it ended on the same date, or the end is not recorded. */
  until: PartialDate | null = null;
  areas: Area[];
  /** The outcome. */
  result: string | null = null;
  /** Title and result, folded for text filters. */
  foldedText: string;
  /** The event it records: an event has one exchange at most. */
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
    this.foldedText = foldedExchange(this.title, this.result);
  }

  /** Replaces the participants. @param home our own city, which always takes part and is never listed */
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

  /** The total of the recorded headcounts; null if none are recorded. */
  get headcount(): number | null {
    const known = this.participants.flatMap((one) => one.headcount ?? []);
    return known.length > 0 ? known.reduce((a, b) => a + b) : null;
  }

  /** The last possible day. */
  get lastDay(): Day {
    return (this.until ?? this.on).to;
  }

  /** @throws DomainError if it cannot stand in a log of past exchanges. @param today in the home city */
  mustMakeSense(today: Day): void {
    if (this.participants.length === 0) throw withNobody();
    if (this.on.from > today) throw yetToCome(this.on);
    if (this.until && this.until.to < this.on.from) throw endsFirst(this.on, this.until);
    if (this.visitKind && !VISITS.includes(this.kind)) throw noVisit(this.kind);
  }

  /** @throws DomainError if an agreement of that date cannot have been signed during it (R17) */
  mustCover(agreement: { code: string; signed: PartialDate | null }, field: string[]): void {
    const { code, signed } = agreement;
    if (!signed)
      throw new DomainError(
        'NOT_ALLOWED_IN_STATE',
        {
          en: `${code} is not signed yet. Record the signing first with agreementSign.`,
          ru: `${code} ещё не подписано. Сначала запишите подписание (agreementSign).`,
        },
        field,
      );
    const isSomeTime = [signed, this.on, this.until].some((date) => date?.approximate);
    if (isSomeTime || (signed.to >= this.on.from && signed.from <= this.lastDay)) return;
    const lasted = this.until ? `${this.on.text} … ${this.until.text}` : this.on.text;
    throw new DomainError(
      'CONFLICTING',
      {
        en: `${code} was signed ${signed.wordsWithIn.en}, but the date of this exchange is ${lasted}. Correct the date or the code.`,
        ru: `${code} подписано ${signed.wordsWithIn.ru}, а дата этой записи — ${lasted}. Исправьте дату или код.`,
      },
      field,
    );
  }
}

const withNobody = () =>
  new DomainError(
    'REQUIRED',
    {
      en: 'Name the other participants: cities: ["BY-GRODNO"].',
      ru: 'Укажите участников, например cities: ["BY-GRODNO"].',
    },
    ['cities'],
  );

const ourselves = (field: string[]) =>
  new DomainError(
    'CONFLICTING',
    {
      en: 'Our own city takes part in every exchange. Name only the others.',
      ru: 'Наш город участвует всегда. Укажите только других.',
    },
    field,
  );

const twice = (earlier: string, again: string, field: string[]) =>
  new DomainError(
    'DUPLICATE',
    {
      en: `«${earlier}» and «${again}» are the same city. Name it once.`,
      ru: `«${earlier}» и «${again}» — один и тот же город. Укажите его один раз.`,
    },
    field,
  );

const impossible = (headcount: number, at: number) =>
  new DomainError(
    'INVALID',
    {
      en: `headcount must be from 0 to ${MOST_PEOPLE}, not ${headcount}. If nobody counted, omit headcount.`,
      ru: `Число людей — от 0 до ${MOST_PEOPLE}, а не ${headcount}. Если людей не считали, не указывайте headcount.`,
    },
    ['participants', String(at), 'headcount'],
  );

const yetToCome = (on: PartialDate) =>
  new DomainError(
    'TOO_EARLY',
    {
      en: `${on.text} is in the future, and the log is for past exchanges. Plan an event with eventPlan instead.`,
      ru: `Дата ${on.text} ещё не наступила, а в журнал вносят то, что уже было. Запланируйте мероприятие (eventPlan).`,
    },
    ['on'],
  );

const endsFirst = (on: PartialDate, until: PartialDate) =>
  new DomainError(
    'TOO_EARLY',
    {
      en: `It cannot end (${until.text}) before it starts (${on.text}).`,
      ru: `Окончание (${until.text}) не может быть раньше начала (${on.text}).`,
    },
    ['until'],
  );

const noVisit = (kind: ExchangeKind) =>
  new DomainError(
    'CONFLICTING',
    {
      en: `${kind} is not a visit. Set visitKind: null, or choose ${VISITS.join(', ')}.`,
      ru: `«${EXCHANGE_KINDS[kind].ru}» — не визит. Укажите visitKind: null или выберите ${VISITS.join(', ')}.`,
    },
    ['visitKind'],
  );
