import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Cities } from '../../cities/cities.service.js';
import { Homes } from '../../cities/homes.service.js';
import { audienceOf } from '../../history/audience.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { changesOn as pairChangesOn } from '../../partnerships/corrections/partnership-effects.js';
import type { AgreementEffects } from '../agreement-store.service.js';
import type { Agreement } from '../agreement.js';
import { Agreements } from '../agreements.service.js';
import { changesOn, SAME, under } from './agreement-effects.js';

/** What a correction means for an agreement and for all that follows from it, as far as the viewer sees it. */
@Injectable()
export class AgreementCorrectionEffects {
  constructor(
    private readonly agreements: Agreements,
    private readonly cities: Cities,
    private readonly homes: Homes,
  ) {}

  /** In sentences, the last of which says who is told. @param after null: it is voided */
  async of(
    by: Viewer,
    before: Agreement | null,
    after: Agreement | null,
    { pairs, others }: AgreementEffects,
  ): Promise<Bilingual[]> {
    const today = await this.homes.today();
    const lines = changesOn(today, before, after);
    const ids = others.map(({ other }) => other.id);
    const seen = await this.agreements.byIds(by, ids);
    for (const one of others.filter(({ other }) => seen.has(other.id)))
      lines.push(...under({ en: one.other.code, ru: one.other.code }, changesOn(today, one.before, one.other)));
    for (const { cityId, before: was, after: is } of pairs) {
      const sees = by.seesOf(cityId);
      const [from, to] = [was, is].map((one) => (one && sees.includes(one.visibility) ? one : null));
      if (!from && !to) continue;
      const city = (await this.cities.get(cityId))!;
      lines.push(
        ...under({ en: city.nameIn(['en'], today), ru: city.nameIn(['ru'], today) }, pairChangesOn(today, from!, to!)),
      );
    }
    const told = [before, after].flatMap((one) => one?.visibility ?? []);
    return [...(lines.length > 0 ? lines : [SAME]), audienceOf(told)];
  }
}
