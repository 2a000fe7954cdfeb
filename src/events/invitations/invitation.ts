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
import { mustHaveNoDelegation, Reply } from './reply.js';

export type NewReply = Omit<Reply, 'id' | 'invitationId' | 'asking'>;
const REPLY_FACTS = ['value', 'headcount', 'headLevel', 'channel', 'note', 'delegatedToId', 'answeredById'] as const;

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

  /** Records a sent letter. If it was sent before, its number and date are corrected, and what is omitted stays. */
  send({ number, on }: { number?: string | null; on?: Day }, today: Day): void {
    const isSent = this.status === 'SENT';
    if (!isSent) this.transitionTo('SENT');
    if (!isSent || number !== undefined) this.letterNumber = number ?? null;
    if (!isSent || on !== undefined) this.letterOn = on ?? today;
    this.because = null;
  }

  /** Records a returned letter; again, it changes at most the reason. */
  bounce(because: string | null | undefined): void {
    this.withdraw('BOUNCED', because);
  }

  /** Revokes the invitation; again, it changes at most the reason. */
  revoke(because: string | null | undefined): void {
    this.withdraw('REVOKED', because);
  }

  private withdraw(status: 'BOUNCED' | 'REVOKED', because: string | null | undefined): void {
    const isRepeated = this.status === status;
    if (!isRepeated) this.transitionTo(status);
    if (!isRepeated || because !== undefined) this.because = because ?? null;
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

  /** The last day to reply; null if none is set. Its own counts until the event is moved before it. */
  deadline({ replyBy, lastDay }: Event): Day | null {
    return this.replyBy !== null && (lastDay === null || this.replyBy <= lastDay) ? this.replyBy : replyBy;
  }

  /**
   * Records a reply; one that is recorded already is returned as it is.
   * @throws DomainError if the invitation is revoked, the event cancelled or over, or the reply contradicts itself
   */
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
    if (reply.value !== 'ACCEPTED' && reply.value !== 'TENTATIVE') mustHaveNoDelegation(reply);
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
    const known = this.repliesInOrder.findLast((one) => one.on === reply.on);
    if (known && known.asking === asking && REPLY_FACTS.every((fact) => known[fact] === reply[fact])) return known;
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
