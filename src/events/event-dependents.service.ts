import { Injectable } from '@nestjs/common';
import { Viewer } from '../access/viewer.js';
import { Dependents, type Dependent } from '../history/dependents.service.js';
import { PartnershipReferences } from '../partnerships/partnership-references.service.js';
import { Store } from '../platform/database/store.js';
import { EventReferences } from './event-references.service.js';
import { eventVisibleTo } from './event-visibility.js';

/** The events that mark a partnership, an agreement, or an anniversary of either; those of a city, and its invitations. */
@Injectable()
export class EventDependents {
  constructor(
    private readonly store: Store,
    private readonly events: EventReferences,
    private readonly partnerships: PartnershipReferences,
    dependents: Dependents,
  ) {
    dependents.register('agreement', (by, id) => this.marking(by, 'agreement_id', id, []));
    dependents.register('partnership', async (by, id) => {
      const partnership = await this.partnerships.get(Viewer.SYSTEM, id);
      return this.marking(by, 'partnership_id', id, [partnership?.firstStem, partnership?.presentStem]);
    });
    const isSeen = eventVisibleTo('$2', '$3');
    const invited = `FROM invitation JOIN event ON event.id = invitation.event_id`;
    dependents.registerMany(
      'city',
      () => `SELECT event.id, code AS label, ${isSeen} AS is_seen FROM event WHERE host_id = $1
        UNION ALL SELECT invitation.id, code || ' (invitationVoid ' || invitation.id || ')', ${isSeen} ${invited} WHERE invitation.city_id = $1
        UNION ALL SELECT invitation.id, code || ' (invitationReply ' || invitation.id || ')', ${isSeen} ${invited}
          JOIN reply ON reply.invitation_id = invitation.id WHERE $1 IN (reply.delegated_to_id, reply.answered_by_id) AND invitation.city_id <> $1`,
    );
  }

  /** @param stems what the ids of its anniversaries are made of beside its own id */
  private async marking(
    by: Viewer,
    column: 'agreement_id' | 'partnership_id',
    id: string,
    stems: readonly (string | null | undefined)[],
  ): Promise<Dependent[]> {
    const known = [id.slice(id.lastIndexOf('_') + 1), ...stems].flatMap((stem) => stem ?? []);
    const rows = await this.store.sql<{ id: string }>(
      `SELECT id FROM event WHERE ${column} = $1 OR left(anniversary_id, -4) = ANY ($2) ORDER BY id`,
      [id, known.map((stem) => `anniversary_${stem}`)],
    );
    const ids = rows.map((row) => row.id);
    const seen = await this.events.byIds(by, ids);
    return ids.map((one) => ({ id: one, label: seen.get(one)?.code ?? null }));
  }
}
