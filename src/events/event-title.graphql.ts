import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { TextInput } from '../platform/inputs.js';
import { LanguageTag } from '../platform/scalars.js';

@InputType({ description: describe({ en: 'A title in one language.', ru: 'Название на одном языке.' }) })
export class EventTitleInput {
  @TextInput({ en: 'The language of the title: ru.', ru: 'Язык названия: ru.' }, { max: 35 })
  language: string;

  @TextInput({ en: 'The event’s title.', ru: 'Название мероприятия.' }, { max: 500 })
  text: string;
}

@ObjectType('EventTitle', {
  description: describe({ en: 'An event’s title in one language.', ru: 'Название мероприятия на одном языке.' }),
})
export class EventTitleType {
  @Field(() => LanguageTag, say('The language of the title.', 'Язык названия.'))
  language: string;

  @Field(() => String, say('The title in that language.', 'Название на этом языке.'))
  text: string;
}
