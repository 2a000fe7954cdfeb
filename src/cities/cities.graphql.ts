import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RecordedType } from '../history/history.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { connectionOf } from '../platform/connections.js';
import { describe, enumType, say } from '../platform/describe.js';
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
import { isNode } from '../platform/nodes.js';
import { NodeType, PartialDateType } from '../platform/types.graphql.js';
import { LanguageTag } from '../platform/scalars.js';
import { payloadOf } from '../platform/user-errors.js';
import {
  CITY_KINDS,
  NAME_KINDS,
  PLACEMENT_POLICIES,
  type CityKind,
  type NameKind,
  type PlacementPolicy,
} from './city-words.js';

export const CityKindEnum = enumType('CityKind', CITY_KINDS, 'What a party is.', 'Кем является сторона.');
export const NameKindEnum = enumType('NameKind', NAME_KINDS, 'What a name is.', 'Вид названия.');
export const PlacementPolicyEnum = enumType(
  'PlacementPolicy',
  PLACEMENT_POLICIES,
  'By whose view a place is said to lie in a country; the registry takes no side.',
  'Чей взгляд на принадлежность места показан; реестр сам сторон не принимает.',
);

@ObjectType('CityName', { description: describe({ en: 'A name of a city.', ru: 'Название города.' }) })
export class CityNameType {
  @Field(() => LanguageTag, say('The language of the name.', 'Язык названия.'))
  language: string;

  @Field(() => String, say('The name as it is written.', 'Название, как оно пишется.'))
  text: string;

  @Field(
    () => String,
    say('Its script (ISO 15924); null when it goes without saying.', 'Письмо (ISO 15924); null — очевидно.', {
      nullable: true,
    }),
  )
  script: string | null;

  @Field(() => NameKindEnum, say('What kind of name it is.', 'Какое это название.'))
  kind: NameKind;

  @Field(
    () => PartialDateType,
    say('Since when; null when it is not known.', 'С какого времени; null — неизвестно.', { nullable: true }),
  )
  since: PartialDate | null;

  @Field(
    () => PartialDateType,
    say('Until when; null while it is in use.', 'До какого времени; null — ещё в ходу.', { nullable: true }),
  )
  until: PartialDate | null;
}

@ObjectType('Country', {
  description: describe({
    en: 'The country a place lies in, by the policy that is named with it.',
    ru: 'Страна, к которой место отнесено по указанной политике.',
  }),
})
export class CountryType {
  @Field(() => String, say('ISO 3166-1: two letters.', 'Две буквы по ISO 3166-1.'))
  code: string;

  @Field(
    () => String,
    say('ISO 3166-2; null where there is none.', 'Код части страны по ISO 3166-2; null — такого нет.', {
      nullable: true,
    }),
  )
  subdivision: string | null;

  @Field(() => String, say('The country’s name.', 'Название страны.'))
  name: never;

  @Field(() => PlacementPolicyEnum, say('Whose view this is.', 'Чей это взгляд.'))
  policy: PlacementPolicy;

  @Field(() => Boolean, say('Whether the policies differ on this place.', 'Расходятся ли политики об этом месте.'))
  isDisputed: boolean;
}

@ObjectType('Location', {
  description: describe({ en: 'A point on the map (WGS 84).', ru: 'Точка на карте (WGS 84).' }),
})
export class LocationType {
  @Field(() => Float, say('Degrees north.', 'Градусы северной широты.'))
  latitude: number;

  @Field(() => Float, say('Degrees east.', 'Градусы восточной долготы.'))
  longitude: number;
}

@ObjectType('City', {
  implements: () => NodeType,
  description: describe({
    en: 'A city, district, region or body: whoever can be a party.',
    ru: 'Город, район, регион или орган: всякий, кто может быть стороной.',
  }),
})
export class CityType extends RecordedType implements NodeType {
  @Field(() => ID, say('The city’s id.', 'Идентификатор города.'))
  id: string;

  @Field(() => String, say('Short and stable: BY-GRODNO.', 'Короткий постоянный код: BY-GRODNO.'))
  code: string;

  @Field(() => CityKindEnum, say('What it is.', 'Кем является.'))
  kind: CityKind;

  @Field(
    () => String,
    say(
      'Its name, which always answers: in the asked language, else its own, English, any.',
      'Название на нужном языке, а если его нет — на своём, английском или любом.',
    ),
  )
  name: never;

  @Field(() => [CityNameType], say('All its names.', 'Все названия.'))
  names: CityNameType[];

  @Field(
    () => CityType,
    say('What it is a part of; null for a whole.', 'Частью чего является; null — самостоятелен.', { nullable: true }),
  )
  parent: never;

  @Field(
    () => CountryType,
    say('Its country by a policy; null when none is recorded.', 'Страна по выбранной политике; null — не указана.', {
      nullable: true,
    }),
  )
  country: never;

  @Field(
    () => LocationType,
    say('Where it is; null when not recorded.', 'Где находится; null — не указано.', { nullable: true }),
  )
  location: never;

  @Field(
    () => String,
    say('Its time zone by the tz database; null when not recorded.', 'Часовой пояс по базе tz; null — не указан.', {
      nullable: true,
    }),
  )
  timeZone: string | null;

  @Field(
    () => Int,
    say('How many people live there; null when not recorded.', 'Число жителей; null — не указано.', { nullable: true }),
  )
  population: number | null;

  @Field(() => String, say('Its website; null when not recorded.', 'Сайт; null — не указан.', { nullable: true }))
  website: string | null;

  @Field(
    () => PartialDateType,
    say('When it ceased to be; null while it exists.', 'Когда упразднён; null — существует.', { nullable: true }),
  )
  existsUntil: PartialDate | null;

  @Field(
    () => CityType,
    say('Who came after it; null while it exists.', 'Кто стал преемником; null — существует.', { nullable: true }),
  )
  successor: never;

  @Field(() => String, say('One sentence about it.', 'Одно предложение о нём.'))
  summary: never;
}
isNode('city', () => CityType);
export const CityConnection = connectionOf('City', () => CityType);

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

@InputType({ description: describe({ en: 'Which cities to list.', ru: 'Какие города показать.' }) })
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

@ObjectType('Home', { description: describe({ en: 'The city whose registry this is.', ru: 'Город, чей это реестр.' }) })
export class HomeType {
  @Field(() => CityType, say('The city itself.', 'Сам город.'))
  city: never;

  @Field(() => String, say('By whose clock a day begins and ends.', 'По чьим часам начинается и кончается день.'))
  timeZone: string;

  @Field(() => LanguageTag, say('The language when none is asked.', 'Язык, если другой не запрошен.'))
  defaultLanguage: string;

  @Field(
    () => PlacementPolicyEnum,
    say('Whose view of the map is shown when none is asked.', 'Чей взгляд на карту показан, если другой не запрошен.'),
  )
  placementPolicy: PlacementPolicy;
}
