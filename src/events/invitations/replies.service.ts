import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Cities } from '../../cities/cities.service.js';
import type { City } from '../../cities/city.js';
import type { Channel } from '../../contacts/channel-vocabulary.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { Clock } from '../../kernel/clock.js';
import type { Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Confirmed } from '../../kernel/doubt.js';
import type { Id } from '../../kernel/ids.js';
import { readDay } from '../../kernel/partial-date.js';
import type { GuestCategory } from '../event-vocabulary.js';
import type { Event } from '../event.js';
import { Events } from '../events.service.js';
import { delegateFor } from './delegate.js';
import { InvitationReferences } from './invitation-references.service.js';
import type { HeadLevel, ReplyValue } from './invitation-vocabulary.js';
import type { Invitation } from './invitation.js';
import { Invitations } from './invitations.service.js';
import { mustBeOfTheRound, mustFollowTheInvitation } from './reply-day.js';
import { mustBeOfAPortal, noticeOf } from './reply-view.js';
import type { Reply } from './reply.js';

export interface ReplyFacts extends Confirmed {
  value: ReplyValue;
  category?: GuestCategory | null;
  headcount?: number | null;
  headLevel?: HeadLevel | null;
  channel?: Channel | null;
  on?: string | null;
  note?: string | null;
  delegatedTo?: string | null;
  answeredBy?: string | null;
}

/** Replies to invitations: all are kept, the latest by date counts (R36). */
@Injectable()
export class Replies {
  constructor(
    private readonly events: Events,
    private readonly references: InvitationReferences,
    private readonly invitations: Invitations,
    private readonly cities: Cities,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a reply: staff for any city and day, a partner for its own cities and today. DELEGATED also creates an
   * invitation for the city that comes instead. A reply after the deadline is accepted (R36).
   * @returns the invitation, and why the reply does not count; null if it does
   * @throws DomainError NOT_FOUND for a city that is not invited, FORBIDDEN_PARTY for a city that may not reply for the
   * invited one, TOO_LATE for a reply after the event, CONFLICTING for what a portal cannot set
   */
  async reply(
    by: Viewer,
    ref: string,
    city: string,
    facts: ReplyFacts,
    ifRevision?: number | null,
  ): Promise<{ invitation: Invitation; notice: Bilingual | null }> {
    by.mustBeAbleTo('ANSWER_INVITATIONS');
    const invited = await this.cities.getByRef(by, city, ['city']);
    if (!by.actsFor(invited.id)) throw notItsOwn(invited);
    const isStaff = by.may('KEEP_EVENTS');
    const event = await this.events.forChange(by, ref);
    if (!isStaff) mustBeOfAPortal(facts, this.clock.today(event.timeZone));
    // The city does not know of a planned invitation (R46).
    const invitation = await this.references.one(by, event, invited.id, facts.category, ifRevision, {
      withPlanned: isStaff,
    });
    const delegate =
      facts.delegatedTo == null ? null : await this.cities.getByRef(by, facts.delegatedTo, ['delegatedTo']);
    const before = invitation.replies;
    const reply = invitation.answer(event, {
      value: facts.value,
      headcount: facts.headcount ?? null,
      headLevel: facts.headLevel ?? null,
      channel: isStaff ? (facts.channel ?? 'OFFICIAL_LETTER') : 'PORTAL',
      on: this.dayOf(event, invitation, facts.on),
      note: facts.note ?? null,
      delegatedToId: delegate?.id ?? null,
      answeredById: isStaff ? await this.answerer(by, invited, facts.answeredBy) : null,
      enteredBy: by.id,
      enteredAt: this.clock.now(),
    });
    if (!before.includes(reply)) {
      if (facts.on != null) mustBeOfTheRound(reply.on, invitation, event, facts);
      await this.invitations.saveAndRecord(by, invitation, `INVITATION_${facts.value}`);
      if (delegate) await this.inviteDelegate(by, event, invitation, reply, delegate);
    }
    return { invitation, notice: noticeOf(reply, invitation, event) };
  }

  private dayOf(event: Event, invitation: Invitation, on: string | null | undefined): Day {
    const today = this.clock.today(event.timeZone);
    const day = on == null ? today : readDay(on, ['on']);
    if (day <= today) {
      mustFollowTheInvitation(day, invitation, event, today);
      return day;
    }
    throw new DomainError(
      'TOO_EARLY',
      {
        en: `A reply cannot have been received on ${day}: today is ${today}.`,
        ru: `Ответ не мог прийти ${day}: сегодня ${today}.`,
      },
      ['on'],
    );
  }

  /** The city that replied, if not the invited one: only a city that contains it may reply for it (R32). */
  private async answerer(by: Viewer, invited: City, ref: string | null | undefined): Promise<Id<'city'> | null> {
    if (ref == null) return null;
    const city = await this.cities.getByRef(by, ref, ['answeredBy']);
    if (city.id === invited.id) return null;
    const containing = await this.cities.ancestors(invited);
    if (containing.some(({ id }) => id === city.id)) return city.id;
    throw new DomainError(
      'FORBIDDEN_PARTY',
      {
        en: `${city.code} cannot reply for ${invited.code}. Record it as the reply of ${city.code}, or omit answeredBy.`,
        ru: `${city.code} не может отвечать за ${invited.code}. Запишите это как ответ города ${city.code} или уберите answeredBy.`,
      },
      ['answeredBy'],
    );
  }

  private async inviteDelegate(
    by: Viewer,
    event: Event,
    invitation: Invitation,
    reply: Reply,
    delegate: City,
  ): Promise<void> {
    const made = delegateFor(invitation, reply, delegate, event, await this.invitations.ofEvents([event.id]));
    if (made) await this.invitations.keepMany(by, [made], 'INVITATION_MADE');
  }
}

const notItsOwn = ({ code }: City) =>
  new DomainError(
    'FORBIDDEN_PARTY',
    {
      en: `You cannot reply for ${code}, only for your own city: see viewer { city { code } }.`,
      ru: `Вы не можете отвечать за ${code}, только за свой город (см. viewer { city { code } }).`,
    },
    ['city'],
  );
