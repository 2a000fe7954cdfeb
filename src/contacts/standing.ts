import type { Day } from '../kernel/day.js';
import type { Contact } from './contact.js';

/** Whether a city has somebody to write to. */
export type Standing = 'NONE' | 'ENDED' | 'REACHABLE';

/**
 * Whether a city can be written to on a day (R39, R45): NONE if no contact is recorded, ENDED if none is current.
 * Travellers are not counted: their data are kept for another purpose.
 */
export function standing(contacts: readonly Contact[], day: Day): Standing {
  const asked = contacts.filter((contact) => contact.kind !== 'DELEGATION_MEMBER' && !contact.isErased);
  if (asked.length === 0) return 'NONE';
  return asked.some((contact) => contact.isCurrentOn(day)) ? 'REACHABLE' : 'ENDED';
}
