import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CityType } from '../cities/city-types.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { describe, say } from '../platform/describe.js';
import { DateScalar, LanguageTag } from '../platform/scalars.js';
import { StatusType } from '../platform/status.graphql.js';
import { PartialDateType } from '../platform/types.graphql.js';
import { AgreementStatusEnum, PartyActEnum, PartyRoleEnum, TermKindEnum } from './agreement-enums.graphql.js';
import * as words from './agreement-words.js';

@ObjectType('AgreementTitle', {
  description: describe({ en: 'A title in one language.', ru: 'Название на одном языке.' }),
})
export class AgreementTitleType {
  @Field(() => LanguageTag, say('The language.', 'Язык.'))
  language: string;

  @Field(() => String, say('The title, word for word.', 'Название дословно.'))
  text: string;

  @Field(
    () => Boolean,
    say('Whether the text in this language is an authentic one.', 'Аутентичен ли текст на этом языке.'),
  )
  authentic: boolean;
}

@ObjectType('AgreementStatus', {
  description: describe({
    en: 'Where an agreement stands on a day, and why.',
    ru: 'Состояние соглашения на день и почему.',
  }),
})
export class AgreementStatusType extends StatusType {
  @Field(
    () => AgreementStatusEnum,
    say('The status; null on a day before anything was done.', 'Состояние; null — на этот день ничего ещё не было.', {
      nullable: true,
    }),
  )
  value: words.AgreementStatus | null;
}

@ObjectType('AgreementTerm', {
  description: describe({ en: 'The term that runs on a day.', ru: 'Срок, который идёт на этот день.' }),
})
export class AgreementTermType {
  @Field(() => TermKindEnum, say('What kind of term.', 'Вид срока.'))
  kind: words.TermKind;

  @Field(
    () => DateScalar,
    say(
      'Its last day, with the renewals so far; null when there is none or it is not known.',
      'Последний день с учётом продлений; null — нет или неизвестен.',
      { nullable: true },
    ),
  )
  until: string | null;

  @Field(
    () => DateScalar,
    say(
      'The last day to give notice; null when the text names no notice.',
      'Последний день для уведомления; null — не предусмотрено.',
      { nullable: true },
    ),
  )
  noticeBy: string | null;
}

@ObjectType('PartyAct', { description: describe({ en: 'What one party did.', ru: 'Что сделала одна сторона.' }) })
export class PartyActType {
  @Field(() => PartyActEnum, say('What it did.', 'Что сделала.'))
  kind: words.PartyActKind;

  @Field(() => PartialDateType, say('When, as far as it is known.', 'Когда, насколько известно.'))
  on: PartialDate;

  @Field(() => String, say('Where; null when not recorded.', 'Где; null — не записано.', { nullable: true }))
  place: string | null;

  @Field(
    () => DateScalar,
    say('From when it works; null when at once.', 'С какого дня действует; null — сразу.', { nullable: true }),
  )
  effectiveOn: string | null;

  @Field(
    () => String,
    say('What it rests on; null when not recorded.', 'Основание; null — не записано.', { nullable: true }),
  )
  basis: string | null;
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

@ObjectType('AgreementFile', {
  description: describe({ en: 'A file of the text, by reference.', ru: 'Файл с текстом, по ссылке.' }),
})
export class AgreementFileType {
  @Field(() => String, say('Its name.', 'Имя файла.'))
  name: string;

  @Field(() => String, say('Where it is.', 'Где находится.'))
  url: string;

  @Field(
    () => LanguageTag,
    say('Its language; null when not recorded.', 'Язык; null — не записан.', { nullable: true }),
  )
  language: string | null;

  @Field(() => String, say('SHA-256 of its bytes, in hexadecimal.', 'SHA-256 содержимого, шестнадцатерично.'))
  sha256: string;
}
