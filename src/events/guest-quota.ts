import { listedTwice } from './event-errors.js';
import type { GuestCategory } from './event-vocabulary.js';

/** Guests of one category, and how many of them a city may send; null if there is no limit. */
export interface GuestQuota {
  category: GuestCategory;
  quota: number | null;
}

/** @throws DomainError DUPLICATE for a category that is listed twice */
export function readGuests(guests: readonly { category: GuestCategory; quota?: number | null }[]): GuestQuota[] {
  const twice = guests.findIndex((one, i) => guests.findIndex(({ category }) => category === one.category) < i);
  if (twice >= 0) throw listedTwice(twice);
  return guests.map(({ category, quota }) => ({ category, quota: quota ?? null }));
}
