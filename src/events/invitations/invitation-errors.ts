import type { City } from '../../cities/city.js';
import { DomainError } from '../../kernel/domain-error.js';
import { EnumValue, readyMutation, REASON } from '../../kernel/ready-mutation.js';
import type { Event } from '../event.js';
import type { Invitation } from './invitation.js';

/** For portals, which cannot invite. */
export function notInvitedForPortal({ code }: City, event: Event, field: string[]): DomainError {
  return new DomainError(
    'NOT_FOUND',
    {
      en: `${code} is not invited to ${event.code}. Your invitations are listed in viewer { invitations }; if one is missing, contact the office that keeps the registry.`,
      ru: `${code} не приглашён на ${event.code}. Ваши приглашения — в viewer { invitations }; если нужного там нет, обратитесь в отдел, который ведёт реестр.`,
    },
    field,
  );
}

const invite = ({ code }: Event, city: string) => readyMutation('eventInvite', { event: code, cities: [city] });

export function notInvited({ code }: City, event: Event, field: string[]): DomainError {
  return new DomainError(
    'NOT_FOUND',
    {
      en: `${code} is not invited to ${event.code}. Invite it first: ${invite(event, code)}`,
      ru: `${code} не приглашён на ${event.code}. Сначала пригласите: ${invite(event, code)}`,
    },
    field,
  );
}

/** Only what was voided can be put back. */
export const notVoided = (ref: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `There is no voided invitation «${ref}»: enter its id; the query struck lists what was voided, an event with its invitations too (eventRestore).`,
      ru: `Аннулированного приглашения «${ref}» нет: введите его id; что аннулировано, показывает запрос struck; приглашения аннулированного мероприятия вернёт eventRestore.`,
    },
    ['invitation'],
  );

/** The city was invited anew since. */
export const invitedAnew = ({ id, eventId: event, cityId: city, category }: Invitation) => {
  const of = { event, city, category: new EnumValue(category), reason: REASON };
  return new DomainError(
    'CONFLICTING',
    {
      en: `The city has been invited anew since. Record the replies there, or void that invitation first: ${readyMutation('invitationVoid', of)}`,
      ru: `Город с тех пор приглашён заново. Запишите ответы там или сначала аннулируйте то приглашение: ${readyMutation('invitationVoid', of)}`,
    },
    ['invitation'],
    [id],
  );
};
