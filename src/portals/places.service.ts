import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { endOfDay } from '../kernel/local-time.js';
import { readDay } from '../kernel/partial-date.js';
import { homeIsNoPartner } from './key-refusals.js';

/** Cities of keys and mandates, and expiry days in the home time zone. */
@Injectable()
export class Places {
  constructor(
    private readonly cities: Cities,
    private readonly homes: Homes,
  ) {}

  /** A city other than our own. @throws DomainError NOT_FOUND, AMBIGUOUS, CONFLICTING for the home */
  async partner(by: Viewer, ref: string, field: string[] = ['city']): Promise<City['id']> {
    const { id } = await this.cities.getByRef(by, ref, field);
    if ((await this.homes.find())?.cityId === id) throw homeIsNoPartner(field);
    return id;
  }

  /** The last instant of a day in the home time zone. @throws DomainError INVALID */
  async endOf(day: string, field: string[]): Promise<Date> {
    return endOfDay((await this.homes.find())?.timeZone ?? 'UTC', readDay(day, field));
  }
}
