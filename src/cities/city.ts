import { isTimeZone } from '../kernel/day.js';
import { at, DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import { bestText } from '../kernel/language-text.js';
import { PartialDate } from '../kernel/partial-date.js';
import {
  alreadyFormer,
  canonical,
  CityName,
  foldedName,
  mustMatch,
  mustStartOn,
  plainText,
  startedLater,
  type NewName,
} from './city-name.js';
import { BODY_KINDS, PART_KINDS, short, type CityKind, type PlacementPolicy } from './city-vocabulary.js';
import { isCountry, Placement, type NewPlacement } from './placement.js';

/** A city, district, region or body: whoever can be a party. */
export class City {
  id: Id<'city'>;
  /** Short and stable, for people: BY-GRODNO. */
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
  /** When it ceased to be, and who came after it. */
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
          en: 'No code can be made of this name. Give one in Latin letters, as in BY-GRODNO.',
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
          en: 'Give at least one name, for example { language: "ru", text: "Гродно" }.',
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

  /**
   * Ends the current names in one language and starts a new one (R26). The present name again changes nothing.
   * @throws DomainError TOO_EARLY before the start of the present name, CONFLICTING for details that a renaming cannot
   * set, DUPLICATE for a former name that would be recorded twice
   */
  rename(name: NewName, on: PartialDate): void {
    const language = at(['name'], () => canonical(name.language));
    at(['name'], () => mustStartOn(name, on));
    const current = this.inOrder.filter(
      (n) => n.language === language && n.until === null && n.kind !== 'ABBREVIATION' && n.kind !== 'FORMER',
    );
    const later = current.find((old) => old.since && on.to < old.since.from);
    if (later) throw startedLater(later, on);
    if (current[0]?.text === plainText(name.text) && name.until == null) return mustMatch(current[0], name);
    for (const old of current) {
      old.until = on;
      old.kind = 'FORMER';
    }
    // What was the official name and a short one alike is one former name.
    const isFirst = (n: CityName, i: number, all: CityName[]) =>
      all.findIndex((o) => o.until === on && o.text === n.text) === i;
    this.names = this.inOrder.filter((n, i, all) => n.until !== on || isFirst(n, i, all));
    const twice = current.find((old) =>
      this.names.some(
        (n) => n !== old && n.language === language && n.kind === 'FORMER' && n.text === old.text && n.until !== on,
      ),
    );
    if (twice) throw alreadyFormer(twice);
    at(['name'], () => this.addName({ ...name, since: on.text }));
    const begun = this.names.pop()!;
    this.names = [begun, ...this.names];
    this.names.forEach((n, i) => (n.ordinal = i));
  }

  private addName(name: NewName): void {
    const language = canonical(name.language);
    const text = plainText(name.text);
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

  /** Replaces where it lies, by each policy. A place that all agree on needs one line. */
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
          en: `«${short(country)}» is not a country: two letters of ISO 3166-1, as in BY.`,
          ru: `«${short(country)}» — не код страны: две буквы по ISO 3166-1, например BY.`,
        },
        ['country'],
      );
    const part = subdivision?.trim().toUpperCase() || null;
    if (part !== null && !new RegExp(`^${code}-[A-Z0-9]{1,3}$`).test(part))
      throw new DomainError(
        'INVALID',
        {
          en: `«${short(subdivision ?? '')}» is not a subdivision of ${code}: it begins with ${code}- (ISO 3166-2).`,
          ru: `«${short(subdivision ?? '')}» — не часть ${code}: код начинается с ${code}- (ISO 3166-2).`,
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
        { en: 'Give both latitude and longitude, or neither.', ru: 'Укажите и широту, и долготу — или ничего.' },
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
          en: `«${short(zone)}» is not a time zone: use a name of the tz database, as in Asia/Sakhalin.`,
          ru: `«${short(zone)}» — не часовой пояс: нужно имя из базы tz, например Asia/Sakhalin.`,
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

  /** @param ancestors the parent, its parent and so on, the nearest first */
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

  /** @throws RuleBroken REQUIRED for a part without its whole (R24) */
  mustSayItsWhole(): void {
    if (this.parentId === null && PART_KINDS.includes(this.kind))
      throw new DomainError(
        'REQUIRED',
        {
          en: `Say what this ${this.kind} is part of: parent: "BY-MINSK".`,
          ru: `Укажите, частью чего это является: parent: "BY-MINSK".`,
        },
        ['parent'],
      );
  }

  /**
   * Ceases to be, and another takes its place; the same again changes nothing.
   * @param heirs the successor, its own successor and so on: the last one must still be (R26)
   */
  passOn(heirs: readonly City[], until: PartialDate): void {
    if (this.existsUntil?.text === until.text && this.succeededBy === (heirs[0]?.id ?? null)) return;
    if (this.existsUntil)
      throw new DomainError(
        'NOT_ALLOWED_IN_STATE',
        {
          en: `${this.code} ceased to be ${this.existsUntil.wordsWithIn.en} already.`,
          ru: `${this.code} уже упразднён: ${this.existsUntil.words.ru}.`,
        },
        ['city'],
      );
    if (heirs.some((city) => city.id === this.id))
      throw new DomainError(
        'CYCLE',
        { en: 'A city cannot come after itself.', ru: 'Город не может стать преемником самого себя.' },
        ['successor'],
      );
    const last = heirs.at(-1);
    if (last?.existsUntil)
      throw new DomainError(
        'NOT_ALLOWED_IN_STATE',
        {
          en: `${last.code} has ceased to be as well: name a city that exists.`,
          ru: `${last.code} тоже упразднён: назовите существующий город.`,
        },
        ['successor'],
      );
    this.existsUntil = until;
    this.succeededBy = heirs[0]?.id ?? null;
  }

  /** The name to show, which always answers (R27). @param languages canonical tags, the most wanted first */
  nameIn(languages: readonly string[]): string {
    const now = this.inOrder.filter(
      (name) => name.until === null && name.kind !== 'FORMER' && name.kind !== 'ABBREVIATION',
    );
    const names = now.length > 0 ? now : this.inOrder;
    const own = names.find((name) => name.kind === 'ENDONYM')?.language;
    return bestText(names, languages, own)?.text ?? this.code;
  }

  // The database gives rows back in any order.
  private get inOrder(): CityName[] {
    return [...this.names].sort((a, b) => a.ordinal - b.ordinal);
  }

  /** Where it lies by a policy; a place with one line lies there by every policy. */
  placementBy(policy: PlacementPolicy): Placement | null {
    return this.placements.find((placement) => placement.policy === policy) ?? this.onlyPlacement;
  }

  private get onlyPlacement(): Placement | null {
    return this.placements.length === 1 ? this.placements[0]! : null;
  }

  get isDisputed(): boolean {
    return new Set(this.placements.map((placement) => placement.country)).size > 1;
  }

  /** A council or an administration speaks for what it is a part of. */
  get isBody(): boolean {
    return BODY_KINDS.includes(this.kind);
  }
}

function scriptOf(script: string): string {
  if (/^[A-Z][a-z]{3}$/.test(script)) return script;
  throw new DomainError(
    'INVALID',
    {
      en: `«${short(script)}» is not a script: four letters of ISO 15924, as in Cyrl or Latn.`,
      ru: `«${short(script)}» — не письмо: четыре буквы по ISO 15924, например Cyrl или Latn.`,
    },
    ['script'],
  );
}
