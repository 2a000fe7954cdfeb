import { isTimeZone } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Id } from '../kernel/ids.js';
import { canonicalTag } from '../kernel/language-text.js';
import type { PlacementPolicy } from './city-vocabulary.js';

/** The home city of the registry, with its time zone, default language and placement policy. */
export class Home {
  /** There is at most one home. */
  only: boolean;
  cityId: Id<'city'>;
  timeZone: string;
  defaultLanguage: string;
  placementPolicy: PlacementPolicy;

  static of(cityId: Id<'city'>, timeZone: string, defaultLanguage: string, placementPolicy: PlacementPolicy): Home {
    if (!isTimeZone(timeZone))
      throw new DomainError(
        'INVALID',
        {
          en: `«${timeZone}» is not a time zone: use a name such as Asia/Sakhalin.`,
          ru: `«${timeZone}» — не часовой пояс. Укажите имя, например Asia/Sakhalin.`,
        },
        ['timeZone'],
      );
    const language = canonicalTag(defaultLanguage);
    if (language === undefined)
      throw new DomainError(
        'INVALID',
        { en: `«${defaultLanguage}» is not a language tag.`, ru: `«${defaultLanguage}» — не обозначение языка.` },
        ['defaultLanguage'],
      );
    return Object.assign(new Home(), { only: true, cityId, timeZone, defaultLanguage: language, placementPolicy });
  }
}
