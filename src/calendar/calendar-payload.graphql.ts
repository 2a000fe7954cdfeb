import { say } from '../platform/describe.js';
import { payloadOf } from '../platform/user-errors.js';
import { CalendarSubscriptionType } from './calendar-subscription.graphql.js';

const SUBSCRIPTION = say('The subscription; null when nothing was done.', 'Подписка; null — ничего не сделано.', {
  nullable: true,
});

export const payload = (name: string) => payloadOf(name, 'subscription', () => CalendarSubscriptionType, SUBSCRIPTION);
