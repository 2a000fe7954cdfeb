import { InputType } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import {
  ChoiceInput,
  ChoicesInput,
  DateInput,
  IntInput,
  KeyInput,
  NumberInput,
  PartInput,
  PartsInput,
  RevisionInput,
  TextInput,
} from '../platform/inputs.js';
import { payloadOf } from '../platform/user-errors.js';
import { CityKindEnum, CityType, NameKindEnum, PlacementPolicyEnum } from './city-types.graphql.js';
import type { CityKind, NameKind, PlacementPolicy } from './city-words.js';

@InputType({ description: describe({ en: 'A name of a city.', ru: 'Название города.' }) })
export class CityNameInput {
  @TextInput({ en: 'The language: ru, en, ja.', ru: 'Язык: ru, en, ja.' }, { max: 35 })
  language: string;

  @TextInput({ en: 'The name as it is written.', ru: 'Название, как оно пишется.' }, { max: 200 })
  text: string;

  @TextInput(
    { en: 'Its script (ISO 15924), where it matters.', ru: 'Письмо (ISO 15924), если важно.' },
    { optional: true, max: 4 },
  )
  script?: string | null;

  @ChoiceInput(
    () => NameKindEnum,
    { en: 'What kind of name; left out: OFFICIAL.', ru: 'Вид названия; если не указан — OFFICIAL.' },
    { optional: true },
  )
  kind?: NameKind | null;

  @DateInput({ en: 'Since when.', ru: 'С какого времени.' }, { optional: true })
  since?: string | null;

  @DateInput({ en: 'Until when.', ru: 'До какого времени.' }, { optional: true })
  until?: string | null;
}

@InputType({
  description: describe({
    en: 'In which country a place lies, by one policy.',
    ru: 'К какой стране отнесено место по одной политике.',
  }),
})
export class PlacementInput {
  @ChoiceInput(() => PlacementPolicyEnum, { en: 'Whose view it is.', ru: 'Чей это взгляд.' })
  policy: PlacementPolicy;

  @TextInput({ en: 'ISO 3166-1: BY.', ru: 'Код страны по ISO 3166-1: BY.' }, { max: 2 })
  country: string;

  @TextInput({ en: 'ISO 3166-2: BY-HR.', ru: 'Код части страны по ISO 3166-2: BY-HR.' }, { optional: true, max: 6 })
  subdivision?: string | null;
}

@InputType({ description: describe({ en: 'A point on the map (WGS 84).', ru: 'Точка на карте (WGS 84).' }) })
export class LocationInput {
  @NumberInput({ en: 'Degrees north, −90 to 90.', ru: 'Широта, от −90 до 90.' }, { min: -90, max: 90 })
  latitude: number;

  @NumberInput({ en: 'Degrees east, −180 to 180.', ru: 'Долгота, от −180 до 180.' }, { min: -180, max: 180 })
  longitude: number;
}

@InputType({ isAbstract: true })
abstract class CityFactsInput {
  @TextInput(
    { en: 'What it is a part of: an id, code or name.', ru: 'Частью чего является: идентификатор, код или название.' },
    { optional: true },
  )
  parent?: string | null;

  @PartsInput(
    () => PlacementInput,
    { en: 'Where it lies; one line where all agree.', ru: 'Принадлежность; одна строка, если споров нет.' },
    { optional: true, max: 2 },
  )
  placements?: PlacementInput[] | null;

  @PartInput(() => LocationInput, { en: 'Its point on the map.', ru: 'Точка на карте.' }, { optional: true })
  location?: LocationInput | null;

  @TextInput({ en: 'Its time zone: Asia/Sakhalin.', ru: 'Часовой пояс: Asia/Sakhalin.' }, { optional: true, max: 60 })
  timeZone?: string | null;

  @IntInput({ en: 'How many people live there.', ru: 'Число жителей.' }, { optional: true })
  population?: number | null;

  @TextInput({ en: 'Its website: https://…', ru: 'Сайт: https://…' }, { optional: true })
  website?: string | null;
}

