import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { USUAL_OF_CITIES } from '../../kernel/doubtful-day.js';
import type { PartialDate } from '../../kernel/partial-date.js';
import { describe, described, enumType } from '../../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, DateInput, TextInput } from '../../platform/graphql/inputs.js';
import { LanguageTag } from '../../platform/graphql/scalars.js';
import { PartialDateType } from '../../platform/graphql/types.graphql.js';
import { NAME_KINDS, type NameKind } from './city-vocabulary.js';

@InputType({ description: describe({ en: 'A name of a city.', ru: 'Название города.' }) })
export class CityNameInput {
  @TextInput({ en: 'The language: ru, en, ja.', ru: 'Язык: ru, en, ja.' }, { max: 35 })
  language: string;

  @TextInput({ en: 'The name as it is written.', ru: 'Название, как оно пишется.' }, { max: 200 })
  text: string;

  @TextInput(
    { en: 'Its script (ISO 15924), if it matters.', ru: 'Письменность (ISO 15924), если важно.' },
    { optional: true, max: 4 },
  )
  script?: string | null;

  @ChoiceInput(
    () => NameKindEnum,
    { en: 'The kind of name; default: OFFICIAL.', ru: 'Вид названия; если не указан — OFFICIAL.' },
    { optional: true },
  )
  kind?: NameKind | null;

  @DateInput({ en: 'Since when.', ru: 'С какого времени.' }, { optional: true, usual: USUAL_OF_CITIES })
  since?: string | null;

  @DateInput({ en: 'Until when.', ru: 'До какого времени.' }, { optional: true, usual: USUAL_OF_CITIES })
  until?: string | null;
}

export const NameKindEnum = enumType('NameKind', NAME_KINDS, 'The kind of a name.', 'Вид названия.');

@ObjectType('CityName', { description: describe({ en: 'A name of a city.', ru: 'Название города.' }) })
export class CityNameType {
  @Field(() => ID, described('Its ID.', 'Идентификатор.'))
  id: string;

  @Field(() => LanguageTag, described('The language of the name.', 'Язык названия.'))
  language: string;

  @Field(() => String, described('The name as it is written.', 'Название, как оно пишется.'))
  text: string;

  @Field(
    () => String,
    described('Its script (ISO 15924); null if it is obvious.', 'Письменность (ISO 15924); null — очевидна.', {
      nullable: true,
    }),
  )
  script: string | null;

  @Field(() => NameKindEnum, described('The kind of the name.', 'Вид этого названия.'))
  kind: NameKind;

  @Field(
    () => PartialDateType,
    described('Since when; null if not known.', 'С какого времени; null — неизвестно.', { nullable: true }),
  )
  since: PartialDate | null;

  @Field(
    () => PartialDateType,
    described('Until when; null while it is in use.', 'До какого времени; null — ещё в ходу.', { nullable: true }),
  )
  until: PartialDate | null;
}
