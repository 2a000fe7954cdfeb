import { isTimeZone } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { short } from './city-vocabulary.js';

/** @throws DomainError CONFLICTING for half a point */
export function mustBePoint(latitude: number | null, longitude: number | null): void {
  if ((latitude === null) !== (longitude === null))
    throw new DomainError(
      'CONFLICTING',
      {
        en: 'Enter both latitude and longitude, or neither.',
        ru: 'Укажите и широту, и долготу или не указывайте ни ту, ни другую.',
      },
      ['location'],
    );
}

/** @throws DomainError INVALID for what the tz database does not name */
export function mustBeTimeZone(zone: string): void {
  if (!isTimeZone(zone))
    throw new DomainError(
      'INVALID',
      {
        en: `«${short(zone)}» is not a time zone: use a tz database name, as in Asia/Sakhalin.`,
        ru: `«${short(zone)}» — не часовой пояс. Укажите имя из базы tz, например Asia/Sakhalin.`,
      },
      ['timeZone'],
    );
}
