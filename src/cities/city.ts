import type { Visibility } from '../access/visibility.js';
import type { Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import { hasHappenedBy } from '../kernel/interval.js';
import { NO_LANGUAGE, type LanguageText } from '../kernel/language-text.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { mustStillExist, succeed } from './city-succession.js';
import type { CityName, NewName } from './record/city-name.js';
import { bestName, renamed, replacedNames } from './record/city-names.js';
import { BODY_KINDS, PART_KINDS, short, type CityKind, type PlacementPolicy } from './record/city-vocabulary.js';
import { mustBePoint, mustBeTimeZone } from './record/city-whereabouts.js';
import type { ExternalIds } from './record/external-ids.js';
import { placementOn, replacedPlacements, type NewPlacement, type Placement } from './record/placement.js';

/** A city, district, region or public body that can be a party. */
export class City implements ExternalIds {
  id: Id<'city'>;
  /** Short, stable and readable: BY-GRODNO. */
  code: string;
  kind: CityKind;
  parentId: Id<'city'> | null = null;
  names: CityName[];
  placements: Placement[];
  latitude: number | null = null;
  longitude: number | null = null;
  timeZone: string | null = null;
  population: number | null = null;
  website: string | null = null;
  wikidata: string | null = null;
  geonames: string | null = null;
  oktmo: string | null = null;
  /** How open it is by itself; null: as open as what concerns it (R46). */
  visibility: Visibility | null = null;
  /** When it was abolished, and its successor. */
  existsUntil: PartialDate | null = null;
  succeededBy: Id<'city'> | null = null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;

  static create(code: string, kind: CityKind): City {
    const city = Object.assign(new City(), { id: newId('city'), kind, names: [], placements: [], revision: 1 });
    city.recode(code);
    return city;
  }

  recode(code: string): void {
    const plain = code.trim().toUpperCase();
    if (plain === '')
      throw new DomainError(
        'REQUIRED',
        {
          en: 'No code can be made from this name. Enter one in Latin letters, as in BY-GRODNO.',
          ru: 'Из этого названия код не составить. Укажите его латинскими буквами, например BY-GRODNO.',
        },
        ['code'],
      );
    if (!/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(plain) || plain.length > 60)
      throw new DomainError(
        'INVALID',
        {
          en: `«${short(code)}» cannot be a code: use Latin letters, digits and hyphens, as in BY-GRODNO.`,
          ru: `«${short(code)}» не годится как код: латинские буквы, цифры и дефисы, например BY-GRODNO.`,
        },
        ['code'],
      );
    this.code = plain;
  }

  /** Replaces all the names. */
  setNames(names: readonly NewName[]): void {
    this.names = replacedNames(this.id, this.names, names);
  }

  /** Ends the current official names in one language and begins this one (R26); the present name changes nothing. */
  rename(name: NewName, on: PartialDate, today: Day): void {
    this.names = renamed(this.id, this.names, name, on, today);
  }

  /** Replaces the placements. An undisputed place needs one line. */
  place(placements: readonly NewPlacement[]): void {
    this.placements = replacedPlacements(this.id, this.placements, placements);
  }

  locate(latitude: number | null, longitude: number | null): void {
    mustBePoint(latitude, longitude);
    this.latitude = latitude;
    this.longitude = longitude;
  }

  liveBy(zone: string | null): void {
    if (zone !== null) mustBeTimeZone(zone);
    this.timeZone = zone;
  }

  visitAt(website: string | null): void {
    if (website !== null && !(/^https?:\/\/\S+$/i.test(website) && URL.canParse(website)))
      throw new DomainError(
        'INVALID',
        { en: 'A website begins with https:// or http://.', ru: 'Адрес сайта начинается с https:// или http://.' },
        ['website'],
      );
    this.website = website;
  }

  /** @throws DomainError INVALID for RESTRICTED: staff know every city */
  openTo(visibility: Visibility | null): void {
    if (visibility === 'RESTRICTED')
      throw new DomainError(
        'INVALID',
        {
          en: 'Staff know every city: use INTERNAL, or restrict what is recorded of it.',
          ru: 'Сотрудникам известны все города: укажите INTERNAL или ограничьте видимость записей о нём.',
        },
        ['visibility'],
      );
    this.visibility = visibility;
  }

  /** @param ancestors the parent, its parent and so on, nearest first */
  belongTo(parent: City | null, ancestors: readonly City[] = []): void {
    if (parent && [parent, ...ancestors].some((city) => city.id === this.id))
      throw new DomainError(
        'CYCLE',
        { en: 'A city cannot be a part of itself.', ru: 'Город не может быть частью самого себя.' },
        ['parent'],
      );
    this.parentId = parent?.id ?? null;
    this.mustSayItsWhole();
  }

  /** @throws DomainError REQUIRED for a kind that needs a parent but has none (R24) */
  mustSayItsWhole(): void {
    if (this.parentId === null && PART_KINDS.includes(this.kind))
      throw new DomainError(
        'REQUIRED',
        {
          en: `Enter what this ${this.kind} is a part of, e.g. parent: "BY-MINSK".`,
          ru: `Укажите в parent, частью чего это является, например parent: "BY-MINSK".`,
        },
        ['parent'],
      );
  }

  /**
   * Abolishes the city, optionally with a successor; the same again changes nothing.
   * @param heirs the successor, its successor and so on: the last one must still exist (R26)
   */
  passOn(heirs: readonly City[], until: PartialDate): void {
    if (this.existsUntil?.text === until.text && this.succeededBy === (heirs[0]?.id ?? null)) return;
    mustStillExist(this);
    succeed(this, heirs, until);
  }

  /**
   * The name of a day to show, never empty (R26, R27).
   * @param languages canonical tags in order of preference
   */
  nameIn(languages: readonly string[], day: Day): string {
    return this.nameShown(languages, day).text;
  }

  /** The same with its language. */
  nameShown(languages: readonly string[], day: Day): LanguageText {
    return bestName(this.names, languages, day) ?? { text: this.code, language: NO_LANGUAGE };
  }

  /** Whether it had been abolished by a day, that day included; of a coarse date, by its last day (R26). */
  hasCeasedBy(day: Day): boolean {
    return this.existsUntil !== null && hasHappenedBy(day, this.existsUntil) === 'YES';
  }

  /** The placement by a policy on a day; where the policies do not differ, one applies to all (R28). */
  placementBy(policy: PlacementPolicy, day: Day): Placement | null {
    return placementOn(this.placements, policy, day);
  }

  isDisputedOn(day: Day): boolean {
    const countries = this.placements.map(({ policy }) => this.placementBy(policy, day)?.country);
    return new Set(countries.filter(Boolean)).size > 1;
  }

  /** A council or an administration acts for its parent. */
  get isBody(): boolean {
    return BODY_KINDS.includes(this.kind);
  }
}
