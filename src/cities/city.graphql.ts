import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import { ToldTo } from '../access/requires.decorator.js';
import type { Visibility } from '../access/visibility.js';
import { RecordedType } from '../history/history.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { describe, described, enumType } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf } from '../platform/graphql/connections.js';
import { NumberInput } from '../platform/graphql/inputs.js';
import { isNode } from '../platform/graphql/nodes.js';
import { LocalText, NodeType, PartialDateType } from '../platform/graphql/types.graphql.js';
import { CityNameType } from './record/city-name.graphql.js';
import { CITY_KINDS, type CityKind } from './record/city-vocabulary.js';
import { CountryType, PlacementType } from './record/placement.graphql.js';

const orNull = (en: string, ru: string) => described(en, ru, { nullable: true });

@InputType({ description: describe({ en: 'A point on the map (WGS 84).', ru: 'Точка на карте (WGS 84).' }) })
export class LocationInput {
  @NumberInput({ en: 'Degrees north, −90 to 90.', ru: 'Широта, от −90 до 90.' }, { min: -90, max: 90 })
  latitude: number;

  @NumberInput({ en: 'Degrees east, −180 to 180.', ru: 'Долгота, от −180 до 180.' }, { min: -180, max: 180 })
  longitude: number;
}

@ObjectType('Location', {
  description: describe({ en: 'A point on the map (WGS 84).', ru: 'Точка на карте (WGS 84).' }),
})
export class LocationType {
  @Field(() => Float, described('Degrees north.', 'Градусы северной широты.'))
  latitude: number;

  @Field(() => Float, described('Degrees east.', 'Градусы восточной долготы.'))
  longitude: number;
}

export const CityKindEnum = enumType('CityKind', CITY_KINDS, 'The kind of a party.', 'Вид стороны.');

@ObjectType('City', {
  implements: () => NodeType,
  description: describe({
    en: 'A city, district, region or public body that can be a party.',
    ru: 'Город, район, регион или орган — тот, кто может быть стороной.',
  }),
})
export class CityType extends RecordedType implements NodeType {
  @Field(() => ID, described('The ID of the city.', 'Идентификатор города.'))
  id: string;

  @Field(() => String, described('Short and stable: BY-GRODNO.', 'Короткий постоянный код: BY-GRODNO.'))
  code: string;

  @Field(() => CityKindEnum, described('Its kind.', 'Вид: город, район, регион, орган…'))
  kind: CityKind;

  @Field(
    () => String,
    described(
      'Its name on a day, never empty: in the requested language, otherwise its own, English or any.',
      'Название на нужный день и на нужном языке, а если его нет — на своём, английском или любом.',
    ),
  )
  name: never;

  @Field(
    () => LocalText,
    described('The same name with the language that it is in.', 'То же название и язык, на котором оно приведено.'),
  )
  nameIn: never;

  @Field(() => [CityNameType], described('All its names.', 'Все названия.'))
  names: CityNameType[];

  @Field(
    () => CityType,
    orNull('The whole that it is a part of; null if it is not a part.', 'Частью чего является; null — самостоятелен.'),
  )
  parent: never;

  @Field(
    () => CountryType,
    orNull(
      'Its country on a day by a policy; null if not recorded.',
      'Страна на нужный день по выбранной политике; null — не указана.',
    ),
  )
  country: never;

  @Field(
    () => [PlacementType],
    described('All its placements: by which policy, and when.', 'К каким странам отнесён: по каким политикам и когда.'),
  )
  placements: PlacementType[];

  @Field(() => LocationType, orNull('Its coordinates; null if not recorded.', 'Где находится; null — не указано.'))
  location: never;

  @Field(
    () => String,
    orNull('Its time zone (tz database); null if not recorded.', 'Часовой пояс по базе tz; null — не указан.'),
  )
  timeZone: string | null;

  @Field(() => Int, orNull('Population; null if not recorded.', 'Число жителей; null — не указано.'))
  population: number | null;

  @Field(() => String, orNull('Its website; null if not recorded.', 'Сайт; null — не указан.'))
  website: string | null;

  @Field(
    () => String,
    orNull(
      'Its ID in Wikidata: Q181376; null if not recorded.',
      'Идентификатор в Wikidata: Q181376; null — не указан.',
    ),
  )
  wikidata: string | null;

  @Field(
    () => String,
    orNull('Its ID in GeoNames: 627904; null if not recorded.', 'Идентификатор в GeoNames: 627904; null — не указан.'),
  )
  geonames: string | null;

  @Field(
    () => String,
    orNull(
      'Its code in OKTMO, the Russian classifier of municipalities: 64701000001; null if not recorded.',
      'Код ОКТМО: 64701000001; null — не указан.',
    ),
  )
  oktmo: string | null;

  @ToldTo('KEEP_CITIES')
  @Field(
    () => VisibilityEnum,
    orNull(
      'Who is told of it by itself, for staff; null: whoever may see something that concerns it.',
      'Кому он известен сам по себе, для сотрудников; null — тем, кто видит что-либо о нём.',
    ),
  )
  visibility: Visibility | null;

  @Field(
    () => PartialDateType,
    orNull(
      'When it was or will be abolished; null if that is not recorded.',
      'Когда упразднён или будет упразднён; null — не записано.',
    ),
  )
  existsUntil: PartialDate | null;

  @Field(
    () => CityType,
    orNull(
      'Its successor; null while it exists on that day.',
      'Кто стал преемником; null — в тот день ещё существует.',
    ),
  )
  successor: never;

  @Field(() => String, described('One sentence about it.', 'Одно предложение о нём.'))
  summary: never;
}

isNode('city', () => CityType);

export const CityConnection = connectionOf('City', () => CityType);
