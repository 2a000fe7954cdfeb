import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { CityReferences } from '../../cities/city-references.service.js';
import type { City } from '../../cities/city.js';
import { readDay } from '../../kernel/partial-date.js';
import { mustHearBefore } from '../event-asking.js';
import { EventReferences } from '../event-references.service.js';
import type { GuestCategory } from '../event-vocabulary.js';
import type { Event } from '../event.js';
import { Events } from '../events.service.js';
import { Guests } from './guests.service.js';
import {
  hostNamed,
  letterWithoutDay,
  lineOf,
  nobodyNamed,
  nobodyToCopy,
  notInTheList,
  unchangedFields,
  type RoundFacts,
  type RoundLine,
} from './invitation-round.js';
import { Invitation } from './invitation.js';
import { Invitations } from './invitations.service.js';

export interface NewRound extends RoundFacts {
  cities?: string[] | null;
  /** Another event, whose guest list is copied. */
  copyOf?: string | null;
  category?: GuestCategory | null;
  override?: { city: string; reason: string }[] | null;
  dryRun?: boolean | null;
}

/** Invitation rounds: invite only cities that are not invited yet, and report on every city (R39, R40). */
@Injectable()
export class InvitationRounds {
  constructor(
    private readonly events: Events,
    private readonly references: EventReferences,
    private readonly cities: CityReferences,
    private readonly guests: Guests,
    private readonly invitations: Invitations,
  ) {}

  /**
   * Invites cities, named or copied from another event; a second run of the same round creates nothing (R39).
   * @throws DomainError or InputInvalid for an invalid list; then nobody is invited
   */
  async invite(by: Viewer, ref: string, round: NewRound): Promise<{ event: Event; lines: RoundLine[] }> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const event = await this.events.forChange(by, ref);
    event.mustGoOn();
    const cities = await this.listed(by, event, round);
    const overrides = await this.overrides(by, cities, round.override ?? []);
    const category = round.category ?? (event.guests.length === 1 ? event.guests[0]!.category : 'OFFICIAL');
    const invite = inviting(event, category, round);
    const lines: RoundLine[] = [];
    for (const guest of await this.guests.of(by, event, category, cities)) {
      const reason = overrides.get(guest.city.id);
      const line = lineOf(guest, reason, unchangedFields(guest.earlier, round, reason));
      const isInvited = line.outcome === 'INVITED' || line.outcome === 'OVERRIDDEN';
      lines.push({
        ...line,
        invitation: isInvited
          ? invite(guest.city, guest.earlier, line.outcome === 'INVITED' ? null : reason!)
          : guest.earlier,
      });
    }
    if (round.dryRun) return { event, lines: lines.map((line) => ({ ...line, invitation: null })) };
    const invited = lines.flatMap(({ outcome, invitation }) =>
      invitation && (outcome === 'INVITED' || outcome === 'OVERRIDDEN') ? [invitation] : [],
    );
    if (invited.length > 0 && round.letterOn != null) await this.events.showToGuests(by, event);
    await this.invitations.keepMany(by, invited, 'INVITATION_MADE');
    return { event, lines };
  }

  private async listed(by: Viewer, event: Event, { cities, copyOf }: NewRound): Promise<City[]> {
    if (!cities?.length && copyOf == null) throw nobodyNamed();
    const named = cities ? await this.cities.getManyByRef(by, cities, ['cities']) : [];
    const host = named.findIndex(({ id }) => id === event.hostId);
    if (host >= 0) throw hostNamed(host);
    if (copyOf == null) return named;
    const other = await this.references.getByRef(by, copyOf, ['copyOf']);
    const copied = await this.guests.invitedTo(by, other);
    if (copied.length === 0) throw nobodyToCopy(other.code);
    return [...named, ...copied.filter(({ id }) => id !== event.hostId && !named.some((city) => city.id === id))];
  }

  private async overrides(
    by: Viewer,
    cities: readonly City[],
    override: readonly { city: string; reason: string }[],
  ): Promise<Map<string, string>> {
    if (override.length === 0) return new Map();
    const overridden = await this.cities.getManyByRef(
      by,
      override.map(({ city }) => city),
      ['override'],
      ['city'],
    );
    const stray = overridden.findIndex(({ id }) => !cities.some((city) => city.id === id));
    if (stray >= 0) throw notInTheList(overridden[stray]!, stray);
    return new Map(overridden.map(({ id }, i) => [id, override[i]!.reason]));
  }
}

/** Creates the invitation of one city, or renews one that was revoked or only passed on to the city. */
function inviting(event: Event, category: GuestCategory, round: NewRound) {
  const replyBy = round.replyBy == null ? null : readDay(round.replyBy, ['replyBy']);
  const letterOn = round.letterOn == null ? null : readDay(round.letterOn, ['letterOn']);
  mustHearBefore(event, replyBy);
  if (letterOn === null && round.letterNumber != null) throw letterWithoutDay();
  return (city: City, earlier: Invitation | null, overrideReason: string | null): Invitation => {
    const invitation = earlier ?? Invitation.create(event.id, city.id, category);
    if (invitation.status === 'REVOKED') invitation.renew();
    invitation.delegatedFromId = null;
    Object.assign(invitation, {
      overrideReason,
      replyBy,
      quota: round.quota ?? null,
      isExpected: round.isExpected ?? false,
    });
    if (letterOn !== null) invitation.send({ number: round.letterNumber ?? null, on: letterOn }, letterOn);
    return invitation;
  };
}
