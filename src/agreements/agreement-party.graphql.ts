import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CityType } from '../cities/city.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, DateInput, FlagInput, TextInput } from '../platform/graphql/inputs.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { PartialDateType } from '../platform/graphql/types.graphql.js';
import { PartyActEnum, PartyRoleEnum } from './agreement-enums.graphql.js';
import { about } from './agreement-parts.graphql.js';
import * as words from './record/agreement-vocabulary.js';

@ObjectType('PartyAct', { description: describe({ en: 'An act of one party.', ru: 'Действие одной стороны.' }) })
export class PartyActType {
  @Field(() => ID, described('The act’s id.', 'Идентификатор действия.'))
  id: string;

  @Field(() => PartyActEnum, described('The kind of act.', 'Вид действия.'))
  kind: words.PartyActKind;

  @Field(() => PartialDateType, described('When, as far as it is known.', 'Когда, насколько известно.'))
  on: PartialDate;

  @Field(() => String, described('Where; null if not recorded.', 'Где; null — не записано.', { nullable: true }))
  place: string | null;

  @Field(
    () => DateScalar,
    described('From which day it takes effect; null if at once.', 'С какого дня действует; null — сразу.', {
      nullable: true,
    }),
  )
  effectiveOn: string | null;

  @Field(
    () => String,
    described('The basis; null if not recorded.', 'Основание; null — не записано.', { nullable: true }),
  )
  basis: string | null;
}

@InputType(about('A party, in the order of the text.', 'Сторона в порядке текста.'))
export class AgreementPartyInput {
  @TextInput({ en: 'Who the party is: ID, code or name.', ru: 'Кто сторона: идентификатор, код или название.' })
  city: string;

  @ChoiceInput(
    () => PartyRoleEnum,
    {
      en: 'Its role; default: HOST for our city, PARTY for others.',
      ru: 'Роль; если не указана — HOST для нашего города, PARTY для других.',
    },
    { optional: true },
  )
  role?: words.PartyRole | null;

  @DateInput(
    { en: 'When it signed, if on another day.', ru: 'Когда подписала, если в другой день.' },
    { optional: true },
  )
  signedOn?: string | null;

  @TextInput({ en: 'Where it signed.', ru: 'Где подписала.' }, { optional: true, max: 200 })
  place?: string | null;

  @FlagInput({ en: 'Whether it signed by video link.', ru: 'Подписала ли по видеосвязи.' }, { optional: true })
  isRemote?: boolean | null;

  @TextInput(
    { en: 'Its name in the agreement, if different.', ru: 'Название в соглашении, если иное.' },
    { optional: true, max: 200 },
  )
  nameAsSigned?: string | null;

  @TextInput(
    { en: 'Its country in the agreement, if different: СССР.', ru: 'Страна в соглашении, если иная, например СССР.' },
    { optional: true, max: 200 },
  )
  countryAsSigned?: string | null;

  @TextInput(
    {
      en: 'The office of the signatory; do not enter personal names.',
      ru: 'Должность подписавшего; имени не указывайте.',
    },
    { optional: true, max: 200 },
  )
  signatoryOffice?: string | null;

  @TextInput(
    { en: 'The basis of the signatory’s authority.', ru: 'Основание полномочий подписавшего.' },
    { optional: true, max: 500 },
  )
  signatoryBasis?: string | null;
}

@ObjectType('AgreementParty', {
  description: describe({ en: 'A party, in the order of the text.', ru: 'Сторона в порядке текста.' }),
})
export class AgreementPartyType {
  @Field(() => ID, described('The party’s ID.', 'Идентификатор стороны.'))
  id: string;

  @Field(() => CityType, described('The city or other body.', 'Город или иная сторона.'))
  city: never;

  @Field(() => PartyRoleEnum, described('Its role in the agreement.', 'Её роль в соглашении.'))
  role: words.PartyRole;

  @Field(() => Int, described('Its position in the text, from 0.', 'Место в тексте, с 0.'))
  ordinal: number;

  @Field(() => [PartyActType], described('Its acts by date.', 'Её действия по датам.'))
  acts: never;

  @Field(
    () => String,
    described(
      'Its name in the agreement, if different; null otherwise.',
      'Название в соглашении, если оно иное; null — то же.',
      { nullable: true },
    ),
  )
  nameAsSigned: string | null;

  @Field(
    () => String,
    described(
      'Its country in the agreement, if different; null otherwise.',
      'Страна в соглашении, если она иная; null — та же.',
      { nullable: true },
    ),
  )
  countryAsSigned: string | null;

  @Field(
    () => String,
    described('The office of its signatory; null if not recorded.', 'Должность подписавшего; null — не записана.', {
      nullable: true,
    }),
  )
  signatoryOffice: string | null;

  @Field(
    () => String,
    described(
      'The basis of the signatory’s authority; null if not recorded.',
      'Основание полномочий подписавшего; null — не записано.',
      {
        nullable: true,
      },
    ),
  )
  signatoryBasis: string | null;
}
