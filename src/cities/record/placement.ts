import type { Day } from '../../kernel/day.js';
import { at, DomainError } from '../../kernel/domain-error.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Memo } from '../../kernel/memo.js';
import { PartialDate } from '../../kernel/partial-date.js';
import { NO_COUNTRY, short, type PlacementPolicy } from './city-vocabulary.js';

/** The country of a place by one policy, and when: the registry states the policy and takes no side (R28). */
export class Placement {
  id: Id<'placement'>;
  cityId: Id<'city'>;
  policy: PlacementPolicy;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 3166-2, if there is one (R30). */
  subdivision: string | null = null;
  since: PartialDate | null = null;
  until: PartialDate | null = null;

  /** Whether it may have held on a day. */
  heldOn(day: Day): boolean {
    return (this.since === null || this.since.from <= day) && (this.until === null || day <= this.until.to);
  }

  /** Whether another may begin when this one ends. */
  mayPrecede({ since }: Placement): boolean {
    return this.until !== null && since !== null && this.until.from <= since.to;
  }
}

export interface NewPlacement {
  policy: PlacementPolicy;
  country: string;
  subdivision?: string | null;
  since?: string | null;
  until?: string | null;
}

const countryNames = new Memo<Intl.DisplayNames>(500);

/** A country's name in a language, from the CLDR data of the platform; undefined for an invalid code. */
export function countryName(code: string, language: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  const options = { type: 'region', fallback: 'none' } as const;
  return countryNames.of(language, () => new Intl.DisplayNames([language, 'en'], options)).of(code);
}

export const isCountry = (code: string) =>
  countryName(code, 'en') !== undefined && !NO_COUNTRY.includes(code) && new Intl.Locale(`und-${code}`).region === code;

/**
 * The placement by a policy on a day, of which the one that began last counts; one that is by no other policy on that day
 * applies to all of them (R28).
 */
export function placementOn(placements: readonly Placement[], policy: PlacementPolicy, day: Day): Placement | null {
  const held = placements.filter((one) => one.heldOn(day));
  const own = held.filter((one) => one.policy === policy);
  const isUndisputed = new Set(held.map((one) => one.policy)).size === 1;
  const meant = own.length > 0 || !isUndisputed ? own : held;
  const begun = ({ since }: Placement) => since?.from ?? '';
  return meant.reduce<Placement | null>((last, one) => (last && begun(one) < begun(last) ? last : one), null);
}

/**
 * Where a city lies by each policy, and when; a placement that stays keeps its row.
 * @throws DomainError INVALID for a country or a part of it that does not exist, TOO_EARLY for one that ends before it
 * began, DUPLICATE for a policy given twice for the same time
 */
export function replacedPlacements(
  cityId: Id<'city'>,
  before: readonly Placement[],
  placements: readonly NewPlacement[],
): Placement[] {
  const after: Placement[] = [];
  placements.forEach((one, i) => at(['placements', String(i)], () => after.push(placementBeside(after, cityId, one))));
  const left = new Set(before);
  for (const placement of after) {
    const known = [...left].filter((old) => old.policy === placement.policy);
    const kept = known.find((old) => old.since?.text === placement.since?.text) ?? known[0];
    if (!kept) continue;
    placement.id = kept.id;
    left.delete(kept);
  }
  return after;
}

/** A placement that is added to others. */
function placementBeside(others: readonly Placement[], cityId: Id<'city'>, asked: NewPlacement): Placement {
  const { policy, country, subdivision } = asked;
  const code = country.trim().toUpperCase();
  if (!isCountry(code))
    throw new DomainError(
      'INVALID',
      {
        en: `«${short(country)}» is not a country code: use the two letters of ISO 3166-1, as in BY.`,
        ru: `«${short(country)}» — не код страны. Укажите две буквы по ISO 3166-1, например BY.`,
      },
      ['country'],
    );
  const part = subdivision?.trim().toUpperCase() || null;
  if (part !== null && !new RegExp(`^${code}-[A-Z0-9]{1,3}$`).test(part))
    throw new DomainError(
      'INVALID',
      {
        en: `«${short(subdivision ?? '')}» is not a subdivision of ${code}: its code begins with ${code}- (ISO 3166-2).`,
        ru: `«${short(subdivision ?? '')}» — не код части страны ${code}: он начинается с ${code}- (ISO 3166-2).`,
      },
      ['subdivision'],
    );
  const since = asked.since == null ? null : PartialDate.parse(asked.since, ['since']);
  const until = asked.until == null ? null : PartialDate.parse(asked.until, ['until']);
  if (since && until && until.to < since.from)
    throw new DomainError(
      'TOO_EARLY',
      {
        en: 'A placement cannot end before it began.',
        ru: 'Отнесение к стране не может закончиться раньше, чем началось.',
      },
      ['until'],
    );
  const facts = { id: newId('placement'), cityId, policy, country: code, subdivision: part, since, until };
  const placement = Object.assign(new Placement(), facts);
  if (others.some((one) => one.policy === policy && !one.mayPrecede(placement) && !placement.mayPrecede(one)))
    throw new DomainError(
      'DUPLICATE',
      {
        en: `The policy ${policy} is given twice for the same time. If one placement followed the other, enter until and since.`,
        ru: `Политика ${policy} указана дважды на одно время. Если одно отнесение сменило другое, укажите until и since.`,
      },
      ['policy'],
    );
  return placement;
}
