import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { DomainError } from '../../kernel/domain-error.js';
import { readDay } from '../../kernel/partial-date.js';
import { EventPlaces } from '../event-places.service.js';
import type { GuestCategory } from '../event-vocabulary.js';
import type { Event } from '../event.js';
import { Events } from '../events.service.js';
import { InvitationReferences } from './invitation-references.service.js';
import type { Invitation } from './invitation.js';
import { Invitations } from './invitations.service.js';

export interface NewLetters {
  /** One letter a city; left out: one for every planned invitation. */
  letters?: { city: string; number?: string | null; on?: string | null }[] | null;
  category?: GuestCategory | null;
  letterNumber?: string | null;
  letterOn?: string | null;
  dryRun?: boolean | null;
}

/** Letters of invitation: sent with their number and day, come back, taken back. */
@Injectable()
export class Letters {
  constructor(
    private readonly events: Events,
    private readonly references: InvitationReferences,
    private readonly invitations: Invitations,
    private readonly places: EventPlaces,
  ) {}

  /** @returns the invitations as they are, or would be */
  async send(
    by: Viewer,
    ref: string,
    { letters, category, letterNumber, letterOn, dryRun }: NewLetters,
    ifRevision?: number | null,
  ): Promise<{ event: Event; sent: Invitation[] }> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const event = await this.events.forChange(by, ref, ifRevision);
    event.mustGoOn();
    const today = this.places.todayIn(event.timeZone);
    const common = {
      number: letterNumber ?? undefined,
      on: letterOn == null ? undefined : readDay(letterOn, ['letterOn']),
    };
    if (letters?.length === 0) throw nothingToSend(event);
    if (letters) everyCommonIsUsed(letters, common);
    const refs = letters?.map(({ city }) => city);
    const sent = refs
      ? await this.references.many(event, refs, 'letters', category)
      : await this.references.inStatus(event, 'PLANNED', category);
    if (sent.length === 0) return { event, sent: await this.sentAlready(event, category, common) };
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

  /** Those that have gone out, as the call says. @throws RuleBroken NOT_FOUND when there are none */
  private async sentAlready(
    event: Event,
    category: GuestCategory | null | undefined,
    { number, on }: { number?: string; on?: string },
  ): Promise<Invitation[]> {
    const out = await this.references.inStatus(event, 'SENT', category);
    const said = out.filter(
      (one) => (number === undefined || one.letterNumber === number) && (on === undefined || one.letterOn === on),
    );
    if (said.length === 0) throw nothingToSend(event);
    return said;
  }

  /** A letter came back. */
  async bounce(by: Viewer, ...[ref, city, category, because, ifRevision]: OneLetter): Promise<Invitation> {
    by.mustBeAbleTo('KEEP_EVENTS');
    const invitation = await this.one(by, ref, city, category, ifRevision);
    invitation.bounce(because);
    return this.invitations.saveAndRecord(by, invitation, 'INVITATION_BOUNCED');
  }

  /** An invitation is taken back; what was answered stays on record. */
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
    return this.references.one(await this.events.forChange(by, ref), city, category, ifRevision);
  }
}

type OneLetter = [
  event: string,
  city: string,
  category: GuestCategory | null | undefined,
  because: string | null | undefined,
  ifRevision?: number | null,
];

/** @throws RuleBroken CONFLICTING for a number or a day of all letters where each has its own */
function everyCommonIsUsed(
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
          en: `Each letter has its own ${own}: leave ${field} out.`,
          ru: `У каждого письма есть свой ${own}: уберите ${field}.`,
        },
        [field],
      );
}

const nothingToSend = ({ code }: Event) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `No invitation to ${code} waits for its letter. To invite more cities: eventInvite. To correct the number or the date of letters that have gone out: letters: [{ city: …, number: …, on: … }].`,
      ru: `На ${code} нет приглашений, ожидающих письма. Пригласить ещё: eventInvite. Исправить номер или дату отправленных писем: letters: [{ city: …, number: …, on: … }].`,
    },
    ['event'],
  );
