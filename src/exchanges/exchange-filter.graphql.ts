import { InputType } from '@nestjs/graphql';
import { AreaEnum } from '../agreements/agreement-enums.graphql.js';
import type { Area } from '../agreements/record/agreement-vocabulary.js';
import { describe } from '../platform/graphql/bilingual-descriptions.js';
import { ChoicesInput, DateInput, TextInput } from '../platform/graphql/inputs.js';
import { ExchangeKindEnum } from './exchange-enums.graphql.js';
import type { ExchangeKind } from './exchange-vocabulary.js';

@InputType('ExchangeFilter', {
  description: describe({ en: 'Which exchanges to list.', ru: 'Какие записи журнала показать.' }),
})
export class ExchangeFilterInput {
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
    {
      en: 'With a city in any of these countries (ISO 3166-1).',
      ru: 'С городом в любой из этих стран (ISO 3166-1).',
    },
    { optional: true },
  )
  countries?: string[] | null;

  @ChoicesInput(
    () => ExchangeKindEnum,
    { en: 'Of any of these kinds.', ru: 'Любого из этих видов.' },
    { optional: true },
  )
  kinds?: ExchangeKind[] | null;

  @ChoicesInput(
    () => AreaEnum,
    { en: 'In any of these areas.', ru: 'По любому из этих направлений.' },
    { optional: true },
  )
  areas?: Area[] | null;

  @DateInput(
    {
      en: 'Possibly ending in or after this period: 2022.',
      ru: 'Закончились в это время или позже: 2022; и те, что могли.',
    },
    { optional: true },
  )
  from?: string | null;

  @DateInput(
    {
      en: 'Possibly starting in or before this period: 2022-09.',
      ru: 'Начались в это время или раньше: 2022-09; и те, что могли.',
    },
    { optional: true },
  )
  to?: string | null;

  @TextInput(
    { en: 'With this text in the title or the outcome.', ru: 'С этим текстом в названии или итогах.' },
    { optional: true, max: 200 },
  )
  text?: string | null;
}
