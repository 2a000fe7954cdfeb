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
import { nobodyComes, Reply } from './reply.js';

export type NewReply = Omit<Reply, 'id' | 'invitationId' | 'asking'>;
const SAID = ['value', 'headcount', 'headLevel', 'channel', 'note', 'delegatedToId', 'answeredById'] as const;

/** A city asked to send guests of one category to one event: what we sent, what it answered, and who came (R34, R35). */
export class Invitation {
  id: Id<'invitation'>;
  eventId: Id<'event'>;
  cityId: Id<'city'>;
  category: GuestCategory;
  status: InvitationStatus;
  /** Somebody said that they come, before any letter or answer (S7). */
  isExpected: boolean;
  quota: number | null = null;
  /** Its own last day to answer; null: the event's. */
  replyBy: Day | null = null;
  /** Why it was invited against a warning (R40). */
  overrideReason: string | null = null;
  letterNumber: string | null = null;
  letterOn: Day | null = null;
  /** Why it came back, or was taken back. */
  because: string | null = null;
  /** The invitation in whose place this city comes. */
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

  /** A letter goes out; of one that has gone out, number and day are put right, and what is left out stays. */
  send({ number, on }: { number?: string | null; on?: Day }, today: Day): void {
    const isOut = this.status === 'SENT';
    if (!isOut) this.transitionTo('SENT');
    if (!isOut || number !== undefined) this.letterNumber = number ?? null;
    if (!isOut || on !== undefined) this.letterOn = on ?? today;
    this.because = null;
  }

  /** The letter came back; said again, only the reason may differ. */
  bounce(because: string | null | undefined): void {
    this.takeBack('BOUNCED', because);
  }

  /** It is taken back; said again, only the reason may differ. */
  revoke(because: string | null | undefined): void {
    this.takeBack('REVOKED', because);
  }

  private takeBack(status: 'BOUNCED' | 'REVOKED', because: string | null | undefined): void {
    const isSo = this.status === status;
    if (!isSo) this.transitionTo(status);
    if (!isSo || because !== undefined) this.because = because ?? null;
  }

  /** Planned anew after it was taken back. */
  renew(): void {
    this.transitionTo('PLANNED');
    this.because = null;
  }

  /** All that came, in the order of their days (R36). */
  get repliesInOrder(): Reply[] {
    return [...this.replies].sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));
  }

  /** The one that counts: the latest by its day, of the event's present asking (R36, R38); null while there is none. */
  currentReply(asking: number): Reply | null {
    return this.repliesInOrder.findLast((reply) => reply.asking === asking) ?? null;
  }

  /** The last day to answer; null when none was set. */
  deadline(event: Event): Day | null {
    return this.replyBy ?? event.replyBy;
  }

  /**
   * The one that is on record already comes back as it stands.
   * @throws RuleBroken for an answer to what was taken back, cancelled or is over, or one that contradicts itself
   */
  answer(event: Event, reply: NewReply): Reply {
    event.mustGoOn();
    if (this.status === 'REVOKED') throw this.refusedIn();
    if (event.lastDay !== null && reply.on > event.lastDay)
      throw new DomainError(
        'TOO_LATE',
        {
          en: `${event.code} was over on ${event.lastDay}; an answer of ${reply.on} comes after it. Who came is recorded with attendanceRecord.`,
          ru: `${event.code} завершилось ${event.lastDay}; ответ от ${reply.on} пришёл после него. Кто прибыл, отмечает attendanceRecord.`,
        },
        ['on'],
      );
    if (reply.value !== 'ACCEPTED' && reply.value !== 'TENTATIVE') nobodyComes(reply);
    if ((reply.value === 'DELEGATED') !== (reply.delegatedToId !== null))
      throw new DomainError(
        reply.delegatedToId === null ? 'REQUIRED' : 'CONFLICTING',
        {
          en: 'delegatedTo says which city comes in its place: it belongs to DELEGATED, and to no other answer.',
          ru: 'delegatedTo — какой город приедет вместо него: указывается с DELEGATED и только с ним.',
        },
        ['delegatedTo'],
      );
    // A letter that was written before the move answers to the old date.
    const asking = event.movedOn !== null && reply.on < event.movedOn ? event.asking - 1 : event.asking;
    const known = this.repliesInOrder.findLast((one) => one.on === reply.on);
    if (known && known.asking === asking && SAID.every((fact) => known[fact] === reply[fact])) return known;
    const answer = Object.assign(new Reply(), reply, { id: newId('reply'), invitationId: this.id, asking });
    this.replies = [...this.replies, answer];
    return answer;
  }

  attend(attendance: Attendance, headcount: number | null): void {
    if (headcount !== null && attendance !== 'ATTENDED' && attendance !== 'ATTENDED_ONLINE')
      throw new DomainError(
        'CONFLICTING',
        {
          en: 'Nobody came, so nobody is counted: leave headcount out.',
          ru: 'Никто не прибыл — считать некого: уберите headcount.',
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
      { en: `This invitation does not allow it: ${en}`, ru: `Приглашение этого не допускает: ${ru}` },
      ['city'],
    );
  }
}
