import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { Homes } from '../cities/homes.service.js';
import type { Seat } from './exchange-participant.js';
import type { Exchange } from './exchange.js';

export interface NewParticipant {
  city: string;
  headcount?: number | null;
}

/** Resolves the participants named in an input. */
@Injectable()
export class Participants {
  constructor(
    private readonly cities: Cities,
    private readonly homes: Homes,
  ) {}

  /** @throws DomainError NOT_FOUND, AMBIGUOUS, and what Exchange refuses */
  async seat(
    by: Viewer,
    exchange: Exchange,
    counted: readonly NewParticipant[],
    cities: readonly string[],
  ): Promise<void> {
    const named = [
      ...counted.map(({ city, headcount }, i) => ({ city, headcount, field: ['participants', String(i), 'city'] })),
      ...cities.map((city, i) => ({ city, headcount: null, field: ['cities', String(i)] })),
    ];
    const seats: Seat[] = [];
    for (const { city, headcount, field } of named) {
      const { id } = await this.cities.getByRef(by, city, field);
      seats.push({ cityId: id, headcount: headcount ?? null, as: city.trim(), field });
    }
    await this.take(exchange, seats);
  }

  /** The same for cities that are already resolved. */
  async take(exchange: Exchange, seats: readonly Seat[]): Promise<void> {
    exchange.seat(seats, (await this.homes.theHome()).cityId);
  }
}
