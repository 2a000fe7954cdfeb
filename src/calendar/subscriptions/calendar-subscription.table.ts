import { EntitySchema } from 'typeorm';
import { TIERS } from '../../anniversaries/anniversary-vocabulary.js';
import { idColumn, instant, oneOf, optionalText, recorded, reference, text } from '../../platform/database/columns.js';
import { CALENDAR_AUDIENCES, CALENDAR_CONTENTS } from '../calendar-vocabulary.js';
import { CalendarSubscription } from './calendar-subscription.js';

const list = { type: 'text', array: true } as const;
const among = (column: string, values: string[]) =>
  `${column} <@ ARRAY[${values.map((value) => `'${value}'`).join(', ')}]`;

export const CalendarSubscriptionTable = new EntitySchema<CalendarSubscription>({
  name: 'CalendarSubscription',
  target: CalendarSubscription,
  tableName: 'calendar_subscription',
  columns: {
    id: idColumn,
    label: text,
    audience: text,
    cityId: { ...optionalText, name: 'city_id' },
    contents: list,
    language: text,
    tiers: list,
    cityIds: { ...list, name: 'city_ids' },
    hash: text,
    // Updated while others may change the row, so it is never saved together with it.
    lastUsedAt: { ...instant, name: 'last_used_at', nullable: true, insert: false, update: false },
    revokedAt: { ...instant, name: 'revoked_at', nullable: true },
    ...recorded,
  },
  uniques: [{ name: 'calendar_subscription_hash_unique', columns: ['hash'] }],
  foreignKeys: [reference('calendar_subscription_of_partner', 'City', 'cityId')],
  checks: [
    { name: 'calendar_subscription_audience_known', expression: oneOf('audience', CALENDAR_AUDIENCES) },
    { name: 'calendar_subscription_of_a_partner', expression: `(audience = 'PARTNER') = (city_id IS NOT NULL)` },
    {
      name: 'calendar_subscription_contents_known',
      expression: `${among('contents', Object.keys(CALENDAR_CONTENTS))} AND cardinality(contents) > 0`,
    },
    { name: 'calendar_subscription_language_known', expression: `language IN ('ru', 'en')` },
    { name: 'calendar_subscription_tiers_known', expression: among('tiers', Object.keys(TIERS)) },
  ],
});
