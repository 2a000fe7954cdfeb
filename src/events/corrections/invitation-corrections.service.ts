import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Cities } from '../../cities/cities.service.js';
import { Homes } from '../../cities/homes.service.js';
import { Dependents } from '../../history/dependents.service.js';
import { History } from '../../history/history.service.js';
import { restsOnVoided, type PutRight, type Putting, type Tried } from '../../history/putting-right.js';
import { StruckRecords, type OwnedRows } from '../../history/struck-records.service.js';
import { isPutBack } from '../../history/struck.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { mustBeOfRevision } from '../../platform/database/stale-revision.js';
import { Store } from '../../platform/database/store.js';
import { EventReferences } from '../event-references.service.js';
import type { GuestCategory } from '../event-vocabulary.js';
import type { Event } from '../event.js';
import { Events } from '../events.service.js';
import { invitedAnew, notVoided } from '../invitations/invitation-errors.js';
import { InvitationReferences } from '../invitations/invitation-references.service.js';
import { invitationSummary } from '../invitations/invitation-summary.js';
import type { Invitation } from '../invitations/invitation.js';
import { InvitationTable } from '../invitations/invitation.table.js';
import { Invitations } from '../invitations/invitations.service.js';
import { effectsOfVoiding } from './invitation-effects.js';

/** All that belongs to an invitation alone, its own row first. */
const OWN: readonly OwnedRows[] = [
  ['invitation', 'id'],
  ['reply', 'invitation_id'],
];

/** Puts right what was entered by mistake: afterwards every answer is as if it had never been (law 3). */
@Injectable()
export class InvitationCorrections {
  constructor(
    private readonly store: Store,
    private readonly events: Events,
    private readonly eventReferences: EventReferences,
    private readonly references: InvitationReferences,
    private readonly invitations: Invitations,
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly history: History,
    private readonly struck: StruckRecords,
    private readonly dependents: Dependents,
  ) {
    dependents.register('invitation', (by, id) => this.delegatesOf(by, id));
  }

  /** Takes out an invitation. @throws DomainError NOT_FOUND, AMBIGUOUS, STALE_REVISION, CONFLICTING while others rest on it */
  async void(
    by: Viewer,
    ref: string,
    city: string,
    category: GuestCategory | null | undefined,
    { reason, dryRun }: Putting,
    ifRevision?: number | null,
  ): Promise<PutRight<'invitation', Invitation>> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const event = await this.events.forChange(by, ref);
    const invitation = await this.references.one(by, event, city, category, ifRevision);
    await this.dependents.mustHaveNone(by, invitation.id, ['city']);
    const effects = effectsOfVoiding(invitation, event);
    if (dryRun) return { invitation, effects };
    const { visibility } = event;
    const summary = await this.summaryOf(invitation, event);
    await this.struck.takeOut(by, { recordId: invitation.id, visibility, summary, reason }, OWN);
    await this.history.record(by, { id: invitation.id, visibility }, 'INVITATION_VOIDED', { reason: { to: reason } });
    // Who sees an event depends on who is invited to it.
    await this.history.record(by, event, 'INVITATION_VOIDED', { invitation: { from: invitation.id } });
    return { invitation: null, effects };
  }

  /** Puts a voided invitation back as it was. @throws DomainError NOT_FOUND, STALE_REVISION; CONFLICTING when the city was invited anew */
  async restore(by: Viewer, ref: string, { dryRun, ifRevision }: Tried): Promise<PutRight<'invitation', Invitation>> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const struck = await this.struck.voided(by, ref.trim());
    const row = struck?.rows['invitation']?.[0] as Row | undefined;
    if (!struck || !row) throw notVoided(ref);
    mustBeOfRevision(row.id, row.revision, ifRevision);
    const event = await this.eventReferences.get(by, row.event_id);
    if (!event) throw restsOnVoided([row.event_id], 'invitation');
    await this.events.forChange(by, event.id);
    const others = await this.invitations.ofEvents([event.id]);
    const present = others.find((one) => one.cityId === row.city_id && one.category === row.category);
    if (present) throw invitedAnew(present);
    await this.mustFit(row, struck.rows['reply'] ?? [], others);
    const effects = [isPutBack(struck.summary)];
    if (dryRun) return { invitation: null, effects };
    await this.struck.putBack(struck, OWN);
    const invitation = await this.store.lock(InvitationTable, row.id);
    const { visibility } = event;
    await this.history.record(by, { id: invitation.id, visibility }, 'INVITATION_RESTORED', { restored: { to: true } });
    await this.history.record(by, event, 'INVITATION_RESTORED', { invitation: { to: invitation.id } });
    return { invitation, effects };
  }

  /** @throws DomainError CONFLICTING when a city, or the invitation that was passed on, is not there any more */
  private async mustFit(
    row: Row,
    replies: readonly Record<string, unknown>[],
    others: readonly Invitation[],
  ): Promise<void> {
    const named = [row.city_id, ...replies.flatMap((one) => [one.delegated_to_id, one.answered_by_id])];
    const cities = named.filter((id) => id != null) as string[];
    const there = await this.cities.byIds(cities);
    const gone = cities.filter((id) => !there.has(id));
    const from = row.delegated_from_id;
    if (from !== null && !others.some(({ id }) => id === from)) gone.push(from);
    if (gone.length > 0) throw restsOnVoided([...new Set(gone)], 'invitation');
  }

  /** The invitations of those who come instead. */
  private async delegatesOf(by: Viewer, id: string): Promise<{ id: string; label: string | null }[]> {
    const delegated = await this.store.table(InvitationTable).findBy({ delegatedFromId: id as Invitation['id'] });
    const seen = await this.invitations.byIds(
      by,
      delegated.map((one) => one.id),
    );
    const cities = await this.cities.byIds(delegated.map(({ cityId }) => cityId));
    return delegated.map((one) => ({
      id: one.id,
      label: seen.has(one.id) ? `${one.id} (${cities.get(one.cityId)!.code})` : null,
    }));
  }

  private async summaryOf(invitation: Invitation, event: Event): Promise<Bilingual> {
    const city = (await this.cities.get(invitation.cityId))!;
    const today = await this.homes.today();
    const inLanguage = (language: 'en' | 'ru') =>
      invitationSummary(invitation, event, city.nameIn([language], event.starts?.from ?? today), language);
    return { en: inLanguage('en'), ru: inLanguage('ru') };
  }
}

interface Row {
  id: string;
  revision: number;
  event_id: string;
  city_id: string;
  category: GuestCategory;
  delegated_from_id: string | null;
}
