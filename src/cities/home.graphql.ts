import { Field, ObjectType } from '@nestjs/graphql';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { LanguageTag } from '../platform/graphql/scalars.js';
import { CityType } from './city.graphql.js';
import type { PlacementPolicy } from './record/city-vocabulary.js';
import { PlacementPolicyEnum } from './record/placement.graphql.js';

@ObjectType('Home', { description: describe({ en: 'The city whose registry this is.', ru: 'Город, чей это реестр.' }) })
export class HomeType {
  @Field(() => CityType, described('The home city.', 'Свой город реестра.'))
  city: never;

  @Field(
    () => String,
    described(
      'The time zone in which a day begins and ends.',
      'Часовой пояс, по которому начинается и кончается день.',
    ),
  )
  timeZone: string;

  @Field(() => LanguageTag, described('The default language.', 'Язык, если другой не запрошен.'))
  defaultLanguage: string;

  @Field(
    () => PlacementPolicyEnum,
    described('The default placement policy.', 'Политика отнесения мест к странам, если другая не запрошена.'),
  )
  placementPolicy: PlacementPolicy;
}
