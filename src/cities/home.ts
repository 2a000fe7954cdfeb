import { isTimeZone } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Id } from '../kernel/ids.js';
import { canonicalTag } from '../kernel/language-text.js';
import type { PlacementPolicy } from './record/city-vocabulary.js';

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
    // Calendars and messages speak no other language.
    if (language === undefined || !/^(ru|en)(-|$)/.test(language))
      throw new DomainError(
        'INVALID',
        {
          en: `The language of a registry is ru or en, not «${defaultLanguage}»: its calendars and messages are written in these.`,
          ru: `Язык реестра — ru или en, а не «${defaultLanguage}»: на них составляются календари и сообщения.`,
        },
        ['defaultLanguage'],
      );
    return Object.assign(new Home(), { only: true, cityId, timeZone, defaultLanguage: language, placementPolicy });
  }
}
