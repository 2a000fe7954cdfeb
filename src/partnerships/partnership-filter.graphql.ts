import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/graphql/bilingual-descriptions.js';
import { ChoicesInput } from '../platform/graphql/inputs.js';
import { PartnershipKindEnum, PartnershipStatusEnum } from './partnership-enums.graphql.js';
import type { PartnershipKind, PartnershipStatus } from './readings/partnership-vocabulary.js';

@InputType('PartnershipFilter', {
  description: describe({ en: 'Which partnerships to list.', ru: 'Какие связи показать.' }),
})
export class PartnershipFilterInput {
  @ChoicesInput(
    () => String,
    {
      en: 'With any of these cities: ID, code or name.',
      ru: 'С любым из этих городов: идентификатор, код или название.',
    },
    { optional: true },
  )
  cities?: string[] | null;

  @ChoicesInput(
    () => String,
    { en: 'With a city in any of these countries (ISO 3166-1).', ru: 'С городом в любой из этих стран (ISO 3166-1).' },
    { optional: true },
  )
  countries?: string[] | null;

  @ChoicesInput(
    () => PartnershipKindEnum,
    { en: 'Of any of these kinds on that day.', ru: 'Любого из этих видов на этот день.' },
    { optional: true },
  )
  kinds?: PartnershipKind[] | null;

  @ChoicesInput(
    () => PartnershipStatusEnum,
    { en: 'With any of these statuses on that day.', ru: 'В любом из этих состояний на этот день.' },
    { optional: true },
  )
  statuses?: PartnershipStatus[] | null;
}
