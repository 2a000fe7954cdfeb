import { isTimeZone } from '../kernel/day.js';
import { at, DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import { bestText } from '../kernel/language-text.js';
import { PartialDate } from '../kernel/partial-date.js';
import { canonical, CityName, foldedName, type NewName } from './city-name.js';
import { BODY_KINDS, PART_KINDS, short, type CityKind, type PlacementPolicy } from './city-vocabulary.js';
import { isCountry, Placement, type NewPlacement } from './placement.js';

/** A city, district, region or public body that can be a party. */
export class City {
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
    if (names.length === 0)
      throw new DomainError(
        'REQUIRED',
        {
          en: 'Enter at least one name, for example { language: "ru", text: "Гродно" }.',
          ru: 'Укажите хотя бы одно название, например { language: "ru", text: "Гродно" }.',
        },
        ['names'],
      );
    const before = this.names;
    this.names = [];
    names.forEach((name, i) => at(['names', String(i)], () => this.addName(name)));
    // A name that stays keeps its row.
    for (const name of this.names)
      name.id =
        before.find((old) => old.language === name.language && old.kind === name.kind && old.text === name.text)?.id ??
        name.id;
  }

  /** Ends the current official names in one language and begins this one (R26). */
  rename(name: NewName, on: PartialDate): void {
    const language = at(['name'], () => canonical(name.language));
    const ends = (n: CityName) =>
      n.language === language && n.until === null && n.kind !== 'ABBREVIATION' && n.kind !== 'FORMER';
    for (const old of this.inOrder.filter(ends)) {
      if (old.since && on.to < old.since.from)
        throw new DomainError(
          'TOO_EARLY',
          {
            en: `The name «${old.text}» has been in use since ${old.since.text}: a new one cannot begin ${on.wordsWithIn.en}.`,
            ru: `Название «${old.text}» действует с ${old.since.text}: новое не может начаться ${on.wordsWithIn.ru}.`,
          },
          ['on'],
        );
      old.until = on;
      old.kind = 'FORMER';
    }
    // If the official and the short name were equal, they become one former name.
    const isFirst = (n: CityName, i: number, all: CityName[]) =>
      all.findIndex((o) => o.until === on && o.text === n.text) === i;
    this.names = this.inOrder.filter((n, i, all) => n.until !== on || isFirst(n, i, all));
    at(['name'], () => this.addName({ ...name, since: on.text }));
    const begun = this.names.pop()!;
    this.names = [begun, ...this.names];
    this.names.forEach((n, i) => (n.ordinal = i));
  }

  private addName(name: NewName): void {
    const language = canonical(name.language);
    const text = name.text.trim().normalize('NFC');
    if (!/[^\p{C}\p{Z}\p{M}]/u.test(text))
      throw new DomainError('REQUIRED', { en: 'A name cannot be empty.', ru: 'Название не может быть пустым.' }, [
        'text',
      ]);
    const kind = name.kind ?? 'OFFICIAL';
    if (this.names.some((n) => n.language === language && n.text === text && n.kind === kind))
      throw new DomainError(
        'DUPLICATE',
        {
          en: `The name «${short(text)}» (${language}) is given twice.`,
          ru: `Название «${short(text)}» (${language}) указано дважды.`,
        },
        ['text'],
      );
    const since = name.since == null ? null : PartialDate.parse(name.since, ['since']);
    const until = name.until == null ? null : PartialDate.parse(name.until, ['until']);
    if (since && until && until.to < since.from)
      throw new DomainError(
        'TOO_EARLY',
        { en: 'A name cannot end before it began.', ru: 'Название не может закончиться раньше, чем началось.' },
        ['until'],
      );
    this.names.push(
      Object.assign(new CityName(), {
        id: newId('name'),
        cityId: this.id,
        language,
        text,
        folded: foldedName(text),
        script: name.script == null ? null : scriptOf(name.script),
        kind,
        since,
        until,
        ordinal: this.names.length,
      }),
    );
  }

  /** Replaces the placements by policy. An undisputed place needs one line. */
  place(placements: readonly NewPlacement[]): void {
    const before = this.placements;
    this.placements = placements.map((placement, i) =>
      at(['placements', String(i)], () => this.placementOf(placement, i, placements)),
    );
    for (const placement of this.placements)
      placement.id = before.find((old) => old.policy === placement.policy)?.id ?? placement.id;
  }

  private placementOf(
    { policy, country, subdivision }: NewPlacement,
    i: number,
    all: readonly NewPlacement[],
  ): Placement {
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
    if (all.findIndex((other) => other.policy === policy) < i)
      throw new DomainError(
        'DUPLICATE',
        { en: `The policy ${policy} is given twice.`, ru: `Политика ${policy} указана дважды.` },
        ['policy'],
      );
    return Object.assign(new Placement(), {
      id: newId('placement'),
      cityId: this.id,
      policy,
      country: code,
      subdivision: part,
    });
  }

  locate(latitude: number | null, longitude: number | null): void {
    if ((latitude === null) !== (longitude === null))
      throw new DomainError(
        'CONFLICTING',
        {
          en: 'Enter both latitude and longitude, or neither.',
          ru: 'Укажите и широту, и долготу или не указывайте ни ту, ни другую.',
        },
        ['location'],
      );
    this.latitude = latitude;
    this.longitude = longitude;
  }

  liveBy(zone: string | null): void {
    if (zone !== null && !isTimeZone(zone))
      throw new DomainError(
        'INVALID',
        {
          en: `«${short(zone)}» is not a time zone: use a tz database name, as in Asia/Sakhalin.`,
          ru: `«${short(zone)}» — не часовой пояс. Укажите имя из базы tz, например Asia/Sakhalin.`,
        },
        ['timeZone'],
      );
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
   * Abolishes the city, optionally with a successor.
   * @param heirs the successor, its successor and so on: the last one must still exist (R26)
   */
  passOn(heirs: readonly City[], until: PartialDate): void {
    if (this.existsUntil)
      throw new DomainError(
        'NOT_ALLOWED_IN_STATE',
        {
          en: `${this.code} was already abolished ${this.existsUntil.wordsWithIn.en}.`,
          ru: `${this.code} уже упразднён ${this.existsUntil.wordsWithIn.ru}.`,
        },
        ['city'],
      );
    if (heirs.some((city) => city.id === this.id))
      throw new DomainError(
        'CYCLE',
        { en: 'A city cannot be its own successor.', ru: 'Город не может быть преемником самого себя.' },
        ['successor'],
      );
    const last = heirs.at(-1);
    if (last?.existsUntil)
      throw new DomainError(
        'NOT_ALLOWED_IN_STATE',
        {
          en: `${last.code} has been abolished as well: enter a city that exists.`,
          ru: `${last.code} тоже упразднён: укажите существующий город.`,
        },
        ['successor'],
      );
    this.existsUntil = until;
    this.succeededBy = heirs[0]?.id ?? null;
  }

  /** The name to show, never empty (R27). @param languages canonical tags in order of preference */
  nameIn(languages: readonly string[]): string {
    const now = this.inOrder.filter(
      (name) => name.until === null && name.kind !== 'FORMER' && name.kind !== 'ABBREVIATION',
    );
    const names = now.length > 0 ? now : this.inOrder;
    const own = names.find((name) => name.kind === 'ENDONYM')?.language;
    return bestText(names, languages, own)?.text ?? this.code;
  }

  // The database returns rows in any order.
  private get inOrder(): CityName[] {
    return [...this.names].sort((a, b) => a.ordinal - b.ordinal);
  }

  /** The placement by a policy; a single line applies to every policy. */
  placementBy(policy: PlacementPolicy): Placement | null {
    return this.placements.find((placement) => placement.policy === policy) ?? this.onlyPlacement;
  }

  private get onlyPlacement(): Placement | null {
    return this.placements.length === 1 ? this.placements[0]! : null;
  }

  get isDisputed(): boolean {
    return new Set(this.placements.map((placement) => placement.country)).size > 1;
  }

  /** A council or an administration acts for its parent. */
  get isBody(): boolean {
    return BODY_KINDS.includes(this.kind);
  }
}

function scriptOf(script: string): string {
  if (/^[A-Z][a-z]{3}$/.test(script)) return script;
  throw new DomainError(
    'INVALID',
    {
      en: `«${short(script)}» is not a script code: use the four letters of ISO 15924, as in Cyrl or Latn.`,
      ru: `«${short(script)}» — не код письменности. Укажите четыре буквы по ISO 15924, например Cyrl или Latn.`,
    },
    ['script'],
  );
}
