import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { Homes } from '../cities/homes.service.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Id } from '../kernel/ids.js';
import type { Event } from './event.js';

/** Host cities of events and their time zones. */
@Injectable()
export class EventPlaces {
  constructor(
    private readonly cities: Cities,
    private readonly homes: Homes,
  ) {}

  /** The host city (the home city by default) and its time zone. */
  async hostOf(by: Viewer, ref: string | null | undefined): Promise<{ hostId: Id<'city'>; timeZone: string }> {
    const home = await this.homes.theHome();
    if (ref == null) return { hostId: home.cityId, timeZone: home.timeZone };
    const city = await this.cities.getByRef(by, ref, ['host']);
    return { hostId: city.id, timeZone: city.timeZone ?? home.timeZone };
  }

  /**
   * A time of day is in the host's own zone; the home zone is never assumed for another city.
   * @throws DomainError REQUIRED for a time of day at a host whose zone is not recorded
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
        en: `The time zone of ${host.code} is not recorded. Set timeZone, for example "Europe/Minsk", or record it for the city: cityUpdate(input: { city: "${host.code}", timeZone: … }).`,
        ru: `Часовой пояс ${host.code} не записан. Укажите timeZone, например "Europe/Minsk", или внесите часовой пояс города: cityUpdate(input: { city: "${host.code}", timeZone: … }).`,
      },
      ['timeZone'],
    );
  }

  async homeId(): Promise<Id<'city'>> {
    return (await this.homes.theHome()).cityId;
  }
}
