import { Field, ObjectType } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';

@ObjectType('CalendarAddress', {
  description: describe({
    en: 'A secret calendar address in both forms: whoever has it reads the calendar.',
    ru: 'Секретный адрес календаря в двух видах: кто его знает, тот читает календарь.',
  }),
})
export class CalendarAddressType {
  @Field(
    () => String,
    say(
      'To paste into Outlook, Google, Yandex, Thunderbird.',
      'Чтобы вставить в Outlook, Google, Яндекс, Thunderbird.',
    ),
  )
  https: string;

  @Field(() => String, say('To open on an iPhone, iPad or Mac.', 'Чтобы открыть на iPhone, iPad или Mac.'))
  webcal: string;
}
