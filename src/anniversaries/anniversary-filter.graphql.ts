import { InputType } from '@nestjs/graphql';
import { describe } from '../platform/describe.js';
import { ChoicesInput } from '../platform/inputs.js';
import { TierEnum } from './anniversary-enums.graphql.js';
import type { Tier } from './anniversary-words.js';

@InputType('AnniversaryFilter', {
  description: describe({ en: 'Which anniversaries to list.', ru: 'Какие годовщины показать.' }),
})
export class AnniversaryFilterInput {
  @ChoicesInput(() => TierEnum, { en: 'Of any of these tiers.', ru: 'Любой из этих значимостей.' }, { optional: true })
  tiers?: Tier[] | null;

  @ChoicesInput(
    () => String,
    {
      en: 'With any of these cities: id, code or name.',
      ru: 'С любым из этих городов: идентификатор, код или название.',
    },
    { optional: true },
  )
  cities?: string[] | null;
}
