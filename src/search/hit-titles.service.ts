import { Injectable } from '@nestjs/common';
import type { Agreement } from '../agreements/agreement.js';
import { Cities } from '../cities/cities.service.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import type { Partnership } from '../partnerships/partnership.js';
import type { Batches } from '../platform/batches.js';
import type { SearchHit } from './search-hit.js';
import type { HitKind } from './search-words.js';

type Title = (thing: never, languages: readonly string[], batches: Batches) => string | Promise<string>;

/** What each kind of thing is called. */
@Injectable()
export class HitTitles {
  private readonly titles: Record<HitKind, Title> = {
    CITY: (city: City, languages) => city.nameIn(languages),
    PARTNERSHIP: (partnership: Partnership, languages, batches) => this.ofTie(partnership, languages, batches),
    AGREEMENT: (agreement: Agreement, languages) => agreement.titleIn(languages),
  };

  constructor(
    private readonly cities: Cities,
    private readonly homes: Homes,
  ) {}

  /** @param languages the most wanted first */
  async of(hit: SearchHit, languages: readonly string[], batches: Batches): Promise<string> {
    return this.titles[hit.kind](hit.thing as never, languages, batches);
  }

  /** «Южно-Сахалинск — Гродно» */
  private async ofTie({ cityId }: Partnership, languages: readonly string[], batches: Batches): Promise<string> {
    const home = await batches.load(this.homes, 'home', () => this.homes.asBatch());
    const ids: string[] = home ? [home.cityId, cityId] : [cityId];
    const both = await Promise.all(ids.map((id) => batches.load(this.cities, id, (some) => this.cities.byIds(some))));
    return both.map((city) => city!.nameIn(languages)).join(' — ');
  }
}
