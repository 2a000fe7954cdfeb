import { ObjectType, Field } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { PlacementPolicyEnum } from './city-types.graphql.js';
import type { PlacementPolicy } from './city-words.js';

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
