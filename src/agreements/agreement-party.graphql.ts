import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CityType } from '../cities/city.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, DateInput, FlagInput, TextInput } from '../platform/graphql/inputs.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { PartialDateType } from '../platform/graphql/types.graphql.js';
import { PartyActEnum, PartyRoleEnum } from './agreement-enums.graphql.js';
import { about } from './agreement-parts.graphql.js';
import * as words from './agreement-vocabulary.js';

@ObjectType('PartyAct', { description: describe({ en: 'What one party did.', ru: 'Что сделала одна сторона.' }) })
export class PartyActType {
  @Field(() => PartyActEnum, described('What it did.', 'Что сделала.'))
  kind: words.PartyActKind;

  @Field(() => PartialDateType, described('When, as far as it is known.', 'Когда, насколько известно.'))
  on: PartialDate;

  @Field(() => String, described('Where; null when not recorded.', 'Где; null — не записано.', { nullable: true }))
  place: string | null;

  @Field(
    () => DateScalar,
    described('From when it works; null when at once.', 'С какого дня действует; null — сразу.', { nullable: true }),
  )
  effectiveOn: string | null;

  @Field(
    () => String,
    described('What it rests on; null when not recorded.', 'Основание; null — не записано.', { nullable: true }),
  )
  basis: string | null;
}

@InputType(about('A party, in the order of the text.', 'Сторона в порядке текста.'))
export class AgreementPartyInput {
  @TextInput({ en: 'Who: id, code or name.', ru: 'Кто: идентификатор, код или название.' })
  city: string;

  @ChoiceInput(
    () => PartyRoleEnum,
    {
      en: 'Its role; left out: HOST for our city, PARTY for others.',
      ru: 'Роль; если не указана — HOST для нашего города, PARTY для других.',
    },
    { optional: true },
  )
  role?: words.PartyRole | null;

  @DateInput(
    { en: 'When it signed, if on a day of its own.', ru: 'Когда подписала, если в свой день.' },
    { optional: true },
  )
  signedOn?: string | null;

  @TextInput({ en: 'Where it signed.', ru: 'Где подписала.' }, { optional: true, max: 200 })
  place?: string | null;

  @FlagInput({ en: 'Whether it signed by video link.', ru: 'Подписала ли по видеосвязи.' }, { optional: true })
  isRemote?: boolean | null;

  @TextInput(
    { en: 'Its name in the paper, if another.', ru: 'Название в документе, если иное.' },
    { optional: true, max: 200 },
  )
  nameAsSigned?: string | null;

  @TextInput(
    { en: 'Its country in the paper, if another: СССР.', ru: 'Страна в документе, если иная: СССР.' },
    { optional: true, max: 200 },
  )
  countryAsSigned?: string | null;

  @TextInput(
    { en: 'The office that signed; no person’s name.', ru: 'Должность подписавшего; без имени.' },
    { optional: true, max: 200 },
  )
  signatoryOffice?: string | null;

  @TextInput({ en: 'What its power rested on.', ru: 'Основание полномочий.' }, { optional: true, max: 500 })
  signatoryBasis?: string | null;
}

@ObjectType('AgreementParty', {
  description: describe({ en: 'A party, in the order of the text.', ru: 'Сторона в порядке текста.' }),
})
export class AgreementPartyType {
  @Field(() => ID, described('The party’s id.', 'Идентификатор стороны.'))
  id: string;

  @Field(() => CityType, described('Who it is.', 'Кто это.'))
  city: never;

  @Field(() => PartyRoleEnum, described('What it is in this paper.', 'Её роль в документе.'))
  role: words.PartyRole;

  @Field(() => Int, described('Its place in the text, from 0.', 'Место в тексте, с 0.'))
  ordinal: number;

  @Field(() => [PartyActType], described('What it did, in the order of the days.', 'Что она сделала, по порядку дней.'))
  acts: never;

  @Field(
    () => String,
    described(
      'Its name in the paper, where it is another; null otherwise.',
      'Название в документе, если оно иное; null — то же.',
      { nullable: true },
    ),
  )
  nameAsSigned: string | null;

  @Field(
    () => String,
    described(
      'Its country in the paper, where it is another; null otherwise.',
      'Страна в документе, если она иная; null — та же.',
      { nullable: true },
    ),
  )
  countryAsSigned: string | null;

  @Field(
    () => String,
    described('The office that signed for it; null when not recorded.', 'Должность подписавшего; null — не записана.', {
      nullable: true,
    }),
  )
  signatoryOffice: string | null;

  @Field(
    () => String,
    described(
      'What that office’s power rested on; null when not recorded.',
      'Основание полномочий; null — не записано.',
      {
        nullable: true,
      },
    ),
  )
  signatoryBasis: string | null;
}
