import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { USUAL_OF_CITIES } from '../../kernel/doubtful-day.js';
import type { PartialDate } from '../../kernel/partial-date.js';
import { describe, described, enumType } from '../../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, DateInput, TextInput } from '../../platform/graphql/inputs.js';
import { PartialDateType } from '../../platform/graphql/types.graphql.js';
import { PLACEMENT_POLICIES, type PlacementPolicy } from './city-vocabulary.js';

const orNull = (en: string, ru: string) => described(en, ru, { nullable: true });

export const PlacementPolicyEnum = enumType(
  'PlacementPolicy',
  PLACEMENT_POLICIES,
  'The policy by which a place is assigned to a country; the registry itself takes no side.',
  'Политика, по которой место отнесено к стране; сам реестр ничью сторону не принимает.',
);

@ObjectType('Country', {
  description: describe({
    en: 'The country of a place, by the stated policy.',
    ru: 'Страна, к которой место отнесено по указанной политике.',
  }),
})
export class CountryType {
  @Field(() => String, described('ISO 3166-1: two letters.', 'Две буквы по ISO 3166-1.'))
  code: string;

  @Field(
    () => String,
    orNull('ISO 3166-2; null if there is none.', 'Код части страны по ISO 3166-2; null — такого нет.'),
  )
  subdivision: string | null;

  @Field(() => String, described('The country’s name.', 'Название страны.'))
  name: never;

  @Field(() => PlacementPolicyEnum, described('The policy that this answer is based on.', 'По какой политике.'))
  policy: PlacementPolicy;

  @Field(
    () => Boolean,
    described('Whether the policies differ on this place.', 'Расходятся ли политики об этом месте.'),
  )
  isDisputed: boolean;
}

@InputType({
  description: describe({
    en: 'The country of a place by one policy.',
    ru: 'К какой стране отнесено место по одной политике.',
  }),
})
export class PlacementInput {
  @ChoiceInput(() => PlacementPolicyEnum, { en: 'The policy.', ru: 'По какой политике.' })
  policy: PlacementPolicy;

  @TextInput({ en: 'ISO 3166-1: BY.', ru: 'Код страны по ISO 3166-1: BY.' }, { max: 2 })
  country: string;

  @TextInput({ en: 'ISO 3166-2: BY-HR.', ru: 'Код части страны по ISO 3166-2: BY-HR.' }, { optional: true, max: 6 })
  subdivision?: string | null;

  @DateInput(
    { en: 'Since when, if not always.', ru: 'С какого времени, если не всегда.' },
    { optional: true, usual: USUAL_OF_CITIES },
  )
  since?: string | null;

  @DateInput({ en: 'Until when.', ru: 'До какого времени.' }, { optional: true, usual: USUAL_OF_CITIES })
  until?: string | null;
}

@ObjectType('Placement', {
  description: describe({
    en: 'The country of a place by one policy, and when.',
    ru: 'К какой стране место отнесено по одной политике и когда.',
  }),
})
export class PlacementType {
  @Field(() => PlacementPolicyEnum, described('The policy of this placement.', 'Политика этого отнесения.'))
  policy: PlacementPolicy;

  @Field(() => String, described('ISO 3166-1: two letters.', 'Две буквы по ISO 3166-1.'))
  country: string;

  @Field(
    () => String,
    orNull('ISO 3166-2; null if there is none.', 'Код части страны по ISO 3166-2; null — такого нет.'),
  )
  subdivision: string | null;

  @Field(() => PartialDateType, orNull('Since when; null: always.', 'С какого времени; null — всегда.'))
  since: PartialDate | null;

  @Field(() => PartialDateType, orNull('Until when; null: it holds.', 'До какого времени; null — действует.'))
  until: PartialDate | null;
}
