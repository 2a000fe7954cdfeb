import { ObjectType, Field, InputType } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { LanguageTag } from '../platform/scalars.js';
import { about } from './agreement-part-inputs.graphql.js';
import { TextInput } from '../platform/inputs.js';
import { IsUrl, IsHash } from 'class-validator';

@InputType(about('A file of the text, by reference.', 'Файл с текстом, по ссылке.'))
export class AgreementFileInput {
  @TextInput({ en: 'Its name.', ru: 'Имя файла.' }, { max: 255 })
  name: string;

  @IsUrl({ require_tld: false, protocols: ['https', 'http'], require_protocol: true })
  @TextInput({ en: 'Where it is: https://…', ru: 'Где находится: https://…' }, { max: 2000 })
  url: string;

  @TextInput({ en: 'Its language.', ru: 'Язык.' }, { optional: true, max: 35 })
  language: string | null;

  @IsHash('sha256')
  @TextInput(
    { en: 'SHA-256 of its bytes: 64 hexadecimal digits.', ru: 'SHA-256 содержимого: 64 шестнадцатеричные цифры.' },
    { max: 64 },
  )
  sha256: string;
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
