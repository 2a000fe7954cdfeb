import type { City } from '../cities/city.js';
import { RuleBroken } from '../kernel/rule-broken.js';
import type { Event } from './event.js';

export function notInvited({ code }: City, event: Event, field: string[]): RuleBroken {
  return new RuleBroken(
    'NOT_FOUND',
    {
      en: `${code} is not invited to ${event.code}. Invite it first: eventInvite(input: { event: "${event.code}", cities: ["${code}"] }).`,
      ru: `${code} не приглашён на ${event.code}. Сначала пригласите: eventInvite(input: { event: "${event.code}", cities: ["${code}"] }).`,
    },
    field,
  );
}
