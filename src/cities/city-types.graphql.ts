import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { RecordedType } from '../history/history.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { connectionOf } from '../platform/connections.js';
import { describe, enumType, say } from '../platform/describe.js';
import { isNode } from '../platform/nodes.js';
import { LanguageTag } from '../platform/scalars.js';
import { NodeType, PartialDateType } from '../platform/types.graphql.js';
import {
  CITY_KINDS,
  type CityKind,
  NAME_KINDS,
  type NameKind,
  PLACEMENT_POLICIES,
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
