import { Field, ObjectType } from '@nestjs/graphql';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { LanguageTag } from '../platform/graphql/scalars.js';
import type { Channel } from './channel-vocabulary.js';
import { ChannelEnum } from './contact-enums.graphql.js';

const text = (en: string, ru: string) => Field(() => String, described(en, ru, { nullable: true }));

/** What may be shown outside: no field here may ever hold a person's data (R43). */
@ObjectType('Office', {
  description: describe({
    en: 'An office of a city and its mailbox: never a person.',
    ru: 'Подразделение города и его служебный ящик: никогда не человек.',
  }),
})
export class OfficeType {
  @Field(
    () => String,
    described('The name of the office, not of a person.', 'Название подразделения, а не имя человека.'),
  )
  title: string;

  @text('The mailbox of the office; null when not recorded.', 'Служебный ящик подразделения; null — не записан.')
  email: string | null;

  @text('The telephone of the office; null when not recorded.', 'Телефон подразделения; null — не записан.')
  phone: string | null;

  @text('Where letters to the office go; null when not recorded.', 'Адрес подразделения для писем; null — не записан.')
  address: string | null;

  @Field(
    () => [ChannelEnum],
    described(
      'How the office prefers to be reached, the best first.',
      'Как лучше обращаться в подразделение, от лучшего.',
    ),
  )
  channels: Channel[];

  @Field(
    () => [LanguageTag],
    described('In which languages the office reads, the best first.', 'На каких языках там читают, от лучшего.'),
  )
  languages: string[];
}
