import { Field, ObjectType } from '@nestjs/graphql';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { LanguageTag } from '../platform/graphql/scalars.js';
import type { PlacementPolicy } from './city-vocabulary.js';
import { CityType, PlacementPolicyEnum } from './city.graphql.js';

@ObjectType('Home', { description: describe({ en: 'The city whose registry this is.', ru: 'Город, чей это реестр.' }) })
export class HomeType {
  @Field(() => CityType, described('The city itself.', 'Сам город.'))
  city: never;

  @Field(() => String, described('By whose clock a day begins and ends.', 'По чьим часам начинается и кончается день.'))
  timeZone: string;

  @Field(() => LanguageTag, described('The language when none is asked.', 'Язык, если другой не запрошен.'))
  defaultLanguage: string;

  @Field(
    () => PlacementPolicyEnum,
    described(
      'Whose view of the map is shown when none is asked.',
      'Чей взгляд на карту показан, если другой не запрошен.',
    ),
  )
  placementPolicy: PlacementPolicy;
}
