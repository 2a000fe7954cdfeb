import { ObjectType, Field, ID, Int, InputType } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { CityType } from '../cities/city.graphql.js';
import { PartyRoleEnum } from './agreement-enums.graphql.js';
import { PartyActType } from './party-act.graphql.js';
import { about } from './agreement-part-inputs.graphql.js';
import { TextInput, ChoiceInput, DateInput, FlagInput } from '../platform/inputs.js';
import * as words from './agreement-words.js';

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
  @Field(() => ID, say('The party’s id.', 'Идентификатор стороны.'))
  id: string;

  @Field(() => CityType, say('Who it is.', 'Кто это.'))
  city: never;

  @Field(() => PartyRoleEnum, say('What it is in this paper.', 'Её роль в документе.'))
  role: words.PartyRole;

  @Field(() => Int, say('Its place in the text, from 0.', 'Место в тексте, с 0.'))
  ordinal: number;

  @Field(() => [PartyActType], say('What it did, in the order of the days.', 'Что она сделала, по порядку дней.'))
  acts: never;

  @Field(
    () => String,
    say(
      'Its name in the paper, where it is another; null otherwise.',
      'Название в документе, если оно иное; null — то же.',
      { nullable: true },
    ),
  )
  nameAsSigned: string | null;

  @Field(
    () => String,
    say(
      'Its country in the paper, where it is another; null otherwise.',
      'Страна в документе, если она иная; null — та же.',
      { nullable: true },
    ),
  )
  countryAsSigned: string | null;

  @Field(
    () => String,
    say('The office that signed for it; null when not recorded.', 'Должность подписавшего; null — не записана.', {
      nullable: true,
    }),
  )
  signatoryOffice: string | null;

  @Field(
    () => String,
    say('What that office’s power rested on; null when not recorded.', 'Основание полномочий; null — не записано.', {
      nullable: true,
    }),
  )
  signatoryBasis: string | null;
}
