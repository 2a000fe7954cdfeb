import type { City } from '../../cities/city.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Event } from '../event.js';

/** What a portal is told: it cannot invite. */
export function notInvitedAsFarAsItKnows({ code }: City, event: Event, field: string[]): DomainError {
  return new DomainError(
    'NOT_FOUND',
    {
      en: `${code} is not invited to ${event.code}. What you are invited to is in viewer { invitations }; else ask the registry's office.`,
      ru: `${code} не приглашён на ${event.code}. Ваши приглашения — в viewer { invitations }; если не нашлось, спросите отдел, который ведёт реестр.`,
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
