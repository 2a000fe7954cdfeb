import type { Id } from '../kernel/ids.js';

/** A city that took part, and how many people came from there or went there. */
export class ExchangeParticipant {
  id: Id<'participant'>;
  exchangeId: Id<'exchange'>;
  cityId: Id<'city'>;
  /** Null when nobody counted. */
  headcount: number | null = null;
  ordinal: number;
}

/** A city as somebody named it, and where in the input that stands. */
export interface Seat {
  cityId: Id<'city'>;
  headcount: number | null;
  as: string;
  field: string[];
}
