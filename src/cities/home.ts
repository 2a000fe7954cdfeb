import { isTimeZone } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Id } from '../kernel/ids.js';
import { canonicalTag } from '../kernel/language-text.js';
import type { PlacementPolicy } from './city-vocabulary.js';

/** The city whose registry this is, and by which clock and whose view of the map it is kept. */
export class Home {
  /** There is one home at most. */
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
          ru: `«${timeZone}» — не часовой пояс: нужно имя, например Asia/Sakhalin.`,
        },
        ['timeZone'],
      );
    const language = canonicalTag(defaultLanguage);
    if (language === undefined)
      throw new DomainError(
        'INVALID',
        { en: `«${defaultLanguage}» is not a language.`, ru: `«${defaultLanguage}» — не язык.` },
        ['defaultLanguage'],
      );
    return Object.assign(new Home(), { only: true, cityId, timeZone, defaultLanguage: language, placementPolicy });
  }
}
