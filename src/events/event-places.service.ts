import { Injectable } from '@nestjs/common';
import { Cities } from '../cities/cities.service.js';
import { Homes } from '../cities/homes.service.js';
import { Clock } from '../kernel/clock.js';
import type { Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Id } from '../kernel/ids.js';
import type { Event } from './event.js';

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
    const city = await this.cities.getByRef(ref, ['host']);
    return { hostId: city.id, timeZone: city.timeZone ?? home.timeZone };
  }

  /**
   * The hours of a place are by its own clocks, and ours are no guess at them.
   * @throws RuleBroken REQUIRED for hours at a host whose zone is not recorded
   */
  async mustKnowTheClocks({ hostId, timeZone, starts, ends }: Event): Promise<void> {
    const home = await this.homes.theHome();
    const isTimed = starts?.time != null || ends?.time != null;
    if (!isTimed || hostId === home.cityId || timeZone !== home.timeZone) return;
    const host = (await this.cities.get(hostId))!;
    if (host.timeZone !== null) return;
    throw new DomainError(
      'REQUIRED',
      {
        en: `By which clocks? The time zone of ${host.code} is not recorded. Say timeZone: "Europe/Minsk", or record it: cityUpdate(input: { city: "${host.code}", timeZone: … }).`,
        ru: `По каким часам? Часовой пояс ${host.code} не записан. Укажите timeZone: "Europe/Minsk" или внесите его: cityUpdate(input: { city: "${host.code}", timeZone: … }).`,
      },
      ['timeZone'],
    );
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
