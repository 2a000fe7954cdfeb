import { Injectable } from '@nestjs/common';
import type { Visibility } from '../../access/visibility.js';
import { Store } from '../../platform/database/store.js';
import { opennessOf } from '../city-knowledge.js';
import type { City } from '../city.js';

/** Who is told when something about a city changes. */
@Injectable()
export class CityOpenness {
  constructor(private readonly store: Store) {}

  /** PUBLIC, PARTNER or INTERNAL. */
  async of({ id }: City): Promise<Visibility> {
    const [row] = await this.store.sql<{ openness: Visibility }>(`SELECT ${opennessOf('$1')} AS openness`, [id]);
    return row!.openness;
  }
}
