import type { Visibility } from '../access/visibility.js';
import type { Bilingual } from '../kernel/bilingual.js';

/** Who learns of a change of what had one visibility and has another. */
export function audienceOf(visibilities: readonly Visibility[]): Bilingual {
  if (visibilities.includes('PUBLIC'))
    return {
      en: 'Told: everybody, the portals of partners and subscribed calendars among them.',
      ru: 'Узнают: все, в том числе порталы партнёров и подписанные календари.',
    };
  if (visibilities.includes('PARTNER'))
    return {
      en: 'Told: the portal of the partner city, and staff.',
      ru: 'Узнают: портал города-партнёра и сотрудники.',
    };
  return { en: 'Told: nobody outside the office.', ru: 'За пределами отдела никто не узнает.' };
}
