import { PublishedEntryTable } from './feeds/published-entry.table.js';
import { CalendarSubscriptionTable } from './subscriptions/calendar-subscription.table.js';

export const CALENDAR_TABLES = [CalendarSubscriptionTable, PublishedEntryTable];
