import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import type { Visibility } from '../access/visibility.js';
import type { Area } from '../agreements/record/agreement-vocabulary.js';
import { History } from '../history/history.service.js';
import { Clock } from '../kernel/clock.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Confirmed } from '../kernel/doubt.js';
import { THE_FIELD } from '../kernel/field-place.js';
import type { LanguageText } from '../kernel/language-text.js';
import { readDay } from '../kernel/partial-date.js';
import { Store } from '../platform/database/store.js';
import { askAgain, askedOf, isMovedFrom, mustHearBefore, takeBack } from './event-asking.js';
import { EventLookAlikes } from './event-look-alikes.service.js';
import { EventMarks, type Marked } from './event-marks.service.js';
import { EventMoves } from './event-moves.service.js';
import { EventPlaces } from './event-places.service.js';
import { EventReferences } from './event-references.service.js';
import { EventTime } from './event-time.js';
import type { EventKind, EventStatus, GuestCategory } from './event-vocabulary.js';
import { Event, PLAIN_FACTS, type PlainFacts } from './event.js';
import { EventTable } from './event.table.js';
import { readGuests } from './guest-quota.js';

export interface EventFacts extends Marked, PlainFacts {
  code?: string | null;
  visibility?: Visibility | null;
  kind?: EventKind | null;
  status?: EventStatus | null;
  titles?: LanguageText[] | null;
  starts?: string | null;
  ends?: string | null;
  timeZone?: string | null;
  host?: string | null;
  areas?: Area[] | null;
  guests?: { category: GuestCategory; quota?: number | null }[] | null;
  replyBy?: string | null;
}

export interface EventMove extends Pick<EventFacts, 'starts' | 'ends' | 'replyBy'> {
  because?: string | null;
}

/** Plans, updates, moves, cancels and closes events. */
@Injectable()
export class Events {
  constructor(
    private readonly store: Store,
    private readonly references: EventReferences,
    private readonly places: EventPlaces,
    private readonly marks: EventMarks,
    private readonly moves: EventMoves,
    private readonly history: History,
    private readonly lookAlikes: EventLookAlikes,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError for what Event refuses; NEEDS_CONFIRMATION for what looks like an event that is there */
  async plan(
    by: Viewer,
    facts: EventFacts & { kind: EventKind; titles: LanguageText[]; starts: string } & Confirmed,
  ): Promise<Event> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const starts = EventTime.parse(facts.starts, ['starts']);
    const { hostId, timeZone } = await this.places.hostOf(by, facts.host);
    const code = await this.references.codeFor(facts.code, starts.from.slice(0, 4));
    const event = Event.create(code, facts.kind, hostId, timeZone);
    await this.applyFacts(by, event, { ...facts, code: undefined, host: undefined });
    await this.lookAlikes.mustBeNew(by, event, facts);
    return this.saveAndRecord(by, event, 'EVENT_PLANNED');
  }

