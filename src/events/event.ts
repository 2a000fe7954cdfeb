import type { Visibility } from '../access/visibility.js';
import { foldedTitle, readTitles } from '../agreements/record/agreement-titles.js';
import type { Area } from '../agreements/record/agreement-vocabulary.js';
import { FIRST_GREGORIAN_DAY, isTimeZone, type Day } from '../kernel/day.js';
import { newId, type Id } from '../kernel/ids.js';
import { bestText, type LanguageText } from '../kernel/language-text.js';
import { askAgain } from './event-asking.js';
import {
  beforeCalendars,
  endsTooEarly,
  hasMutation,
  isAMove,
  isOnItAlready,
  isOver,
  notATimeZone,
  notBegun,
  startIsMissing,
} from './event-errors.js';
import { isSameMoment } from './event-moment.js';
import type { EventTime } from './event-time.js';
import { EVENT_LIFE, type EventKind, type EventStatus } from './event-vocabulary.js';
import type { GuestQuota } from './guest-quota.js';

/** Facts of an event that are stored as entered; null if not recorded. */
export const PLAIN_FACTS = ['place', 'organiser', 'description'] as const;
export type PlainFacts = Partial<Pick<Event, (typeof PLAIN_FACTS)[number]>>;

/** A planned or past event to which cities are invited: a marathon, City Day, a signing. */
export class Event {
  id: Id<'event'>;
  /** Short and stable: EV-2023-SKI. */
  code: string;
  visibility: Visibility;
  kind: EventKind;
  status: EventStatus;
  /** Whether it is only planned as yet; a moved event stays so. */
  isTentative: boolean;
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
  /** The last day to reply, in the host's time zone (R37). */
  replyBy: Day | null = null;
  /** Starts at 1 and grows with every move: replies to an earlier asking no longer count (R38). */
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
      isTentative: true,
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

  /** @throws DomainError INVALID for an unknown zone, or one in which the event's times do not exist */
  setTimeZone(zone: string): void {
    if (!isTimeZone(zone)) throw notATimeZone(zone);
    this.timeZone = zone;
    this.setPeriod(this.starts, this.ends);
  }

  /** @throws DomainError TOO_EARLY for an end before the start, or a start before the Gregorian calendar */
  setPeriod(starts: EventTime | null, ends: EventTime | null): void {
    // A stored start stays valid, otherwise no other fact of the event could be changed.
    if (starts && starts !== this.starts && starts.from < FIRST_GREGORIAN_DAY) throw beforeCalendars(starts);
    this.starts = starts?.in(this.timeZone, ['starts']) ?? null;
    this.ends = ends?.in(this.timeZone, ['ends']) ?? null;
    if (this.ends === null) return;
    if (this.starts === null) throw startIsMissing();
    const [first, last] = [this.starts.instantIn(this.timeZone), this.ends.instantIn(this.timeZone)];
    if (first && last ? last <= first : this.ends.to < this.starts.from) throw endsTooEarly(this.starts, this.ends);
  }

  /** Makes the date more precise: March, then 11 March. @throws DomainError CONFLICTING for another date */
  refine(starts: EventTime | null | undefined, ends: EventTime | null | undefined): void {
    const before = this.starts;
    if (starts !== undefined && before !== null && !(starts?.isWithin(before) || (starts && before.isWithin(starts))))
      throw isAMove(this.code, before, starts);
    this.setPeriod(starts === undefined ? before : starts, ends === undefined ? this.ends : ends);
  }

  /**
   * Moves it to another date, or to none yet: cities that have replied are asked again (R38). If the date is the same,
   * nothing is moved and no reply is lost; only the reason of the last move can be corrected.
   * @param ends if omitted: none, or the present one if the start is the same
   * @returns whether it was moved
   * @throws DomainError NOT_ALLOWED_IN_STATE once it is over, CONFLICTING for a reason without a move
   */
  move(
    starts: EventTime | null,
    ends: EventTime | null | undefined,
    on: Day,
    because: string | null | undefined,
  ): boolean {
    if (!EVENT_LIFE.mayFollow(this.status, 'POSTPONED')) throw isOver(this.code, this.status);
    const to = {
      starts: starts?.in(this.timeZone, ['starts']) ?? null,
      ends: (ends === undefined ? this.ends : ends?.in(this.timeZone, ['ends'])) ?? null,
      timeZone: this.timeZone,
    };
    if (isSameMoment(to, this)) {
      if (because === undefined || because === this.because) return false;
      if (this.status !== 'POSTPONED') throw isOnItAlready(this.code, this.starts);
      this.because = because;
      return false;
    }
    this.transitionTo('POSTPONED');
    this.setPeriod(starts, ends ?? null);
    askAgain(this, on);
    this.because = because ?? null;
    return true;
  }

  /** Cancels it; again, it changes at most the reason. */
  cancel(because: string | null | undefined): void {
    const isRepeated = this.status === 'CANCELLED';
    if (!isRepeated) this.transitionTo('CANCELLED');
    if (!isRepeated || because !== undefined) this.because = because ?? null;
  }

  /** Records that it has taken place; again, it changes nothing. @throws DomainError TOO_EARLY before its first day */
  close(today: Day): void {
    this.mustHaveBegun(today);
    if (this.status !== 'HELD') this.transitionTo('HELD');
  }

  confirm(status: EventStatus): void {
    if (status === this.status) return;
    if (status !== 'TENTATIVE' && status !== 'CONFIRMED') throw hasMutation();
    this.transitionTo(status);
    this.isTentative = status === 'TENTATIVE';
  }

  mustHaveBegun(today: Day): void {
    if (!this.starts || this.starts.from > today) throw notBegun(this.code, this.starts);
  }

  /** @throws DomainError NOT_ALLOWED_IN_STATE if it is cancelled */
  mustGoOn(): void {
    if (this.status === 'CANCELLED') throw isOver(this.code, this.status);
  }

  /** The day on which it starts; null if the day is not known. */
  get startDay(): Day | null {
    return this.starts?.date.isDay ? this.starts.from : null;
  }

  /** The last possible day; null if no date is known. */
  get lastDay(): Day | null {
    return (this.ends ?? this.starts)?.to ?? null;
  }

  private transitionTo(status: EventStatus): void {
    if (!EVENT_LIFE.mayFollow(this.status, status)) throw isOver(this.code, this.status);
    this.status = status;
  }
}