@InputType({ description: describe({ en: 'A city to register.', ru: 'Город, который вносится.' }) })
export class CityRegisterInput extends CityFactsInput {
  @TextInput(
    { en: 'A code; left out: made of country and name.', ru: 'Код; если не указан, составится из страны и названия.' },
    { optional: true, max: 60 },
  )
  code?: string | null;

  @ChoiceInput(
    () => CityKindEnum,
    { en: 'What it is; left out: CITY.', ru: 'Кем является; если не указано — CITY.' },
    { optional: true },
  )
  kind?: CityKind | null;

  @PartsInput(() => CityNameInput, { en: 'Its names, the main one first.', ru: 'Названия, первым — главное.' })
  names: CityNameInput[];

  @KeyInput()
  clientMutationKey?: string | null;
}

@InputType({
  description: describe({
    en: 'What to change in a city: what is left out stays, null clears.',
    ru: 'Что изменить: пропущенное остаётся, null очищает.',
  }),
})
export class CityUpdateInput extends CityFactsInput {
  @TextInput({ en: 'Which city: id, code or name.', ru: 'Какой город: идентификатор, код или название.' })
  city: string;

  @TextInput({ en: 'Another code.', ru: 'Другой код.' }, { optional: true, max: 60 })
  code?: string | null;

  @ChoiceInput(() => CityKindEnum, { en: 'What it is.', ru: 'Кем является.' }, { optional: true })
  kind?: CityKind | null;

  @PartsInput(
    () => CityNameInput,
    { en: 'All its names: the list replaces the old one.', ru: 'Все названия: список заменяет прежний.' },
    { optional: true },
  )
  names?: CityNameInput[] | null;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType({
  description: describe({
    en: 'A new name since a day; the old one is kept as a former name.',
    ru: 'Новое название с указанного дня; прежнее сохраняется.',
  }),
})
export class CityRenameInput {
  @TextInput({ en: 'Which city: id, code or name.', ru: 'Какой город: идентификатор, код или название.' })
  city: string;

  @PartInput(() => CityNameInput, { en: 'The new name.', ru: 'Новое название.' })
  name: CityNameInput;

  @DateInput({ en: 'Since when it bears it.', ru: 'С какого времени носит.' })
  on: string;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType({
  description: describe({
    en: 'A city that ceases to be, and who comes after it.',
    ru: 'Город, который упраздняется, и его преемник.',
  }),
})
export class CitySucceedInput {
  @TextInput({
    en: 'Which city ceases to be: id, code or name.',
    ru: 'Какой город упразднён: идентификатор, код или название.',
  })
  city: string;

  @TextInput(
    { en: 'Who comes after it; left out: nobody.', ru: 'Кто преемник; если не указан — никто.' },
    { optional: true },
  )
  successor?: string | null;

  @DateInput({ en: 'When.', ru: 'Когда.' })
  on: string;

  @RevisionInput()
  ifRevision?: number | null;
}

@InputType('CityFilter', { description: describe({ en: 'Which cities to list.', ru: 'Какие города показать.' }) })
export class CityFilterInput {
  @ChoicesInput(
    () => String,
    {
      en: 'In any of these countries (ISO 3166-1), by any policy.',
      ru: 'В любой из этих стран (ISO 3166-1), по любой политике.',
    },
    { optional: true },
  )
  countries?: string[] | null;

  @ChoicesInput(() => CityKindEnum, { en: 'Of any of these kinds.', ru: 'Любого из этих видов.' }, { optional: true })
  kinds?: CityKind[] | null;

  @TextInput({ en: 'Whose name holds this text.', ru: 'В названии есть этот текст.' }, { optional: true, max: 200 })
  text?: string | null;
}

const CITY = say('The city; null when nothing was done.', 'Город; null — ничего не сделано.', { nullable: true });
const payload = (name: string) => payloadOf(name, 'city', () => CityType, CITY);

export const CityRegisterPayload = payload('CityRegisterPayload');
export const CityUpdatePayload = payload('CityUpdatePayload');
export const CityRenamePayload = payload('CityRenamePayload');
export const CitySucceedPayload = payload('CitySucceedPayload');