  /**
   * Changes the facts of an event. Its date may become more precise, but not another date; another end, other clocks or a
   * less precise time move it, and its guests are asked again (R38).
   */
  async update(by: Viewer, ref: string, facts: EventFacts, ifRevision?: number | null): Promise<Event> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const event = await this.forChange(by, ref, ifRevision);
    const was = askedOf(event);
    if (facts.code != null) event.code = await this.references.codeFor(facts.code, '', event.id);
    await this.applyFacts(by, event, facts);
    if (isMovedFrom(was, event) && (await this.moves.isToldToAnybody(event))) {
      askAgain(event, this.clock.today(event.timeZone));
      const earlier = await this.moves.earlier(was, event);
      if (earlier) takeBack(event, earlier, was.because);
    }
    if (facts.status != null) event.confirm(facts.status);
    return this.saveAndRecord(by, event, 'EVENT_UPDATED');
  }

  /**
   * Moves an event to another date, or to none yet: cities that have replied are asked again (R38). Nothing is moved if
   * the date is the same, or if only replyBy is given; moved back before anybody was told, it is as before.
   */
  async reschedule(
    by: Viewer,
    ref: string,
    { starts: to, ends: until, replyBy, because }: EventMove,
    ifRevision?: number | null,
  ): Promise<Event> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const event = await this.forChange(by, ref, ifRevision);
    const stays = to === undefined && replyBy !== undefined;
    const starts = stays ? event.starts : (timeOf(to, 'starts') ?? null);
    const was = askedOf(event);
    const moved = event.move(starts, timeOf(until, 'ends'), this.clock.today(event.timeZone), because);
    if (moved) await this.places.mustKnowTheClocks(event);
    const earlier = moved && (await this.moves.earlier(was, event));
    if (earlier) takeBack(event, earlier, because);
    if (replyBy !== undefined) event.replyBy = replyBy === null ? null : readDay(replyBy, ['replyBy']);
    if (moved || replyBy !== undefined) mustHearBefore(event, event.replyBy);
    return this.saveAndRecord(by, event, moved ? 'EVENT_RESCHEDULED' : 'EVENT_UPDATED');
  }

  /** Cancels an event; all invitations and replies are kept (R38). */
  async cancel(by: Viewer, ref: string, because?: string | null, ifRevision?: number | null): Promise<Event> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const event = await this.forChange(by, ref, ifRevision);
    event.cancel(because);
    return this.saveAndRecord(by, event, 'EVENT_CANCELLED');
  }

  /** Records that an event has taken place. @returns the event, and whether it was open before */
  async close(by: Viewer, ref: string, ifRevision?: number | null): Promise<{ event: Event; isNews: boolean }> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const event = await this.forChange(by, ref, ifRevision);
    const isNews = event.status !== 'HELD';
    event.close(this.clock.today(event.timeZone));
    return { event: await this.saveAndRecord(by, event, 'EVENT_HELD'), isNews };
  }

  /** Cities that are sent an invitation may see the event: an INTERNAL one becomes PARTNER (R46). */
  async showToGuests(by: Viewer, event: Event): Promise<void> {
    if (event.visibility !== 'INTERNAL') return;
    event.visibility = 'PARTNER';
    await this.saveAndRecord(by, event, 'EVENT_SHOWN_TO_GUESTS');
  }

  /** Locks an event, so that its invitations are changed by one request at a time. */
  async forChange(by: Viewer, ref: string, ifRevision?: number | null): Promise<Event> {
    return this.store.lock(EventTable, (await this.references.getByRef(by, ref)).id, ifRevision);
  }

  private async applyFacts(by: Viewer, event: Event, facts: EventFacts): Promise<void> {
    for (const name of ['code', 'visibility', 'kind', 'status', 'titles', 'starts', 'timeZone', 'host'] as const)
      if (facts[name] === null) throw cannotBeCleared(name);
    if (facts.titles != null) event.setTitles(facts.titles);
    if (facts.kind != null) event.kind = facts.kind;
    if (facts.visibility != null) event.visibility = facts.visibility;
    if (facts.host != null) Object.assign(event, await this.places.hostOf(by, facts.host));
    if (facts.timeZone != null) event.setTimeZone(facts.timeZone);
    event.refine(timeOf(facts.starts, 'starts'), timeOf(facts.ends, 'ends'));
    const isOfTime = facts.starts != null || facts.ends != null || facts.host != null;
    if (isOfTime && facts.timeZone == null) await this.places.mustKnowTheClocks(event);
    for (const name of PLAIN_FACTS) if (facts[name] !== undefined) event[name] = facts[name];
    if (facts.areas !== undefined) event.areas = [...new Set(facts.areas)];
    if (facts.guests !== undefined) event.guests = readGuests(facts.guests ?? []);
    if (facts.replyBy !== undefined)
      event.replyBy = facts.replyBy === null ? null : readDay(facts.replyBy, ['replyBy']);
    if (isOfTime || facts.replyBy !== undefined) mustHearBefore(event, event.replyBy);
    await this.marks.set(by, event, facts);
  }

  private async saveAndRecord(by: Viewer, event: Event, verb: string): Promise<Event> {
    await this.history.record(by, event, verb, await this.store.save(EventTable, event));
    return event;
  }
}

const timeOf = (text: string | null | undefined, field: string) =>
  text == null ? text : EventTime.parse(text, [field]);

function cannotBeCleared(name: string): DomainError {
  return new DomainError(
    'REQUIRED',
    {
      en: `The field ${THE_FIELD} cannot be cleared: omit it, or give another value. To leave an event without a date use eventReschedule.`,
      ru: `Поле ${THE_FIELD} нельзя очистить: не указывайте его или введите другое значение. Чтобы оставить мероприятие без даты, используйте eventReschedule.`,
    },
    [name],
  );
}
