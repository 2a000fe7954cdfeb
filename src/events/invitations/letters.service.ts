import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { readDay } from '../../kernel/partial-date.js';
import type { GuestCategory } from '../event-vocabulary.js';
import type { Event } from '../event.js';
import { Events } from '../events.service.js';
import { InvitationReferences } from './invitation-references.service.js';
import type { Invitation } from './invitation.js';
import { Invitations } from './invitations.service.js';

export interface NewLetters {
  /** One letter per city; default: one for every planned invitation. */
  letters?: { city: string; number?: string | null; on?: string | null }[] | null;
  category?: GuestCategory | null;
  letterNumber?: string | null;
  letterOn?: string | null;
  dryRun?: boolean | null;
}

/** Invitation letters: sending, returns, revocations. */
@Injectable()
export class Letters {
  constructor(
    private readonly events: Events,
    private readonly references: InvitationReferences,
    private readonly invitations: Invitations,
    private readonly clock: Clock,
  ) {}

  /** @returns the invitations after sending; in a dry run, as they would be */
  async send(
    by: Viewer,
    ref: string,
    { letters, category, letterNumber, letterOn, dryRun }: NewLetters,
    ifRevision?: number | null,
  ): Promise<{ event: Event; sent: Invitation[] }> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const event = await this.events.forChange(by, ref, ifRevision);
    event.mustGoOn();
    const today = this.clock.today(event.timeZone);
    const common = {
      number: letterNumber ?? undefined,
      on: letterOn == null ? undefined : readDay(letterOn, ['letterOn']),
    };
    if (letters?.length === 0) throw nothingToSend(event);
    if (letters) commonMustBeUsed(letters, common);
    const refs = letters?.map(({ city }) => city);
    const sent = refs
      ? await this.references.many(by, event, refs, 'letters', category)
      : await this.references.inStatus(event, 'PLANNED', category);
    if (sent.length === 0) return { event, sent: await this.sentBefore(event, category, common) };
    const isNews = sent.some(({ status }) => status !== 'SENT');
    for (const [i, invitation] of sent.entries()) {
      const letter = letters?.[i];
      const on = letter?.on == null ? common.on : readDay(letter.on, ['letters', String(i), 'on']);
      invitation.send({ number: letter?.number === undefined ? common.number : letter.number, on }, today);
    }
    if (dryRun) return { event, sent };
    if (isNews) await this.events.showToGuests(by, event);
    await this.invitations.keepMany(by, sent, 'INVITATION_SENT');
    return { event, sent };
  }

  /** The invitations that were sent with this number and date. @throws DomainError NOT_FOUND if there are none */
  private async sentBefore(
    event: Event,
    category: GuestCategory | null | undefined,
    { number, on }: { number?: string; on?: string },
  ): Promise<Invitation[]> {
    const sent = await this.references.inStatus(event, 'SENT', category);
    const asked = sent.filter(
      (one) => (number === undefined || one.letterNumber === number) && (on === undefined || one.letterOn === on),
    );
    if (asked.length === 0) throw nothingToSend(event);
    return asked;
  }

  /** Records a letter that was returned undelivered. */
  async bounce(by: Viewer, ...[ref, city, category, because, ifRevision]: OneLetter): Promise<Invitation> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const invitation = await this.one(by, ref, city, category, ifRevision);
    invitation.bounce(because);
    return this.invitations.saveAndRecord(by, invitation, 'INVITATION_BOUNCED');
  }

  /** Revokes an invitation; its replies are kept. */
  async revoke(by: Viewer, ...[ref, city, category, because, ifRevision]: OneLetter): Promise<Invitation> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const invitation = await this.one(by, ref, city, category, ifRevision);
    invitation.revoke(because);
    return this.invitations.saveAndRecord(by, invitation, 'INVITATION_REVOKED');
  }

  private async one(
    by: Viewer,
    ref: string,
    city: string,
    category: GuestCategory | null | undefined,
    ifRevision: number | null | undefined,
  ): Promise<Invitation> {
    return this.references.one(by, await this.events.forChange(by, ref), city, category, ifRevision);
  }
}

type OneLetter = [
  event: string,
  city: string,
  category: GuestCategory | null | undefined,
  because: string | null | undefined,
  ifRevision?: number | null,
];

/** @throws DomainError CONFLICTING for a common number or date that no letter uses */
function commonMustBeUsed(
  letters: readonly { number?: string | null; on?: string | null }[],
  common: { number?: string; on?: string },
): void {
  for (const [own, field] of [
    ['number', 'letterNumber'],
    ['on', 'letterOn'],
  ] as const)
    if (common[own] !== undefined && letters.every((letter) => letter[own] != null))
      throw new DomainError(
        'CONFLICTING',
        {
          en: `Every letter has its own ${own}. Omit ${field}.`,
          ru: `У каждого письма указано своё поле ${own}. Уберите ${field}.`,
        },
        [field],
      );
}

const nothingToSend = ({ code }: Event) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `No invitation to ${code} is waiting for its letter. To invite more cities use eventInvite. To correct the number or the date of letters that were sent, set letters: [{ city: …, number: …, on: … }].`,
      ru: `На ${code} нет приглашений, ожидающих письма. Чтобы пригласить ещё, используйте eventInvite. Чтобы исправить номер или дату отправленных писем, укажите letters: [{ city: …, number: …, on: … }].`,
    },
    ['event'],
  );
