import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams } from '../access/visibility-filter.js';
import { foldedTitle } from '../agreements/record/agreement-titles.js';
import { Codes } from '../history/codes.service.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import { parseReference } from '../kernel/parse-reference.js';
import { shortened } from '../kernel/shortened.js';
import { hasCodeOrTitle, meantBy } from '../platform/database/code-or-title.js';
import { Store } from '../platform/database/store.js';
import { byId } from '../platform/graphql/request-loaders.js';
import { eventVisibleTo } from './event-visibility.js';
import type { Event } from './event.js';
import { EventTable } from './event.table.js';

/** Finds events by reference: id, code in any letter case, or title. */
@Injectable()
export class EventReferences {
  constructor(
    private readonly store: Store,
    private readonly codes: Codes,
  ) {}

  async get(by: Viewer, id: string): Promise<Event | null> {
    return (await this.byIds(by, [id])).get(id) ?? null;
  }

  /** The events with these ids that the viewer may see. */
  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, Event>> {
    return byId(await this.store.from(EventTable).where(eventVisibleTo(), visibilityParams(by)).withIds(ids));
  }

  /** The event that celebrates each anniversary: the first that is not cancelled, on whatever day (R6). */
  async celebrating(by: Viewer, anniversaries: readonly string[]): Promise<Map<string, Event>> {
    return this.celebrations(by, 'event.anniversary_id = ANY(:anniversaries)', { anniversaries });
  }

  /** The same for all anniversaries: a calendar has more anniversaries than there are celebrations. */
  async allCelebrating(by: Viewer): Promise<Map<string, Event>> {
    return this.celebrations(by, 'event.anniversary_id IS NOT NULL');
  }

  private async celebrations(by: Viewer, which: string, of: Record<string, unknown> = {}): Promise<Map<string, Event>> {
    const found = await this.store
      .from(EventTable)
      .where(which, of)
      .where(`event.status <> 'CANCELLED'`)
      .where(eventVisibleTo(), visibilityParams(by))
      .all('event.id DESC');
    return new Map(found.map((event) => [event.anniversaryId!, event]));
  }

  /** By id, code or title; null if the viewer sees none. @throws DomainError AMBIGUOUS */
  async find(by: Viewer, ref: string): Promise<Event | null> {
    const found = await this.resolveRef(by, ref, ['ref']);
    if (found.length > 1) throw ambiguous(ref, found, ['ref']);
    return found[0] ?? null;
  }

  /** @throws DomainError NOT_FOUND with near matches, or AMBIGUOUS with the candidates */
  async getByRef(by: Viewer, ref: string, field: string[] = ['event']): Promise<Event> {
    const found = await this.resolveRef(by, ref, field);
    if (found.length > 1) throw ambiguous(ref, found, field);
    if (found[0]) return found[0];
    const near = await this.near(by, ref);
    const shown = shortened(ref, 60);
    const list = near.join(', ');
    throw new DomainError(
      'NOT_FOUND',
      near.length > 0
        ? {
            en: `There is no event «${shown}». Did you mean ${list}?`,
            ru: `Мероприятия «${shown}» нет. Возможно, вы имели в виду ${list}?`,
          }
        : {
            en: `There is no event «${shown}». Enter its code, for example EV-2023-SKI, or plan it with eventPlan.`,
            ru: `Мероприятия «${shown}» нет. Введите код, например EV-2023-SKI, или запланируйте мероприятие (eventPlan).`,
          },
      field,
      near,
    );
  }

  private async resolveRef(by: Viewer, ref: string, field: string[]): Promise<Event[]> {
    const text = parseReference(ref, field);
    if (isId('event', text)) return [...(await this.byIds(by, [text])).values()];
    const visible = eventVisibleTo();
    const found = await this.store
      .from(EventTable)
      .where(hasCodeOrTitle('event', visible), { text, folded: foldedTitle(text) })
      .where(visible, visibilityParams(by))
      .all('event.code');
    return meantBy(text, found);
  }

  private async near(by: Viewer, ref: string): Promise<string[]> {
    const rows = await this.store.sql<{ label: string }>(
      `SELECT code || ' ' || (titles -> 0 ->> 'text') AS label FROM event
        WHERE ${eventVisibleTo('$2', '$4')} AND greatest(similarity(code, upper($1)), word_similarity($3, array_to_string(folded_titles, ' '))) > 0.4
        ORDER BY greatest(similarity(code, upper($1)), word_similarity($3, array_to_string(folded_titles, ' '))) DESC, code LIMIT 3`,
      [ref.slice(0, 100), by.sees, foldedTitle(ref).slice(0, 100), by.cityIds],
    );
    return rows.map(({ label }) => label);
  }

  /** The chosen code, or the next free one of the year. @throws DomainError INVALID or DUPLICATE */
  async codeFor(chosen: string | null | undefined, year: string, own?: string): Promise<string> {
    return chosen == null ? this.codes.next('event', 'EV', year) : this.codes.free('event', chosen, own);
  }
}

function ambiguous(ref: string, found: Event[], field: string[]): DomainError {
  const labels = found.map(({ code, starts }) => `${code} ${starts?.text ?? ''}`.trim());
  const list = labels.join(', ');
  return new DomainError(
    'AMBIGUOUS',
    {
      en: `«${ref}» matches several events: ${list}. Enter the code of the one you mean.`,
      ru: `Под «${ref}» подходит несколько мероприятий: ${list}. Введите код нужного.`,
    },
    field,
    labels,
  );
}
