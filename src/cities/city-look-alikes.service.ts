import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { mustBeMeant, type Confirmed } from '../kernel/doubt.js';
import { inOtherLayout } from '../kernel/keyboard-layout.js';
import { isASlipOf } from '../kernel/slip.js';
import { mayBeASlip } from '../platform/database/look-alikes.js';
import { Store } from '../platform/database/store.js';
import { Cities } from './cities.service.js';
import { cityKnownTo } from './city-knowledge.js';
import type { City } from './city.js';
import { foldedName } from './record/city-name.js';
import type { Placement } from './record/placement.js';

/** Cities that look like one that is registered already. */
@Injectable()
export class CityLookAlikes {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
  ) {}

  /** Of the same kind, region and whole, as far as both are known, with a name that is one slip away at most. @throws DomainError NEEDS_CONFIRMATION */
  async mustBeNew(by: Viewer, city: City, confirmed: Confirmed): Promise<void> {
    const near = await this.near(by, city);
    const alike = [...(await this.cities.byIds(near.map(({ id }) => id))).values()]
      .filter((other) => other.code !== city.code && mayLieInOnePlace(city, other))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    if (alike.length === 0) return;
    const { code, id } = alike[0]!;
    const { text: name, isTyped } = near.find((one) => one.id === id)!;
    const how = isTyped ? SAME_KEYS : SAME_NAME;
    mustBeMeant(
      confirmed,
      {
        en: `It looks like ${code} ${name}, which is registered already: ${how.en}. If that one is meant, write city: "${code}".`,
        ru: `Похоже на ${code} ${name} — эта запись уже есть: ${how.ru}. Если речь о ней, пишите city: "${code}".`,
      },
      ['names'],
      alike.slice(0, 5).map((one) => one.code),
    );
  }

  private async near(by: Viewer, { kind, names }: City): Promise<Near[]> {
    const typed = names.flatMap(({ text }) => inOtherLayout(text) ?? []).map(foldedName);
    const said = [...new Set([...names.map(({ folded }) => folded), ...typed])];
    const rows = await this.store.sql<{ id: City['id']; text: string; folded: string; said: string }>(
      `SELECT known.city_id AS id, known.text, known.folded, said FROM unnest($3::text[]) said
        JOIN city_name known ON ${mayBeASlip('known.folded', 'said')}
        JOIN city ON city.id = known.city_id AND city.kind = $4
        WHERE ${cityKnownTo('city.id', '$1', '$2')}`,
      [by.sees, by.cityIds, said, kind],
    );
    return rows
      .filter(({ folded, said }) => (typed.includes(said) ? folded === said : isASlipOf(folded, said)))
      .map(({ id, text, said }) => ({ id, text, isTyped: typed.includes(said) }));
  }
}

/** A city with a name that looks like the new one; whether its keys are the same in the other keyboard layout. */
interface Near {
  id: City['id'];
  text: string;
  isTyped: boolean;
}
const SAME_NAME = {
  en: 'the same name but for a letter at most',
  ru: 'название то же или отличается на одну букву',
};
const SAME_KEYS = {
  en: 'the same keys in the other keyboard layout',
  ru: 'те же клавиши в другой раскладке',
};

function mayLieInOnePlace(one: City, other: City): boolean {
  if (one.parentId !== null && other.parentId !== null && one.parentId !== other.parentId) return false;
  if (one.placements.length === 0 || other.placements.length === 0) return true;
  return one.placements.some((here) => other.placements.some((there) => mayBeOnePlace(here, there)));
}

const mayBeOnePlace = (here: Placement, there: Placement) =>
  here.country === there.country && (here.subdivision ?? there.subdivision) === (there.subdivision ?? here.subdivision);
