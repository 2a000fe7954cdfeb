import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams } from '../access/visibility-filter.js';
import { CityReferences } from '../cities/city-references.service.js';
import { Store } from '../platform/database/store.js';
import { unauthenticated } from '../platform/errors.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { page } from '../platform/graphql/paging.js';
import { CorrectionSubjects } from './correction-subjects.service.js';
import { correctionVisibleTo } from './correction-visibility.js';
import type { CorrectionStatus } from './correction-vocabulary.js';
import type { Correction } from './correction.js';
import { CorrectionTable } from './correction.table.js';

export interface CorrectionFilter {
  statuses?: CorrectionStatus[] | null;
  about?: string[] | null;
  cities?: string[] | null;
}

/** Lists of corrections, latest first, restricted in SQL to what the viewer may see. */
@Injectable()
export class CorrectionLists {
  constructor(
    private readonly store: Store,
    private readonly cities: CityReferences,
    private readonly subjects: CorrectionSubjects,
  ) {}

  /** @throws RequestRefused UNAUTHENTICATED without a key */
  async list(by: Viewer, filter: CorrectionFilter, args: PageArgs): Promise<Connection<Correction>> {
    if (by.role === 'PUBLIC') throw unauthenticated();
    return this.restricted(by, filter, args);
  }

  /** Only those of the viewer's own cities. */
  async own(by: Viewer, filter: CorrectionFilter, args: PageArgs): Promise<Connection<Correction>> {
    return this.restricted(by, filter, args, 'correction.city_id = ANY(:mine)');
  }

  private async restricted(
    by: Viewer,
    { statuses, about, cities }: CorrectionFilter,
    args: PageArgs,
    within = 'true',
  ): Promise<Connection<Correction>> {
    const query = this.store.from(CorrectionTable).where(correctionVisibleTo(by), visibilityParams(by)).where(within);
    if (statuses) query.where('correction.status = ANY(:statuses)', { statuses });
    if (about) {
      const ids = [];
      for (const [i, ref] of about.entries())
        ids.push((await this.subjects.getByRef(by, ref, ['filter', 'about', String(i)])).id);
      query.where('correction.about_id = ANY(:about)', { about: ids });
    }
    if (cities) {
      const cityIds = await this.cities.idsByRef(by, cities, ['filter', 'cities']);
      query.where('correction.city_id = ANY(:cityIds)', { cityIds });
    }
    const latestFirst = [{ expression: 'correction.id', type: 'text' as const, descending: true }];
    return page(query, args, latestFirst);
  }
}
