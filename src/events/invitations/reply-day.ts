import { addDays, isDay, type Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { mustBeMeant, type Confirmed } from '../../kernel/doubt.js';
import type { Event } from '../event.js';
import type { Invitation } from './invitation.js';

/** A city may be asked by telephone before it is written to; three months before is another year's letter. */
const DAYS_AHEAD = 92;

/**
 * A reply follows an invitation. The first day on which that may have been made is the earliest of its letter, its entry
 * and the event: what is entered later than it happened stays possible.
 * @throws DomainError TOO_EARLY for a reply dated long before, with the days that may have been meant
 */
export function mustFollowTheInvitation(on: Day, invitation: Invitation, event: Event, today: Day): void {
  const entered = invitation.createdAt.toISOString().slice(0, 10);
  const invited = [invitation.letterOn, entered, event.starts?.from ?? null, today]
    .filter((day) => day !== null)
    .sort()[0]!;
  if (on >= addDays(invited, -DAYS_AHEAD)) return;
  const [year, next] = [Number(invited.slice(0, 4)), Number(today.slice(0, 4))];
  const meant = [...new Set([year, next])]
    .map((one) => `${one}${on.slice(4)}`)
    .filter((day) => isDay(day) && day <= today);
  const days = [...meant, today];
  throw new DomainError(
    'TOO_EARLY',
    {
      en: `The reply is dated ${on}, long before ${event.code} could be replied to (${invited}). Check the year: enter ${days.join(' or ')}, or omit on if it came today. If it did come then, record the date of the letter first: invitationSend(input: { event: "${event.code}", letters: [{ city: …, on: … }] }).`,
      ru: `Ответ датирован ${on} — задолго до приглашения на ${event.code} (${invited}). Проверьте год: введите ${days.join(' или ')}, а если ответ пришёл сегодня, не указывайте on. Если он правда пришёл тогда, сначала запишите дату письма: invitationSend(input: { event: "${event.code}", letters: [{ city: …, on: … }] }).`,
    },
    ['on'],
    days,
  );
}

/** A reply is most often of the year of its letter, or of a year until the event. @throws DomainError NEEDS_CONFIRMATION */
export function mustBeOfTheRound(on: Day, invitation: Invitation, { code, starts }: Event, confirmed: Confirmed): void {
  const yearOf = (day: Day) => Number(day.slice(0, 4));
  const asked = invitation.letterOn ?? invitation.createdAt.toISOString().slice(0, 10);
  const years = [asked, starts?.from ?? asked, starts?.to ?? asked].map(yearOf);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const year = yearOf(on);
  if (year >= first && year <= last) return;
  const meant = `${year < first ? first : last}${on.slice(4)}`;
  const round = first === last ? `${first}` : `${first}–${last}`;
  mustBeMeant(
    confirmed,
    {
      en: `The reply is dated ${on}, and ${code} is an event of ${round}.`,
      ru: `Ответ датирован ${on}, а приглашение на ${code} — ${round} года.`,
    },
    ['on'],
    isDay(meant) ? [meant] : [],
  );
}
