import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsHash, IsUrl } from 'class-validator';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { ChoiceInput, DateInput, FlagInput, TextInput, told } from '../platform/graphql/inputs.js';
import { LanguageTag } from '../platform/graphql/scalars.js';
import { StatusType } from '../platform/graphql/types.graphql.js';
import { AgreementStatusEnum, StageEnum } from './agreement-enums.graphql.js';
import type * as words from './record/agreement-vocabulary.js';

export const about = (en: string, ru: string) => ({ description: describe({ en, ru }) });

export const WHICH = {
  en: 'Which agreement: ID, code or title.',
  ru: 'Какое соглашение: идентификатор, код или название.',
};

export const BASIS = { en: 'The basis: a letter, a decision.', ru: 'Основание: письмо, решение.' };

const FILE_HASH = {
  en: 'SHA-256 of its bytes: 64 hexadecimal digits.',
  ru: 'SHA-256 содержимого: 64 шестнадцатеричные цифры.',
};
const FILE_ADDRESS = { en: 'The address of the file: https://…', ru: 'Адрес файла: https://…' };

@InputType(about('A file with the text, by reference.', 'Файл с текстом, по ссылке.'))
export class AgreementFileInput {
  @TextInput({ en: 'The name of the file.', ru: 'Имя файла.' }, { max: 255 })
  name: string;

  // Over http anybody on the way could give another file, or see who reads it.
  @IsUrl({ require_tld: false, protocols: ['https'], require_protocol: true }, told(FILE_ADDRESS))
  @TextInput(FILE_ADDRESS, { max: 2000 })
  url: string;

  @TextInput({ en: 'The language of the file.', ru: 'Язык.' }, { optional: true, max: 35 })
  language: string | null;

  @IsHash('sha256', told(FILE_HASH))
  @TextInput(FILE_HASH, { max: 64 })
  sha256: string;
}

@ObjectType('AgreementFile', {
  description: describe({ en: 'A file with the text, by reference.', ru: 'Файл с текстом, по ссылке.' }),
})
export class AgreementFileType {
  @Field(() => String, described('The name of the file.', 'Имя файла.'))
  name: string;

  @Field(() => String, described('The address of the file.', 'Адрес файла.'))
  url: string;

  @Field(
    () => LanguageTag,
    described('The language of the file; null if not recorded.', 'Язык; null — не записан.', { nullable: true }),
  )
  language: string | null;

  @Field(() => String, described('SHA-256 of its bytes, in hexadecimal.', 'SHA-256 содержимого, шестнадцатерично.'))
  sha256: string;
}

@InputType(about('The stage of an agreement.', 'Стадия соглашения.'))
export class AgreementStageInput {
  @ChoiceInput(() => StageEnum, { en: 'The stage.', ru: 'Стадия.' })
  to: words.Stage;

  @DateInput({ en: 'Since when.', ru: 'С какого времени.' })
  on: string;
}

@ObjectType('AgreementStatus', {
  description: describe({
    en: 'The status of an agreement on a day, and why.',
    ru: 'Состояние соглашения на день и его причины.',
  }),
})
export class AgreementStatusType extends StatusType {
  @Field(
    () => AgreementStatusEnum,
    described(
      'The status; null on days before the first act.',
      'Состояние; null — на этот день действий ещё не было.',
      {
        nullable: true,
      },
    ),
  )
  value: words.AgreementStatus | null;
}

@InputType(about('A title in one language.', 'Название на одном языке.'))
export class AgreementTitleInput {
  @TextInput({ en: 'The language: ru, en, ja.', ru: 'Язык: ru, en, ja.' }, { max: 35 })
  language: string;

  @TextInput({ en: 'The title, word for word.', ru: 'Название дословно.' }, { max: 2000 })
  text: string;

  @FlagInput(
    { en: 'Whether the text in this language is authentic.', ru: 'Аутентичен ли текст на этом языке.' },
    { optional: true },
  )
  authentic?: boolean | null;
}

@ObjectType('AgreementTitle', {
  description: describe({ en: 'A title in one language.', ru: 'Название на одном языке.' }),
})
export class AgreementTitleType {
  @Field(() => LanguageTag, described('The language.', 'Язык.'))
  language: string;

  @Field(() => String, described('The title, word for word.', 'Название дословно.'))
  text: string;

  @Field(
    () => Boolean,
    described('Whether the text in this language is an authentic one.', 'Аутентичен ли текст на этом языке.'),
  )
  authentic: boolean;
}
