import { ObjectType, Field, InputType } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { LanguageTag } from '../platform/scalars.js';
import { about } from './agreement-part-inputs.graphql.js';
import { TextInput, FlagInput } from '../platform/inputs.js';

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
