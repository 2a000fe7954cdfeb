import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import type { Partnership } from '../partnerships/partnership.js';
import { Partnerships } from '../partnerships/partnerships.service.js';
import type { RequestLoaders } from '../platform/graphql/request-loaders.js';

/** The ties with a city, one after the other. */
@Injectable()
export class Episodes {
  constructor(private readonly partnerships: Partnerships) {}

  /** All that the viewer may see, the latest first; one statement for all the cities of a request. */
  async with(by: Viewer, batches: RequestLoaders, city: string): Promise<Partnership[]> {
    return (await batches.load(this.partnerships, city, (ids) => this.partnerships.byCities(by, ids))) ?? [];
  }
}
