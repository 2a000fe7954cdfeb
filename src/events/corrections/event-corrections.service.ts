import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Cities } from '../../cities/cities.service.js';
import { Homes } from '../../cities/homes.service.js';
import { Dependents } from '../../history/dependents.service.js';
import { History } from '../../history/history.service.js';
import { restsOnVoided, type PutRight, type Putting, type Tried } from '../../history/putting-right.js';
import { StruckRecords, type OwnedRows } from '../../history/struck-records.service.js';
import { isPutBack, type Struck } from '../../history/struck.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { mustBeOfRevision } from '../../platform/database/stale-revision.js';
import { Store } from '../../platform/database/store.js';
import { codeTaken } from '../event-errors.js';
import { EventMoves } from '../event-moves.service.js';
import { eventSummary } from '../event-summary.js';
import type { Event } from '../event.js';
import { EventTable } from '../event.table.js';
import { Events } from '../events.service.js';
import { Invitations } from '../invitations/invitations.service.js';
import { rsvpOf } from '../invitations/rsvp.js';
import { effectsOfRestoring, effectsOfVoiding, standsEffect } from './event-effects.js';

/** All that belongs to an event alone, its own row first. */
const OWN: readonly OwnedRows[] = [
  ['event', 'id'],
  ['invitation', 'event_id'],
  ['reply', 'invitation_id', 'SELECT id FROM invitation WHERE event_id = $1'],
];

/** Puts right what was entered by mistake: afterwards every answer is as if it had never been (law 3). */
@Injectable()
export class EventCorrections {
  constructor(
    private readonly store: Store,
    private readonly events: Events,
    private readonly invitations: Invitations,
    private readonly moves: EventMoves,
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly history: History,
    private readonly struck: StruckRecords,
    private readonly dependents: Dependents,
  ) {}

  /** Takes out an event with its invitations. @throws DomainError NOT_FOUND, STALE_REVISION, CONFLICTING while others rest on it */
  async void(by: Viewer, ref: string, { reason, dryRun, ifRevision }: Putting): Promise<PutRight<'event', Event>> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const event = await this.events.forChange(by, ref, ifRevision);
    const invitations = await this.invitations.ofEvents([event.id]);
    await this.dependents.mustRestOnNothingElse(by, [event.id, ...invitations.map(({ id }) => id)], ['event']);
    const effects = effectsOfVoiding(event, invitations);
    if (dryRun) return { event, effects };
    const { id, visibility } = event;
    await this.struck.takeOut(by, { recordId: id, visibility, summary: await this.summaryOf(event), reason }, OWN);
    const why = { reason: { to: reason } };
    await this.history.record(by, event, 'EVENT_VOIDED', why);
    await this.history.recordMany(
      by,
      'INVITATION_VOIDED',
      invitations.map((one) => ({ record: { id: one.id, visibility }, differences: why })),
    );
    return { event: null, effects };
  }

  /**
   * Takes back that an event was cancelled, or voided: it is as it was, and its replies count. Of one that is neither,
   * nothing changes.
   * @throws DomainError NOT_FOUND, STALE_REVISION; CONFLICTING when its code is used, or what it refers to is gone
   */
  async restore(by: Viewer, ref: string, { dryRun, ifRevision }: Tried): Promise<PutRight<'event', Event>> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const struck = await this.struck.voided(by, ref.trim());
    if (struck) return this.putBack(by, struck, { dryRun, ifRevision });
    const event = await this.events.forChange(by, ref, ifRevision);
    if (event.status !== 'CANCELLED') return { event, effects: [standsEffect(event)] };
    const { status, because } = await this.moves.beforeCancelled(event);
    Object.assign(event, { status, because });
    const effects = effectsOfRestoring(event, rsvpOf(event, await this.invitations.ofEvents([event.id])));
    if (!dryRun) await this.history.record(by, event, 'EVENT_RESTORED', await this.store.save(EventTable, event));
    return { event, effects };
  }

  private async putBack(by: Viewer, struck: Struck, { dryRun, ifRevision }: Tried): Promise<PutRight<'event', Event>> {
    const row = struck.rows['event']![0] as { code: string; revision: number };
    mustBeOfRevision(struck.recordId, row.revision, ifRevision);
    await this.mustFit(struck);
    const effects = [isPutBack(struck.summary)];
    if (dryRun) return { event: null, effects };
    await this.struck.putBack(struck, OWN);
    const event = await this.store.lock(EventTable, struck.recordId);
    const invitations = await this.invitations.ofEvents([event.id]);
    await this.history.record(by, event, 'EVENT_RESTORED', { restored: { to: true } });
    await this.history.recordMany(
      by,
      'INVITATION_RESTORED',
      invitations.map((one) => ({
        record: { id: one.id, visibility: event.visibility },
        differences: { restored: { to: true } },
      })),
    );
    return { event, effects };
  }

  /** @throws DomainError CONFLICTING when its code is used by now, or the host, a guest, or what it marks is not there any more */
  private async mustFit({ rows }: Struck): Promise<void> {
    const [event] = rows['event']! as Record<string, string | null>[];
    const [other] = await this.store.sql<{ id: string }>('SELECT id FROM event WHERE code = $1', [event!.code]);
    if (other) throw codeTaken(event!.code!, other.id);
    const cities = [
      event!.host_id,
      ...(rows['invitation'] ?? []).map((one) => one.city_id),
      ...(rows['reply'] ?? []).flatMap((one) => [one.delegated_to_id, one.answered_by_id]),
    ];
    const ids = [event!.partnership_id, event!.agreement_id, ...cities].filter((id) => id != null) as string[];
    const there = await this.store.sql<{ id: string }>(
      `SELECT id FROM city WHERE id = ANY ($1) UNION ALL SELECT id FROM partnership WHERE id = ANY ($1)
        UNION ALL SELECT id FROM agreement WHERE id = ANY ($1)`,
      [ids],
    );
    const gone = ids.filter((id) => !there.some((one) => one.id === id));
    if (gone.length > 0) throw restsOnVoided([...new Set(gone)], 'event');
  }

  private async summaryOf(event: Event): Promise<Bilingual> {
    const host = (await this.cities.get(event.hostId))!;
    const today = await this.homes.today();
    const inLanguage = (language: 'en' | 'ru') =>
      eventSummary(event, event.titleIn([language]), host.nameIn([language], event.starts?.from ?? today), language);
    return { en: inLanguage('en'), ru: inLanguage('ru') };
  }
}
