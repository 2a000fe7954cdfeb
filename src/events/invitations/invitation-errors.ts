import type { City } from '../../cities/city.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Event } from '../event.js';

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

export function notInvited({ code }: City, event: Event, field: string[]): DomainError {
  return new DomainError(
    'NOT_FOUND',
    {
      en: `${code} is not invited to ${event.code}. Invite it first: eventInvite(input: { event: "${event.code}", cities: ["${code}"] }).`,
      ru: `${code} не приглашён на ${event.code}. Сначала пригласите: eventInvite(input: { event: "${event.code}", cities: ["${code}"] }).`,
    },
    field,
  );
}
