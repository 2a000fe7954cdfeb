import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Words } from '../kernel/words.js';
import { describe, enumType, say } from '../platform/describe.js';
import { DateScalar, DateTimeScalar, LanguageTag } from '../platform/scalars.js';
import { GuestCategoryEnum } from './event-enums.graphql.js';
import type { GuestCategory } from './event-words.js';

const PRECISIONS: Record<'MINUTE' | 'DAY' | 'MONTH' | 'YEAR' | 'DECADE', Words> = {
  MINUTE: { en: 'The time is known to the minute.', ru: 'Время известно до минуты.' },
  DAY: { en: 'The day is known.', ru: 'Известен день.' },
  MONTH: { en: 'Only the month is known.', ru: 'Известен только месяц.' },
  YEAR: { en: 'Only the year is known.', ru: 'Известен только год.' },
  DECADE: { en: 'Only the decade is known.', ru: 'Известно только десятилетие.' },
};
export const TimePrecisionEnum = enumType(
  'EventTimePrecision',
  PRECISIONS,
  'How much of a time is known.',
  'Насколько известно время.',
);

@ObjectType('EventTime', {
  description: describe({
    en: 'When an event begins or ends: a time on the clocks of its place, or a date as far as it is known.',
    ru: 'Когда начинается или заканчивается мероприятие: время по часам места или дата, насколько она известна.',
  }),
})
export class EventTimeType {
  @Field(
    () => String,
    say('As recorded: 2023-03-11T10:00, 2023-03-11, 2023-03.', 'Как записано: 2023-03-11T10:00, 2023-03-11, 2023-03.'),
  )
  text: string;

  @Field(() => TimePrecisionEnum, say('How much of the time is known.', 'Насколько известно это время.'))
  precision: keyof typeof PRECISIONS;

  @Field(() => DateScalar, say('The first day that it may be.', 'Первый возможный день.'))
  from: string;

  @Field(() => DateScalar, say('The last day that it may be.', 'Последний возможный день.'))
  to: string;

  @Field(
    () => DateTimeScalar,
    say('The instant; null for a day, a month, a year.', 'Момент времени; null — день, месяц или год.', {
      nullable: true,
    }),
  )
  at: Date | null;
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

@ObjectType('GuestQuota', {
  description: describe({
    en: 'Guests of one category, and how many a city may send.',
    ru: 'Гости одной категории и сколько их может прислать город.',
  }),
})
export class GuestQuotaType {
  @Field(() => GuestCategoryEnum, say('The category of guests.', 'Категория гостей.'))
  category: GuestCategory;

  @Field(
    () => Int,
    say('How many a city may send; null without a limit.', 'Сколько может прислать город; null — без ограничения.', {
      nullable: true,
    }),
  )
  quota: number | null;
}

@ObjectType('RsvpCategory', {
  description: describe({ en: 'How one category of guests stands.', ru: 'Итоги по одной категории гостей.' }),
})
export class RsvpCategoryType extends GuestQuotaType {
  @Field(() => Int, say('Cities that are asked.', 'Сколько городов приглашено.'))
  invited: number;

  @Field(() => Int, say('People who come, of this category.', 'Сколько человек этой категории приедет.'))
  headcount: number;
}

@ObjectType('Rsvp', {
  description: describe({
    en: 'How a round of invitations stands: each city once, a stand-in instead of the one whose place it takes.',
    ru: 'Итоги приглашений: каждый город один раз, замещающий — вместо того, кого замещает.',
  }),
})
export class RsvpType {
  @Field(() => Int, say('Cities that come.', 'Приедут.'))
  accepted: number;

  @Field(() => Int, say('Cities that do not come.', 'Отказались.'))
  declined: number;

  @Field(() => Int, say('Cities that may come.', 'Рассматривают.'))
  tentative: number;

  @Field(
    () => Int,
    say(
      'Cities that passed the invitation on; those in their place are among the others.',
      'Передали другому городу; замещающие — среди остальных.',
    ),
  )
  delegated: number;

  @Field(() => Int, say('Cities that have not answered.', 'Не ответили.'))
  waiting: number;

  @Field(() => Int, say('People who come, as far as it was said.', 'Сколько человек приедет, насколько известно.'))
  headcount: number;

  @Field(() => [RsvpCategoryType], say('The same by categories of guests.', 'То же по категориям гостей.'))
  categories: RsvpCategoryType[];
}
