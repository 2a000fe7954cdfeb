import type { Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { GuestCategory } from '../event-vocabulary.js';
import type { Event } from '../event.js';
import {
  INVITATION_LIFE,
  INVITATION_STATUSES,
  type Attendance,
  type InvitationStatus,
} from './invitation-vocabulary.js';
import { Reply } from './reply.js';

export type NewReply = Omit<Reply, 'id' | 'invitationId' | 'asking'>;

/** An invitation of one city for one category of guests: our letters, its replies and the attendance (R34, R35). */
export class Invitation {
  id: Id<'invitation'>;
  eventId: Id<'event'>;
  cityId: Id<'city'>;
  category: GuestCategory;
  status: InvitationStatus;
  /** The guests are expected before any letter or reply (S7). */
  isExpected: boolean;
  quota: number | null = null;
  /** Its own last day to reply; null: the event's. */
  replyBy: Day | null = null;
  /** Why it was invited despite a warning (R40). */
  overrideReason: string | null = null;
  letterNumber: string | null = null;
  letterOn: Day | null = null;
  /** Why the letter was returned, or the invitation revoked. */
  because: string | null = null;
  /** The invitation that was passed on to this city. */
  delegatedFromId: Id<'invitation'> | null = null;
  replies: Reply[];
  attendance: Attendance;
  attended: number | null = null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;

  static create(eventId: Id<'event'>, cityId: Id<'city'>, category: GuestCategory): Invitation {
    const now = new Date();
    return Object.assign(new Invitation(), {
      id: newId('invitation'),
      eventId,
      cityId,
      category,
      status: 'PLANNED',
      isExpected: false,
      replies: [],
      attendance: 'NOT_RECORDED',
      revision: 1,
      createdAt: now,
      updatedAt: now,
    } satisfies Partial<Invitation>);
  }

  /** Records a sent letter; a letter that is sent again gets its new number and date. */
  send(letterNumber: string | null, letterOn: Day): void {
    if (this.status !== 'SENT') this.transitionTo('SENT');
    this.letterNumber = letterNumber;
    this.letterOn = letterOn;
    this.because = null;
  }

  bounce(because: string | null): void {
    this.transitionTo('BOUNCED');
    this.because = because;
  }

  revoke(because: string | null): void {
    this.transitionTo('REVOKED');
    this.because = because;
  }

  /** Plans a revoked invitation again. */
  renew(): void {
    this.transitionTo('PLANNED');
    this.because = null;
  }

  /** All replies by date (R36). */
  get repliesInOrder(): Reply[] {
    return [...this.replies].sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));
  }

  /** The latest reply by date to the event's current asking (R36, R38); null if there is none. */
  currentReply(asking: number): Reply | null {
    return this.repliesInOrder.findLast((reply) => reply.asking === asking) ?? null;
  }

  /** The last day to reply; null if none is set. */
  deadline(event: Event): Day | null {
    return this.replyBy ?? event.replyBy;
  }

  /** @throws DomainError if the invitation is revoked, the event cancelled or over, or the reply contradicts itself */
  answer(event: Event, reply: NewReply): Reply {
    event.mustGoOn();
    if (this.status === 'REVOKED') throw this.refusedIn();
    if (event.lastDay !== null && reply.on > event.lastDay)
      throw new DomainError(
        'TOO_LATE',
        {
          en: `${event.code} ended on ${event.lastDay}, before this reply of ${reply.on}. Record attendance with attendanceRecord.`,
          ru: `${event.code} завершилось ${event.lastDay}, а ответ пришёл ${reply.on}. Кто прибыл, отметьте через attendanceRecord.`,
        },
        ['on'],
      );
    if (reply.headcount !== null && reply.value !== 'ACCEPTED' && reply.value !== 'TENTATIVE')
      throw new DomainError(
        'CONFLICTING',
        {
          en: 'headcount is only for ACCEPTED and TENTATIVE. Omit it.',
          ru: 'Число людей указывают только с ACCEPTED или TENTATIVE. Уберите headcount.',
        },
        ['headcount'],
      );
    if ((reply.value === 'DELEGATED') !== (reply.delegatedToId !== null))
      throw new DomainError(
        reply.delegatedToId === null ? 'REQUIRED' : 'CONFLICTING',
        {
          en: 'delegatedTo names the city that comes instead: required with DELEGATED, not allowed with other replies.',
          ru: 'В delegatedTo указывают город, который приедет вместо приглашённого, — с DELEGATED и только с ним.',
        },
        ['delegatedTo'],
      );
    // A letter received before the move replies to the old date.
    const asking = event.movedOn !== null && reply.on < event.movedOn ? event.asking - 1 : event.asking;
    const answer = Object.assign(new Reply(), reply, { id: newId('reply'), invitationId: this.id, asking });
    this.replies = [...this.replies, answer];
    return answer;
  }

  attend(attendance: Attendance, headcount: number | null): void {
    if (headcount !== null && attendance !== 'ATTENDED' && attendance !== 'ATTENDED_ONLINE')
      throw new DomainError(
        'CONFLICTING',
        {
          en: 'headcount is only for guests who attended. Omit it.',
          ru: 'Никто не прибыл, считать некого. Уберите headcount.',
        },
        ['headcount'],
      );
    this.attendance = attendance;
    this.attended = headcount;
  }

  private transitionTo(status: InvitationStatus): void {
    if (!INVITATION_LIFE.mayFollow(this.status, status)) throw this.refusedIn();
    this.status = status;
  }

  private refusedIn(): DomainError {
    const { en, ru } = INVITATION_STATUSES[this.status];
    return new DomainError(
      'NOT_ALLOWED_IN_STATE',
      { en: `This invitation cannot be changed in this way. ${en}`, ru: `Изменить приглашение так нельзя. ${ru}` },
      ['city'],
    );
  }
}
