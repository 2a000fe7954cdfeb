import type { Id } from '../kernel/ids.js';

/** A city that took part, and how many people came from it or went to it. */
export class ExchangeParticipant {
  id: Id<'participant'>;
  exchangeId: Id<'exchange'>;
  cityId: Id<'city'>;
  /** Null if not counted. */
  headcount: number | null = null;
  ordinal: number;
}

/** A participant to record, with the reference that named it and the input field of that reference. */
export interface Seat {
  cityId: Id<'city'>;
  headcount: number | null;
  as: string;
  field: string[];
}
