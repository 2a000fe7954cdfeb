import { enumType, describe, say } from '../platform/describe.js';
import { CITY_KINDS } from './city-words.js';
import { ObjectType, Field, ID, Int } from '@nestjs/graphql';
import { NodeType, PartialDateType } from '../platform/types.graphql.js';
import { RecordedType } from '../history/history.graphql.js';
import type { CityKind } from './city-words.js';
import { CityNameType } from './city-name.graphql.js';
import { CountryType } from './country.graphql.js';
import { LocationType } from './location.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { isNode } from '../platform/nodes.js';
import { connectionOf } from '../platform/connections.js';

export const CityKindEnum = enumType('CityKind', CITY_KINDS, 'What a party is.', 'Кем является сторона.');

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
