import { InputType } from '@nestjs/graphql';
import { AreaEnum } from '../agreements/agreement-enums.graphql.js';
import type { Area } from '../agreements/agreement-vocabulary.js';
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
      en: 'In which any of these cities took part: id, code or name.',
      ru: 'С участием любого из этих городов: идентификатор, код или название.',
    },
    { optional: true },
  )
  cities?: string[] | null;

  @ChoicesInput(
    () => String,
    {
      en: 'In which a city of any of these countries took part (ISO 3166-1).',
      ru: 'С участием города любой из этих стран (ISO 3166-1).',
    },
    { optional: true },
  )
  countries?: string[] | null;

  @ChoicesInput(() => ExchangeKindEnum, { en: 'Any of these kinds.', ru: 'Любой из этих видов.' }, { optional: true })
  kinds?: ExchangeKind[] | null;

  @ChoicesInput(
    () => AreaEnum,
    { en: 'In any of these areas.', ru: 'По любому из этих направлений.' },
    { optional: true },
  )
  areas?: Area[] | null;

  @DateInput(
    { en: 'Possibly still going on in this time or later: 2022.', ru: 'Возможно, в это время или позже: 2022.' },
    { optional: true },
  )
  from?: string | null;

  @DateInput(
    { en: 'Possibly begun in this time or earlier: 2022-09.', ru: 'Возможно, в это время или раньше: 2022-09.' },
    { optional: true },
  )
  to?: string | null;

  @TextInput(
    { en: 'Whose title or result holds this text.', ru: 'С этим текстом в названии или итогах.' },
    { optional: true, max: 200 },
  )
  text?: string | null;
}
