import type { Visibility } from '../access/visibility.js';
import { readTitles } from '../agreements/agreement-titles.js';
import type { Area } from '../agreements/agreement-vocabulary.js';
import { foldedTitle } from '../agreements/agreement.js';
import { FIRST_GREGORIAN_DAY, isTimeZone, type Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import { bestText, type LanguageText } from '../kernel/language-text.js';
import {
  beforeCalendars,
  endsTooEarly,
  isAMove,
  isOnItAlready,
  isOver,
  notBegun,
  startIsMissing,
} from './event-errors.js';
import type { EventTime } from './event-time.js';
import { EVENT_LIFE, type EventKind, type EventStatus, type GuestCategory } from './event-vocabulary.js';

/** Guests of one category, and how many of them a city may send; null when there is no limit. */
export interface GuestQuota {
  category: GuestCategory;
  quota: number | null;
}

/** What is written down of an event as it is; null when it was not said. */
export const PLAIN_FACTS = ['place', 'organiser', 'description'] as const;
export type PlainFacts = Partial<Pick<Event, (typeof PLAIN_FACTS)[number]>>;

/** Something that is to happen, or has: a marathon, City Day, a signing; cities are invited to it. */
export class Event {
  id: Id<'event'>;
  /** Short and stable: EV-2023-SKI. */
  code: string;
  visibility: Visibility;
  kind: EventKind;
  status: EventStatus;
  titles: LanguageText[];
  foldedTitles: string[];
  /** Null while it is postponed and no new date is known. */
  starts: EventTime | null;
  ends: EventTime | null;
  timeZone: string;
  /** The city where it takes place. */
  hostId: Id<'city'>;
  place: string | null = null;
  organiser: string | null = null;
  description: string | null = null;
  areas: Area[];
  guests: GuestQuota[];
  /** Until the end of which day, by the clocks of the host, cities are asked to answer (R37). */
  replyBy: Day | null = null;
  /** 1, and one more each time it is moved: replies of an earlier asking count no more (R38). */
  asking: number;
  /** The day of the last move. */
  movedOn: Day | null = null;
  partnershipId: Id<'partnership'> | null = null;
  agreementId: Id<'agreement'> | null = null;
  anniversaryId: string | null = null;
  /** Why it was cancelled or moved. */
  because: string | null = null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;

  static create(code: string, kind: EventKind, hostId: Id<'city'>, timeZone: string): Event {
    const now = new Date();
    return Object.assign(new Event(), {
      id: newId('event'),
      code,
      kind,
      visibility: 'INTERNAL',
      status: 'TENTATIVE',
      starts: null,
      ends: null,
      hostId,
      timeZone,
      areas: [],
      guests: [],
      asking: 1,
      revision: 1,
      createdAt: now,
      updatedAt: now,
    } satisfies Partial<Event>);
  }

  setTitles(titles: readonly LanguageText[]): void {
    this.titles = readTitles(titles).map(({ language, text }) => ({ language, text }));
    this.foldedTitles = [...new Set(this.titles.map(({ text }) => foldedTitle(text)))];
  }

  titleIn(languages: readonly string[]): string {
    return bestText(this.titles, languages)!.text;
  }

  /** What is left out stays as it is. */
  updateDetails(facts: PlainFacts): void {
    for (const name of PLAIN_FACTS) if (facts[name] !== undefined) this[name] = facts[name];
  }

  /** @throws RuleBroken INVALID for what is no zone, or one whose clocks do not show the event's times */
  setTimeZone(zone: string): void {
    if (!isTimeZone(zone))
      throw new DomainError(
        'INVALID',
        {
          en: `«${zone}» is not a time zone: use a name such as Asia/Sakhalin.`,
          ru: `«${zone}» — не часовой пояс: нужно имя, например Asia/Sakhalin.`,
        },
        ['timeZone'],
      );
    this.timeZone = zone;
    this.setPeriod(this.starts, this.ends);
  }

  /** From when until when. @throws RuleBroken TOO_EARLY for an end before the beginning, or a day before calendars */
  setPeriod(starts: EventTime | null, ends: EventTime | null): void {
    // What stands already may stay, else nothing else of it could be changed.
    if (starts && starts !== this.starts && starts.from < FIRST_GREGORIAN_DAY) throw beforeCalendars(starts);
    this.starts = starts?.in(this.timeZone, ['starts']) ?? null;
    this.ends = ends?.in(this.timeZone, ['ends']) ?? null;
    if (this.ends === null) return;
    if (this.starts === null) throw startIsMissing();
    const [first, last] = [this.starts.instantIn(this.timeZone), this.ends.instantIn(this.timeZone)];
    if (first && last ? last <= first : this.ends.to < this.starts.from) throw endsTooEarly(this.starts, this.ends);
  }

  /** Its date gains precision, and stays the same date: March, then 11 March. @throws RuleBroken CONFLICTING for another */
  refine(starts: EventTime | null | undefined, ends: EventTime | null | undefined): void {
    const before = this.starts;
    if (starts !== undefined && before !== null && !(starts?.isWithin(before) || (starts && before.isWithin(starts))))
      throw isAMove(this.code, before);
    this.setPeriod(starts === undefined ? before : starts, ends === undefined ? this.ends : ends);
  }

  /**
   * To another date, or to none that is known yet: whoever answered is asked again (R38). On the date that it has
   * already nothing is moved and no answer lost; only why it was moved last can be put right.
   * @param ends left out: none, or on the same beginning the one that it has
   * @returns whether it was moved
   * @throws RuleBroken NOT_ALLOWED_IN_STATE once it is over, CONFLICTING for a reason of a move that is none
   */
  move(
    starts: EventTime | null,
    ends: EventTime | null | undefined,
    on: Day,
    because: string | null | undefined,
  ): boolean {
    if (!EVENT_LIFE.mayFollow(this.status, 'POSTPONED')) throw isOver(this.code, this.status);
    const isSame = (a: EventTime | null, b: EventTime | null) =>
      a?.in(this.timeZone, ['starts']).text === b?.in(this.timeZone, ['ends']).text;
    if (isSame(starts, this.starts) && (ends === undefined || isSame(ends, this.ends))) {
      if (because === undefined || because === this.because) return false;
      if (this.status !== 'POSTPONED') throw isOnItAlready(this.code, this.starts);
      this.because = because;
      return false;
    }
    this.transitionTo('POSTPONED');
    this.setPeriod(starts, ends ?? null);
    this.asking += 1;
    this.movedOn = on;
    this.because = because ?? null;
    return true;
  }

  /** It does not take place; said again, only the reason may differ. */
  cancel(because: string | null | undefined): void {
    const isSo = this.status === 'CANCELLED';
    if (!isSo) this.transitionTo('CANCELLED');
    if (!isSo || because !== undefined) this.because = because ?? null;
  }

  /** It has taken place; said again, nothing changes. @throws RuleBroken TOO_EARLY before its first day */
  close(today: Day): void {
    this.mustHaveBegun(today);
    if (this.status !== 'HELD') this.transitionTo('HELD');
  }

  confirm(status: EventStatus): void {
    if (status === this.status) return;
    if (status !== 'TENTATIVE' && status !== 'CONFIRMED')
      throw new DomainError(
        'NOT_ALLOWED_IN_STATE',
        {
          en: 'An event is moved by eventReschedule, cancelled by eventCancel and closed by eventClose.',
          ru: 'Перенос — eventReschedule, отмена — eventCancel, завершение — eventClose.',
        },
        ['status'],
        ['TENTATIVE', 'CONFIRMED'],
      );
    this.transitionTo(status);
  }

  mustHaveBegun(today: Day): void {
    if (this.starts && this.starts.from <= today) return;
    throw notBegun(this.code, this.starts);
  }

  /** @throws RuleBroken NOT_ALLOWED_IN_STATE once it is cancelled */
  mustGoOn(): void {
    if (this.status === 'CANCELLED') throw isOver(this.code, this.status);
  }

  setGuests(guests: readonly { category: GuestCategory; quota?: number | null }[]): void {
    const twice = guests.findIndex((one, i) => guests.findIndex(({ category }) => category === one.category) < i);
    if (twice >= 0)
      throw new DomainError(
        'DUPLICATE',
        { en: 'This category of guests is given twice.', ru: 'Эта категория гостей указана дважды.' },
        ['guests', String(twice), 'category'],
      );
    this.guests = guests.map(({ category, quota }) => ({ category, quota: quota ?? null }));
  }

  /** The day on which it begins; null while no day is known. */
  get startDay(): Day | null {
    return this.starts?.date.isDay ? this.starts.from : null;
  }

  /** The last day that it may last; null while no date is known. */
  get lastDay(): Day | null {
    return (this.ends ?? this.starts)?.to ?? null;
  }

  private transitionTo(status: EventStatus): void {
    if (!EVENT_LIFE.mayFollow(this.status, status)) throw isOver(this.code, this.status);
    this.status = status;
  }
}
