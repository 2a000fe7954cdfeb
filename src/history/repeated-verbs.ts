import { oneOf } from '../platform/database/columns.js';

/** What must stay done when an older state of the database is restored. */
export const REPEATED = {
  ACCESS_KEY_REVOKED: true,
  CALENDAR_UNSUBSCRIBED: true,
  CONTACT_ERASED: true,
  MANDATE_ENDED: true,
  WEBHOOK_REMOVED: true,
};
export type RepeatedVerb = keyof typeof REPEATED;

/** The condition of the index on such changes, in SQL. */
export const IS_REPEATED = oneOf('verb', REPEATED);
