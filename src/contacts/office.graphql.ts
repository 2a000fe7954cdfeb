import { Field, ObjectType } from '@nestjs/graphql';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { LanguageTag } from '../platform/graphql/scalars.js';
import type { Channel } from './channel-vocabulary.js';
import { ChannelEnum } from './contact-enums.graphql.js';

const text = (en: string, ru: string) => Field(() => String, described(en, ru, { nullable: true }));

/** The public part of a contact: no field here may ever contain personal data (R43). */
@ObjectType('Office', {
  description: describe({
    en: 'An office of a city and its service mailbox; never a person.',
    ru: 'Подразделение города и его служебный ящик; человека здесь нет никогда.',
  }),
})
export class OfficeType {
  @Field(
    () => String,
    described('The name of the office, not of a person.', 'Название подразделения, а не имя человека.'),
  )
  title: string;

  @text('The mailbox of the office; null if not recorded.', 'Служебный ящик подразделения; null — не записан.')
  email: string | null;

  @text('The telephone of the office; null if not recorded.', 'Телефон подразделения; null — не записан.')
  phone: string | null;

  @text('The postal address of the office; null if not recorded.', 'Адрес подразделения для писем; null — не записан.')
  address: string | null;

  @Field(
    () => [ChannelEnum],
    described(
      'The preferred channels of the office, best first.',
      'Предпочтительные каналы подразделения, от лучшего.',
    ),
  )
  channels: Channel[];

  @Field(
    () => [LanguageTag],
    described('The languages that the office reads, best first.', 'На каких языках там читают, от лучшего.'),
  )
  languages: string[];
}
