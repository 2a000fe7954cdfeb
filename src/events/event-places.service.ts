import { Injectable } from '@nestjs/common';
import { Cities } from '../cities/cities.service.js';
import { Homes } from '../cities/homes.service.js';
import { Clock } from '../kernel/clock.js';
import type { Day } from '../kernel/day.js';
import type { Id } from '../kernel/ids.js';

/** Where events take place, by whose clocks, and what day it is there. */
@Injectable()
export class EventPlaces {
  constructor(
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly clock: Clock,
  ) {}

  /** The host, the home city unless another is named, and the zone of its clocks. */
  async hostOf(ref: string | null | undefined): Promise<{ hostId: Id<'city'>; timeZone: string }> {
    const home = await this.homes.theHome();
    if (ref == null) return { hostId: home.cityId, timeZone: home.timeZone };
    const city = await this.cities.theOne(ref, ['host']);
    return { hostId: city.id, timeZone: city.timeZone ?? home.timeZone };
  }

  async homeId(): Promise<Id<'city'>> {
    return (await this.homes.theHome()).cityId;
  }

  todayIn(zone: string): Day {
    return this.clock.today(zone);
  }

  now(): Date {
    return this.clock.now();
  }
}
